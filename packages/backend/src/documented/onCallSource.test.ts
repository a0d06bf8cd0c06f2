import { startTestBackend } from '@backstage/backend-test-utils';
import {
  type FactSource,
  scorecardsFactSourcesExtensionPoint,
} from '@thrive/backstage-plugin-scorecards-node';
import onCallSource from './onCallSource';

it('The fact source of the documentation counts who is on call', async () => {
  const added: FactSource[] = [];
  await startTestBackend({
    features: [onCallSource],
    extensionPoints: [
      [
        scorecardsFactSourcesExtensionPoint,
        { addFactSource: source => added.push(source) },
      ],
    ],
  });
  const entityOf = (name: string, annotations?: Record<string, string>) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
  });
  expect(
    await added[0].collect({
      entities: [
        entityOf('shop', { 'example.com/on-call': 'jane, ada' }),
        entityOf('blog'),
      ],
      etags: new Map(),
      paths: [],
      signal: new AbortController().signal,
    }),
  ).toEqual([
    { entityRef: 'component:default/shop', data: { people: 2 } },
    { entityRef: 'component:default/blog', data: { people: 0 } },
  ]);
});
