import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createComplianceClient } from '@thrive/backstage-plugin-compliance-common';
import type {
  CollectedFact,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';

const VERDICT = {
  type: 'string',
  description: 'clear, tolerated, enforced or unknown',
};

/**
 * How software keeps the rules, as facts: `compliance.verdict`, `compliance.blockingRules`,
 * `compliance.policies.baseline` and so on. Software that was never checked has none, which is not known
 * and not passed.
 *
 * @public
 */
export function createComplianceSource(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): FactSource {
  const { auth, discovery } = options;
  return {
    id: 'compliance',
    title: 'Compliance',
    schema: {
      type: 'object',
      properties: {
        verdict: VERDICT,
        failedRules: {
          type: 'array',
          items: { type: 'string' },
          description: 'Rules that fail, as policy/rule',
        },
        blockingRules: {
          type: 'number',
          description: 'How many of them block',
        },
        warnings: { type: 'number', description: 'How many do not' },
        waivedRules: { type: 'number', description: 'Rules that are waived' },
        unseenRules: {
          type: 'number',
          description: 'Rules that could not be looked at',
        },
        checkedAt: { type: 'string', description: 'When it was checked' },
        policies: {
          type: 'object',
          additionalProperties: VERDICT,
          description: 'The verdict by policy',
        },
      },
    },
    ttl: { days: 3 },
    schedule: {
      frequency: { minutes: 15 },
      initialDelay: { minutes: 2 },
      timeout: { minutes: 10 },
    },
    appliesTo: { kind: 'Component' },
    batchSize: 500,
    collect: async ({ entities, signal }) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'compliance',
      });
      const client = createComplianceClient({
        baseUrl: await discovery.getBaseUrl('compliance'),
        fetch,
      });
      const unknown = (why = 'it does not answer') =>
        new Error(
          `The compliance plugin does not tell how software stands: ${why}`,
        );
      const { data, error } = await client
        .POST('/facts', {
          body: { entityRefs: entities.map(stringifyEntityRef) },
          headers: { authorization: `Bearer ${token}` },
          signal,
        })
        .catch(() => {
          throw unknown();
        });
      if (!data) throw unknown(error?.error?.message);
      return data.facts.map(
        ({ entityRef, ...facts }): CollectedFact => ({
          entityRef,
          data: facts,
        }),
      );
    },
  };
}
