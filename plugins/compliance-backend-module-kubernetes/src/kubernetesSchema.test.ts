import { FileTree } from '@thrive/backstage-plugin-compliance-node';
import { kubernetesSchema } from './kubernetesSchema';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      containers: [{ name: shop, image: 'shop:1' }]
`;

async function look(files: Record<string, string>) {
  const options = kubernetesSchema.options.parse({});
  const outcome = await kubernetesSchema.evaluate(
    FileTree.of(files),
    options,
    {},
  );
  return 'notApplicable' in outcome
    ? 'not-applicable'
    : outcome.findings.map(
        ({ path, line, message }) =>
          `${path}:${line ?? ''} ${message.replace(/^.*?: /, '')}`,
      );
}

it('manifests have the shape of their kinds, and findings the line', async () => {
  expect(await look({ 'a.yaml': DEPLOYMENT })).toEqual([]);
  expect(
    await look({
      'a.yaml': DEPLOYMENT.replace('replicas: 2', 'replicas: two'),
    }),
  ).toEqual(['a.yaml:5 Deployment spec.replicas must be integer.']);
  expect(
    await look({ 'a.yaml': DEPLOYMENT.replace(/ {2}selector.*\n/, '') }),
  ).toEqual(['a.yaml:5 Deployment spec must have required property selector.']);
});

it('kinds and versions that there are not are said', async () => {
  expect(
    await look({
      'a.yaml': DEPLOYMENT.replace('kind: Deployment', 'kind: Deploy'),
      'b.yaml': DEPLOYMENT.replace('apps/v1', 'apps/v9'),
    }),
  ).toEqual([
    'a.yaml:1 Deploy as a whole is no kind of apps/v1.',
    'b.yaml:1 Deployment as a whole has the apiVersion apps/v9, which there is not.',
  ]);
});

it.each([
  ['something else', 'name: ci\non: push\n'],
  ['a kind of others', 'apiVersion: acme.example.com/v1\nkind: Shop\n'],
  ['a way out', 'apiVersion: ../../../etc/v1\nkind: Passwd\n'],
  [
    'an entity of the catalog',
    'apiVersion: backstage.io/v1alpha1\nkind: API\n',
  ],
])('%s is passed over', async (_, text) => {
  expect(await look({ 'a.yaml': text })).toBe('not-applicable');
});
