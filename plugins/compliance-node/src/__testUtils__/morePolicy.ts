import { parsePolicy } from '../policy/parsePolicy';
import type { Files } from './soundService';

/** Rules of the types that no policy which comes along uses. */
export const morePolicy = parsePolicy(
  `
id: more
title: What the packs leave to a company
version: 1.0.0
rules:
  - id: licence-text
    title: A licence that is known
    type: licence-file
  - id: licence-name
    title: A licence that is allowed
    type: licence-expression
    options: { allowed: [MIT, Apache-2.0] }
  - id: header
    title: Sources say whose they are
    type: file-contains
    options: { files: ['src/**/*.ts'], text: 'Copyright Pets', firstLines: 3 }
  - id: no-debugger
    title: Nothing that stops
    type: file-lacks
    options: { files: ['src/**/*.ts'], pattern: '^\\s*debugger' }
  - id: port
    title: One port
    type: expression
    options: { files: [config/app.yaml], expression: 'document.server.port == 8080', message: 'It listens elsewhere.' }
  - id: config-shape
    title: The settings have their shape
    type: json-schema
    options: { files: [config/app.yaml], schema: { required: [server], properties: { server: { required: [port], properties: { port: { type: integer } } } } } }
  - id: gated
    title: Templates are gated
    type: template-steps
  - id: scanned
    title: Scanners found nothing
    type: external-sarif
    options: { files: [scan.sarif] }
`,
  'more',
);

/** What they ask for, beside the sound service. */
export const moreFiles = (files: Files): Files => ({
  ...files,
  LICENSE: 'Apache License\nVersion 2.0, January 2004\n',
  ...Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /^src\/.*\.ts$/.test(path))
      .map(([path, text]) => [path, `// Copyright Pets\n${text}`]),
  ),
  'template.yaml': `kind: Template
spec:
  owner: pets
  steps:
    - action: compliance:check:workspace
    - action: compliance:gate
    - action: publish:github
`,
  'scan.sarif': JSON.stringify({ version: '2.1.0', runs: [] }),
});

const edit =
  (path: string, from: string | RegExp, to: (n: number) => string) =>
  (files: Files, n: number): Files => ({
    ...files,
    [path]: files[path].replace(from, to(n)),
  });
const pick = <T>(n: number, all: readonly T[]): T => all[n % all.length];

/** Which rule has to find what is done. */
export const moreMutations: readonly {
  rule: string;
  plant: (files: Files, n: number) => Files;
}[] = [
  {
    rule: 'licence-text',
    plant: edit('LICENSE', /Version 2.0/, n => `Version ${n + 3}.0`),
  },
  {
    rule: 'licence-name',
    plant: edit(
      'package.json',
      '"MIT"',
      n => `"${pick(n, ['GPL-3.0-only', 'Apache', 'MIT AND GPL-2.0-only'])}"`,
    ),
  },
  {
    rule: 'header',
    plant: edit('src/serve.ts', '// Copyright Pets\n', n => '\n'.repeat(n)),
  },
  {
    rule: 'no-debugger',
    plant: edit('src/serve.ts', 'return', n => `\n${' '.repeat(n)}debugger;`),
  },
  { rule: 'port', plant: edit('config/app.yaml', '8080', n => `${n}`) },
  {
    rule: 'config-shape',
    plant: edit('config/app.yaml', '8080', n =>
      pick(n, ['"8080"', 'eighty', '80.5', '[8080]']),
    ),
  },
  {
    rule: 'gated',
    plant: edit('template.yaml', '    - action: compliance:gate\n', n =>
      pick(n, [
        '',
        '    - { action: compliance:gate, if: false }\n',
        '    - { action: compliance:gate, each: [] }\n',
        '    - { action: compliance:gate, input: { mode: warn } }\n',
      ]),
    ),
  },
  {
    rule: 'scanned',
    plant: (files, n) => ({
      ...files,
      'scan.sarif': JSON.stringify({
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'scanner' } },
            results: [
              { ruleId: `R${n}`, level: 'error', message: { text: `No ${n}` } },
            ],
          },
        ],
      }),
    }),
  },
];
