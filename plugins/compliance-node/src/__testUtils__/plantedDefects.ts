/*
 * What is done to a sound service: one defect at a time, each another one for each number.
 * Secrets are made when they are needed, so that this file has none.
 */
import { createHash } from 'node:crypto';
import type { Files } from './soundService';

/** A text that looks random, and is the same for the same number. */
const random = (n: number, length: number) =>
  createHash('sha512')
    .update(`planted ${n}`)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);

const edit =
  (path: string, change: (text: string, n: number) => string) =>
  (files: Files, n: number): Files => ({
    ...files,
    [path]: change(files[path], n),
  });
const add = (make: (n: number) => Files) => (files: Files, n: number) => ({
  ...files,
  ...make(n),
});
const without =
  (path: string) =>
  (files: Files): Files => {
    const { [path]: _, ...rest } = files;
    return rest;
  };
const pick = <T>(n: number, all: readonly T[]): T => all[n % all.length];

/** Which rule has to find what is done. */
export const mutations: readonly {
  rule: string;
  plant: (files: Files, n: number) => Files;
}[] = [
  { rule: 'readme', plant: without('README.md') },
  { rule: 'readme', plant: edit('README.md', (_, n) => ' '.repeat(n)) },
  { rule: 'license', plant: without('LICENSE') },
  { rule: 'security-policy', plant: without('SECURITY.md') },
  { rule: 'code-owners', plant: without('.github/CODEOWNERS') },
  {
    rule: 'no-environment-files',
    plant: add(n => ({
      [pick(n, [
        '.env',
        'deploy/.env',
        'certs/a.pem',
        '.ssh/id_rsa',
        'a/.env.local',
      ])]: 'A=1\n',
    })),
  },
  {
    rule: 'no-conflicts',
    plant: edit(
      'src/serve.ts',
      (text, n) => `${'\n'.repeat(n)}<<<<<<< HEAD\n${text}`,
    ),
  },
  {
    rule: 'no-secrets',
    plant: add(n => ({
      [`src/${pick(n, [
        'deploy',
        'client',
        'release',
      ])}.ts`]: `export const t = "${pick(n, [
        'ghp',
        'gho',
        'ghu',
        'ghs',
      ])}_${random(n, 36)}";\n`,
    })),
  },
  {
    rule: 'no-secrets',
    plant: add(n => ({
      'config/prod.yaml': `db:\n  ${pick(n, [
        'password',
        'apiKey',
        'clientSecret',
        'auth_token',
      ])}: "${random(n, 24 + (n % 9))}"\n`,
    })),
  },
  {
    rule: 'no-secrets',
    plant: add(n => ({
      '.npmrc': `//registry.npmjs.org/:_authToken=npm_${random(n, 36)}\n`,
    })),
  },
  {
    rule: 'no-secrets',
    plant: add(n => ({
      'deploy/key.txt': `-----BEGIN ${pick(n, [
        'RSA ',
        'EC ',
        'OPENSSH ',
        '',
      ])}PRIVATE KEY-----\n${random(n, 64)}\n${random(n + 1, 64)}\n${random(
        n + 2,
        64,
      )}\n-----END ${pick(n, [
        'RSA ',
        'EC ',
        'OPENSSH ',
        '',
      ])}PRIVATE KEY-----\n`,
    })),
  },
  {
    rule: 'no-secrets',
    plant: add(n => ({
      'src/db.ts': `export const url = "${pick(n, [
        'postgres',
        'https',
        'mongodb',
        'mysql',
      ])}://${pick(n, ['admin', 'pets', 'root'])}:${random(
        n,
        16,
      )}@db${n}.pets.internal/pets";\n`,
    })),
  },
  {
    rule: 'non-root',
    plant: edit('Dockerfile', text => text.replace('USER node\n', '')),
  },
  {
    rule: 'non-root',
    plant: edit('Dockerfile', (text, n) =>
      text.replace(
        'USER node',
        `USER ${pick(n, ['root', '0', '0:0', 'root:root'])}`,
      ),
    ),
  },
  {
    rule: 'pinned-images',
    plant: edit('Dockerfile', (text, n) =>
      text.replace(
        /node:24.4.1-slim/g,
        pick(n, [
          'node',
          'node:latest',
          'ghcr.io/pets/base',
          'localhost:5000/base:latest',
        ]),
      ),
    ),
  },
  {
    rule: 'no-built-in-secrets',
    plant: edit('Dockerfile', (text, n) =>
      text.replace(
        'USER node',
        `${pick(n, ['ENV', 'ARG'])} ${pick(n >> 1, [
          'NPM_TOKEN',
          'DB_PASSWORD',
          'API_KEY',
          'CLIENT_SECRET',
        ])}=${random(n, 12)}\nUSER node`,
      ),
    ),
  },
  {
    rule: 'no-remote-add',
    plant: edit('Dockerfile', (text, n) =>
      text.replace(
        'USER node',
        `ADD ${pick(n, ['--chown=node ', ''])}http${pick(n, [
          's',
          '',
        ])}://example.com/${n}.tgz /opt/\nUSER node`,
      ),
    ),
  },
  {
    rule: 'pinned-actions',
    plant: edit('.github/workflows/ci.yaml', (text, n) =>
      text.replace(
        /@[0-9a-f]{40}/,
        `@${pick(n, ['v5', 'main', 'v5.0.1', 'abc1234'])}`,
      ),
    ),
  },
  {
    rule: 'least-permissions',
    plant: edit('.github/workflows/ci.yaml', (text, n) =>
      text.replace(
        'permissions: { contents: read }\n',
        pick(n, [
          '',
          'permissions: write-all\n',
          'permissions: { contents: write }\n',
        ]),
      ),
    ),
  },
  {
    rule: 'no-strangers-code',
    plant: edit('.github/workflows/ci.yaml', (text, n) =>
      text.replace(
        'npm test',
        `echo "\${{ github.${pick(n, [
          'event.issue.title',
          'event.pull_request.body',
          'head_ref',
          'event.comment.body',
          'event.head_commit.message',
        ])} }}"`,
      ),
    ),
  },
  {
    rule: 'named-secrets',
    plant: edit(
      '.github/workflows/ci.yaml',
      (text, n) =>
        `${text}  deploy${n}:\n    uses: ./.github/workflows/deploy.yaml\n    secrets: inherit\n`,
    ),
  },
  {
    rule: 'no-machine-access',
    plant: edit('k8s/app.yaml', (text, n) =>
      pick(n, [
        text.replace(
          '      securityContext',
          '      hostNetwork: true\n      securityContext',
        ),
        text.replace(
          '      securityContext',
          '      hostPID: true\n      securityContext',
        ),
        `${text}          securityContext: { privileged: true }\n`,
        `${text}      volumes: [{ name: v${n}, hostPath: { path: / } }]\n`,
      ]),
    ),
  },
  {
    rule: 'pods-as-nobody',
    plant: edit('k8s/app.yaml', (text, n) =>
      text.replace(
        'runAsNonRoot: true',
        pick(n, ['runAsNonRoot: false', 'runAsUser: 0', 'fsGroup: 1']),
      ),
    ),
  },
  {
    rule: 'well-behaved-pods',
    plant: edit('k8s/app.yaml', (text, n) =>
      pick(n, [
        text.replace('limits', 'requests'),
        text.replace(':1.2.3', ''),
        text.replace(':1.2.3', ':latest'),
        text.replace('readinessProbe', 'startupProbe'),
      ]),
    ),
  },
  {
    rule: 'gitlab-pipeline',
    plant: edit('.gitlab-ci.yml', (text, n) =>
      pick(n, [
        text.replace(':24.4.1', ''),
        text.replace('24.4.1', 'latest'),
        `include: [{ project: a/b, ref: ${pick(n, ['main', 'v1'])} }]\n${text}`,
      ]),
    ),
  },
  {
    rule: 'gitlab-secrets',
    plant: edit(
      '.gitlab-ci.yml',
      (text, n) =>
        `variables: { ${pick(n, [
          'DB_PASSWORD',
          'API_TOKEN',
          'DEPLOY_SECRET',
        ])}: ${random(n, 12)} }\n${text}`,
    ),
  },
  {
    rule: 'locked-dependencies',
    plant: (files, n) =>
      n % 2 === 0
        ? without('package-lock.json')(files)
        : edit('package.json', text =>
            text.replace(
              '^4.0.0',
              pick(n >> 1, [
                'github:a/b',
                'https://x.y/a.tgz',
                'git+ssh://git@x.y/a.git',
                'a/b#main',
              ]),
            ),
          )(files, n),
  },
  {
    rule: 'licence-of-packages',
    plant: edit('package.json', (text, n) =>
      text.replace(
        '"license": "MIT"',
        pick(n, [
          '"license": "Apache 2"',
          '"private": true',
          '"license": { "type": "MIT" }',
        ]),
      ),
    ),
  },
  { rule: 'entity', plant: without('catalog-info.yaml') },
  {
    rule: 'entity',
    plant: edit('catalog-info.yaml', (text, n) =>
      text.replace(
        pick(n, [
          '  owner: group:default/pets\n',
          '  name: pets\n',
          'kind: Component\n',
          'apiVersion: backstage.io/v1alpha1\n',
        ]),
        '',
      ),
    ),
  },
  {
    rule: 'described',
    plant: edit('catalog-info.yaml', (text, n) =>
      text.replace(
        pick(n, ['  description: Sells pets\n', '  tags: [typescript]\n']),
        '',
      ),
    ),
  },
  {
    rule: 'documented',
    plant: edit('catalog-info.yaml', text =>
      text.replace('backstage.io/techdocs-ref', 'backstage.io/other'),
    ),
  },
];
