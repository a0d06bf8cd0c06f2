import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { scorecardsFactSourcesExtensionPoint } from '@thrive/backstage-plugin-scorecards-node';

/** `example.com/on-call: jane, ada`, as a fact: how many people take turns. */
export default createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: { sources: scorecardsFactSourcesExtensionPoint },
      async init({ sources }) {
        sources.addFactSource({
          id: 'on-call',
          title: 'On-call rota',
          schema: {
            type: 'object',
            properties: { people: { type: 'integer' } },
          },
          ttl: { days: 1 },
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
          appliesTo: { kind: 'Component', 'spec.type': 'service' },
          collect: async ({ entities }) =>
            entities.map(entity => {
              const names =
                entity.metadata.annotations?.['example.com/on-call'] ?? '';
              return {
                entityRef: stringifyEntityRef(entity),
                data: { people: names.split(',').filter(Boolean).length },
              };
            }),
        });
      },
    });
  },
});
