import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { z } from 'zod';
import { ruleType, type RawFinding } from './RuleType';

const CHECKS = [
  'pinned-actions',
  'least-permissions',
  'no-untrusted-checkout',
  'no-script-injection',
  'no-inherited-secrets',
] as const;
type Check = (typeof CHECKS)[number];

const COMMIT = /@[0-9a-f]{40}$/;
/** What an outsider may write into an event: text that a shell must not read as commands. */
const UNTRUSTED =
  /\$\{\{\s*github\.(event\.(issue|pull_request|comment|review|discussion|head_commit|pages|commits)\b[^}]*\.(title|body|message|name|email|ref|label|page_name|default_branch)|head_ref)\b/;

interface Problem extends Pick<RawFinding, 'message' | 'line' | 'identity'> {
  /** Absent when the file cannot be read at all. */
  check?: Check;
}

/** One workflow, looked at part by part. */
class Workflow {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #trusted: readonly string[];

  constructor(text: string, trusted: readonly string[]) {
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    this.#trusted = trusted;
  }

  problems(): Problem[] {
    const [broken] = this.#document.errors;
    if (broken || !isMap(this.#document.contents)) {
      return [
        {
          message: broken
            ? `It cannot be read: ${broken.message.split('\n')[0]}`
            : 'It is no workflow.',
          line: broken && this.#lines.linePos(broken.pos[0]).line,
          identity: 'cannot be read',
        },
      ];
    }
    const root = this.#document.contents;
    const problems: Problem[] = [...this.#permissions(root)];
    const isDangerous = this.#runsForStrangers();
    visit(this.#document, {
      Pair: (_, pair) => {
        problems.push(...this.#pair(pair, isDangerous));
      },
    });
    return problems;
  }

  #pair(pair: Pair, isDangerous: boolean): Problem[] {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    const value = isScalar(pair.value) ? pair.value.value : undefined;
    const line = this.#lineOf(pair.key);
    if (typeof value !== 'string') return [];
    if (key === 'uses' && this.#isUnpinned(value)) {
      return [
        {
          check: 'pinned-actions',
          message: `${value} is whatever its owner makes of it tomorrow; pin it to a commit.`,
          line,
          identity: value,
        },
      ];
    }
    if (key === 'run' && UNTRUSTED.test(value)) {
      return [
        {
          check: 'no-script-injection',
          message:
            'A stranger’s text becomes part of a script; hand it over in an environment variable.',
          line,
          identity: value,
        },
      ];
    }
    if (key === 'secrets' && value === 'inherit') {
      return [
        {
          check: 'no-inherited-secrets',
          message: 'Every secret is handed on; name those that are needed.',
          line,
        },
      ];
    }
    if (
      key === 'ref' &&
      isDangerous &&
      /github\.(event\.pull_request\.head|head_ref)/.test(value)
    ) {
      return [
        {
          check: 'no-untrusted-checkout',
          message:
            'It checks out what a stranger wrote, with the secrets of the repository at hand.',
          line,
          identity: value,
        },
      ];
    }
    return [];
  }

  #isUnpinned(uses: string): boolean {
    if (uses.startsWith('./')) return false;
    if (uses.startsWith('docker://')) return !uses.includes('@sha256:');
    const [owner] = uses.split('/');
    return !this.#trusted.includes(owner) && !COMMIT.test(uses);
  }

  /** The token may little: nothing is written unless a job says so. */
  #permissions(root: YAMLMap): Problem[] {
    const permissions = root.get('permissions', true);
    if (permissions === undefined) {
      const jobs = root.get('jobs');
      const eachSays =
        isMap(jobs) &&
        jobs.items.length > 0 &&
        jobs.items.every(
          ({ value }) => isMap(value) && value.has('permissions'),
        );
      return eachSays
        ? []
        : [
            {
              check: 'least-permissions',
              message:
                'The token may whatever the repository allows; say permissions at the top.',
              line: 1,
              identity: 'no permissions',
            },
          ];
    }
    const isAll = isScalar(permissions) && permissions.value === 'write-all';
    const writes =
      isMap(permissions) &&
      permissions.items.some(
        ({ value }) => isScalar(value) && value.value === 'write',
      );
    return isAll || writes
      ? [
          {
            check: 'least-permissions',
            message: 'Every job may write; say so in the job that needs it.',
            line: this.#lineOf(permissions),
            identity: 'write for all',
          },
        ]
      : [];
  }

  /** Whether it runs for what strangers send, with secrets. */
  #runsForStrangers(): boolean {
    const on = this.#document.get('on');
    const names = isMap(on)
      ? on.items.map(({ key }) => String(key))
      : JSON.stringify(on ?? '');
    return (
      names.includes('pull_request_target') || names.includes('workflow_run')
    );
  }

  #lineOf(node: unknown): number | undefined {
    const range = (node as { range?: number[] } | undefined)?.range;
    return range && this.#lines.linePos(range[0]).line;
  }
}

/**
 * What lets strangers into a GitHub workflow, as OpenSSF Scorecard (Pinned-Dependencies,
 * Token-Permissions, Dangerous-Workflow) describes it.
 */
export const githubWorkflow = ruleType({
  id: 'github-workflow',
  description:
    'Actions are pinned to commits, tokens may little, and what strangers write is not run.',
  options: z.strictObject({
    files: z.array(z.string()).default(['.github/workflows/*.{yml,yaml}']),
    checks: z
      .array(z.enum(CHECKS))
      .min(1)
      .default([...CHECKS]),
    /** Owners whose actions need not be pinned to a commit. */
    trusted: z.array(z.string()).default([]),
  }),
  evaluate: (tree, { files, checks, trusted }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: 'There is no GitHub workflow.' };
    const wanted = new Set<Check>(checks);
    return {
      findings: found.flatMap(({ path, text }) =>
        new Workflow(text, trusted)
          .problems()
          .filter(({ check }) => check === undefined || wanted.has(check))
          .map(({ check, message, line, identity }) => ({
            message: `${path}: ${message}`,
            path,
            line,
            identity: `${check} ${identity ?? message}`,
          })),
      ),
    };
  },
});
