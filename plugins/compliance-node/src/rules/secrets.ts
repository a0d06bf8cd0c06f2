import path from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { z } from 'zod';
import type { TreeFile } from '../tree/FileTree';
import { lineAt, ruleType, type RawFinding } from './RuleType';

/** Names to which a secret may be assigned. */
const ASSIGNED =
  /\b[\w.-]*(?:secret|token|passw(?:or)?d|api[_-]?key|private[_-]?key)[\w.-]*["']?\s*[:=]\s*["'`]([A-Za-z0-9+/_=.-]{20,200})["'`]/gi;
/** Bits per character from which a text looks as if no person had made it up. */
const RANDOM = 3.7;
/** A private key of any kind, with at least a line of it: a form without contents is none. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s)+(?:[A-Za-z-]+: [^\n]{0,80}\n|\s)*[A-Za-z0-9+/=]{40}/g;
/** What stands where a secret would be. */
const PLACEHOLDER =
  /example|placeholder|changeme|your[_-]|dummy|xxxx|0000|\.\.\.|test|12345|abcde|qwert/i;
/** A class of a style sheet that a bundler made, such as `Field_password-input__1f2e3d`. */
const CLASS_NAME = /^[A-Za-z]+(?:[-_]+[A-Za-z]+)+__[0-9a-f]{5,12}$/;
/** A password in an address that nobody would take for one. */
const NO_PASSWORD =
  /:(?:\/\/)?[^:@\s]*:(?:\$|%|<|\{|\*|pass(?:word|wd|phrase)?@|pwd@|secret@|pw@|token@)/i;
/** Of the places between two characters, so many are between a small letter, a capital and a digit. */
const MIXED = 0.25;
/** What says in a name that it is none; `latestToken` is not one of these. */
const PRETENDED = /example|placeholder|dummy|fake|mock/i;
/** How known forms begin, told by the separator that they have: a separator is found faster than a name. */
const KNOWN_FORM = new RegExp(
  [
    '-----BEGIN',
    '(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|AIza)[A-Za-z0-9_-]{13}',
    '_(?<=(?:npm|gh[opsur]|github_pat|lin_api|ntn|hf|gsk|glc|glsa|figd|dckr_pat|shp[a-z]{2}|[sr]k_(?:live|test)|vc[piark]|cf(?:k|ut|at))_)[A-Za-z0-9_+/-]{12}',
    '-(?<=(?:glpat|tskey|sk|xox[a-z]|xapp|pul)-)[A-Za-z0-9_-]{4}',
    '\\.(?<=(?:hv[sbr]|SG|ya29)\\.)[A-Za-z0-9_-]{4}',
    'dapi[A-Fa-f0-9]{12}|ops_ey[A-Za-z0-9_-]{4}|hooks\\.slack|_authToken',
    ':\\/\\/[^\\s\\/@:]{0,256}:[^\\s\\/@]{1,256}@',
  ].join('|'),
);
/** A telling name with a long value that has a digit or is very long. */
const TELLING_NAME =
  /(?:key|token|secret|passw|passwd|pwd|credential|auth)[\w.-]{0,40}["'`\]]{0,3}\s{0,4}(?:=>|[:=])\s{0,4}["'`]?(?=[A-Za-z+/_=.-]{0,31}\d|[A-Za-z0-9+/_=.-]{40})[A-Za-z0-9+/_=.-]{16}/i;

const config = {
  rules: [
    { id: '@secretlint/secretlint-rule-preset-recommend', rule: creator },
  ],
};

export const secrets = ruleType({
  id: 'secrets',
  description:
    'No key, token or password is written down: known forms by secretlint, others by how random they look.',
  options: z.strictObject({
    files: z.array(z.string()).default(['**']),
  }),
  evaluate: async (tree, { files }) => {
    const findings: RawFinding[] = [];
    for (const file of tree.texts(files)) {
      if (!mayHaveSecret(file.text)) continue;
      const known = await knownForms(file);
      const lines = new Set(known.map(({ line }) => line));
      findings.push(
        ...known,
        ...[...privateKeys(file), ...randomTexts(file)].filter(
          ({ line }) => !lines.has(line),
        ),
      );
    }
    return { findings };
  },
});

/** Whether a detector may find anything: most texts have nothing of it, and no more is looked at in them. */
function mayHaveSecret(text: string): boolean {
  return KNOWN_FORM.test(text) || TELLING_NAME.test(text);
}

async function knownForms({
  path: name,
  text,
}: TreeFile & { text: string }): Promise<RawFinding[]> {
  const { messages } = await lintSource({
    source: {
      content: text,
      filePath: name,
      ext: path.extname(name),
      contentType: 'text',
    },
    // Its types ask for rules without options to have some.
    options: { config: config as never, noPhysicFilePath: true },
  });
  return messages.flatMap(({ messageId, range, ruleId }) => {
    const secret = text.slice(range[0], range[1]);
    // What is between the colon and the @ decides, and may be behind what was found.
    if (NO_PASSWORD.test(text.slice(range[0], range[1] + 1))) return [];
    return {
      message: `${name} has what looks like a secret (${ruleId.replace(
        '@secretlint/secretlint-rule-',
        '',
      )}).`,
      path: name,
      line: lineAt(text, range[0]),
      identity: `${messageId} ${secret}`,
      sample: masked(secret),
    };
  });
}

function privateKeys({
  path: name,
  text,
}: TreeFile & { text: string }): RawFinding[] {
  return [...text.matchAll(PRIVATE_KEY)].map(match => ({
    message: `${name} has a private key.`,
    path: name,
    line: lineAt(text, match.index),
    identity: `private key ${match[0].slice(-40)}`,
  }));
}

function randomTexts({
  path: name,
  text,
}: TreeFile & { text: string }): RawFinding[] {
  return [...text.matchAll(ASSIGNED)].flatMap(match => {
    const [whole, value] = match;
    const isMadeUp =
      PLACEHOLDER.test(value) ||
      CLASS_NAME.test(value) ||
      PRETENDED.test(whole);
    return isMadeUp || !isMixed(value) || entropyOf(value) < RANDOM
      ? []
      : [
          {
            message: `${name} assigns a random text to what is called a secret.`,
            path: name,
            line: lineAt(text, match.index),
            identity: `random ${value}`,
            sample: masked(value),
          },
        ];
  });
}

/**
 * Whether letters and digits change as often as in random texts: names that are made of words, such as
 * `bearerTokenPolicy` or `SECRET_KEY_HEADER`, have hardly any digit and few changes.
 */
export function isMixed(text: string): boolean {
  const characters = text.replace(/[^A-Za-z0-9]/g, '');
  const kindOf = (character: string) => {
    if (/\d/.test(character)) return 'digit';
    return /[a-z]/.test(character) ? 'small' : 'capital';
  };
  const kinds = [...characters].map(kindOf);
  const changes = kinds.filter(
    (kind, index) => index > 0 && kind !== kinds[index - 1],
  ).length;
  return kinds.includes('digit') && changes / (kinds.length - 1) >= MIXED;
}

/** Shannon's entropy, in bits per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text)
    counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** Of a secret no more than who knows it needs to find it. */
export function masked(secret: string): string {
  const shown = secret.length >= 16 ? secret.slice(0, 3) : '';
  return `${shown}${'*'.repeat(8)}`;
}
