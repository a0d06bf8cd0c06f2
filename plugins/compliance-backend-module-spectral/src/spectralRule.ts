import {
  ruleType,
  type RawFinding,
} from '@thrive/backstage-plugin-compliance-node';
import {
  Document,
  Spectral,
  type RulesetDefinition,
} from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { asyncapi, oas } from '@stoplight/spectral-rulesets';
import { z } from 'zod';

const RULESETS = { oas, asyncapi };
/** Spectral's own numbers, the worst first. */
const SEVERITIES = ['error', 'warn', 'info', 'hint'] as const;
/** What lies outside of a document is not fetched, and nothing is said of it. */
const OUTSIDE = 'invalid-ref';
/** Not more problems of one document are told. */
const MOST = 100;

/**
 * A rule type that holds API descriptions against a rule set of Spectral. References within a document
 * are followed; those that lead to files and addresses are not.
 *
 * @public
 */
export const spectralRule = ruleType({
  id: 'spectral',
  description:
    'API descriptions (OpenAPI, AsyncAPI) keep the rules of a rule set of Spectral.',
  options: z.strictObject({
    files: z
      .array(z.string().min(1))
      .default(['**/{openapi,swagger}.{yaml,yml,json}']),
    ruleset: z.enum(['oas', 'asyncapi']).default('oas'),
    /** What is at least as bad counts. */
    severity: z.enum(SEVERITIES).default('error'),
    /** Rules of the set that are left out. */
    without: z.array(z.string().min(1)).default([]),
  }),
  evaluate: async (tree, { files, ruleset, severity, without }, _, signal) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: `There is no file that matches ${files}.` };
    const spectral = new Spectral({
      resolver: new Resolver({ resolvers: {} }),
    });
    spectral.setRuleset({
      extends: [RULESETS[ruleset] as RulesetDefinition],
      rules: Object.fromEntries(without.map(id => [id, 'off'])),
    } as RulesetDefinition);
    const worst = SEVERITIES.indexOf(severity);
    const findings: RawFinding[] = [];
    for (const { path, text } of found) {
      signal?.throwIfAborted();
      const document = new Document(
        text,
        (path.endsWith('.json') ? Json : Yaml) as typeof Yaml,
        path,
      );
      const results = await spectral.run(document);
      findings.push(
        ...results
          .filter(each => each.code !== OUTSIDE && each.severity <= worst)
          .slice(0, MOST)
          .map(
            (each): RawFinding => ({
              message: `${path}: ${each.message} (${each.code})`,
              path,
              line: each.range.start.line + 1,
              identity: `${each.code} ${each.path.join('.')} ${each.message}`,
            }),
          ),
      );
    }
    return { findings };
  },
});
