import { InputError } from '@backstage/errors';
import {
  ruleType,
  ruleTypes,
  type Policy,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';

/**
 * Rule types that only the portal knows, such as those of a backend module: their rules say that they
 * do not apply here, and all others are looked at.
 *
 * @throws InputError when one is known here: it would not be looked at anywhere
 */
export function portalTypes(ids: readonly string[]): RuleType[] {
  return ids.map(id => {
    if (ruleTypes.has(id))
      throw new InputError(
        `Rules of the type "${id}" are decided here, not in the portal.`,
      );
    return ruleType({
      id,
      description: 'Decided in the portal.',
      options: z.record(z.string(), z.unknown()),
      evaluate: () => ({ notApplicable: 'It is decided in the portal.' }),
    });
  });
}

/** A policy whose tests ask nothing of rules that the portal decides. */
export function withoutTestsOf(
  types: readonly RuleType[],
  policy: Policy,
): Policy {
  const isElsewhere = (ruleId: string) =>
    policy.rules.some(
      ({ id, type }) => id === ruleId && types.some(each => each.id === type),
    );
  return {
    ...policy,
    tests: policy.tests.map(one => ({
      ...one,
      expect: Object.fromEntries(
        Object.entries(one.expect).filter(([ruleId]) => !isElsewhere(ruleId)),
      ),
    })),
  };
}
