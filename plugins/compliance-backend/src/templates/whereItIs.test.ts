import { whereItIs, type TaskOutput } from './whereItIs';

const of = (
  repoUrl: unknown,
  output: TaskOutput = {},
  parameters: object = {},
) =>
  whereItIs(
    {
      steps: [
        {
          action: 'fetch:template',
          input: { repoUrl: 'x.com?owner=a&repo=b' },
        },
        { action: 'publish:github', input: { repoUrl } },
      ] as never,
      parameters: parameters as never,
    },
    output,
  );

it.each([
  ['github.com?owner=acme&repo=shop', 'https://github.com/acme/shop'],
  ['gitlab.com?owner=a/b&repo=shop', 'https://gitlab.com/a/b/shop'],
  [
    'dev.azure.com?organization=acme&project=p&repo=shop',
    'https://dev.azure.com/acme/p/_git/shop',
  ],
  [
    'bitbucket.org?workspace=acme&project=p&repo=shop',
    'https://bitbucket.org/acme/shop',
  ],
  [
    'bitbucket.acme.com?project=P&repo=shop',
    'https://bitbucket.acme.com/projects/P/repos/shop',
  ],
  ['${{ parameters.repoUrl }}', 'https://github.com/acme/typed'],
  ['${{parameters.a.b}}', 'https://github.com/acme/deep'],
  [
    'github.com?owner=acme&repo=${{ parameters.name }}',
    'https://github.com/acme/named',
  ],
])('a repository that is published as %s is at %s', (repoUrl, url) => {
  const parameters = {
    repoUrl: 'github.com?owner=acme&repo=typed',
    a: { b: 'github.com?owner=acme&repo=deep' },
    name: 'named',
  };
  expect(of(repoUrl, {}, parameters)).toEqual([url]);
});

it.each([
  undefined,
  7,
  '',
  'no address',
  'github.com?owner=acme',
  '${{ steps.name.output.url }}',
  '${{ parameters.constructor }}',
  'github.com?owner=acme&repo=${{ parameters.name | lower }}',
])('nobody knows where %s is', repoUrl => {
  expect(of(repoUrl)).toEqual([]);
});

it('what a task gives comes before what its steps were told', () => {
  const output = {
    remoteUrl: 'https://github.com/acme/given',
    links: [
      { url: 'https://docs.acme.com' },
      { url: 'ftp://files.acme.com' },
      { entityRef: 'component:default/shop' },
      { url: 'https://github.com/acme/given' },
    ] as never,
  };
  expect(of('github.com?owner=acme&repo=shop', output)).toEqual([
    'https://github.com/acme/given',
    'https://docs.acme.com',
    'https://github.com/acme/shop',
  ]);
});
