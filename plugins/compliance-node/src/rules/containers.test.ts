import { look } from '../__testUtils__/evaluate';

describe('dockerfile', () => {
  const check = (...lines: string[]) =>
    look('dockerfile', {}, { Dockerfile: [...lines, ''].join('\n') });
  const sound = ['FROM node:24-slim AS build', 'FROM build', 'USER node'];

  it('finds nothing in what is sound', async () => {
    expect(await check(...sound)).toBe('passed');
    expect(await check('ARG TAG=24', 'FROM node:$TAG', 'USER 1000')).toBe(
      'passed',
    );
    expect(await check('FROM scratch', 'USER 1000:1000')).toBe('passed');
    expect(await check(`FROM node@sha256:${'a'.repeat(64)}`, 'USER app')).toBe(
      'passed',
    );
    // Without a value it is given when the image is built.
    expect(await check('ARG NPM_TOKEN', ...sound)).toBe('passed');
  });

  it.each([
    ['an image without a tag', ['FROM node', 'USER node'], 1],
    ['an image of today', ['FROM node:latest', 'USER node'], 1],
    ['no user', ['FROM node:24'], 1],
    ['root at last', ['FROM node:24', 'USER node', 'USER root'], 3],
    ['root by number', ['FROM node:24', 'USER 0:0'], 2],
    [
      'a user of an earlier stage only',
      ['FROM node:24 AS a', 'USER node', 'FROM node:24'],
      3,
    ],
    ['a secret in the environment', [...sound, 'ENV DB_PASSWORD=hunter2'], 4],
    ['a secret as an argument', ['ARG API_TOKEN=abc', ...sound], 1],
    [
      'a file from an address',
      [...sound, 'ADD https://example.com/a.tgz /a'],
      4,
    ],
  ])('finds %s', async (_, lines, line) => {
    expect(await check(...lines)).toEqual([`Dockerfile:${line}`]);
  });
});

describe('kubernetes', () => {
  const sound = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: { name: pets }',
    'spec:',
    '  template:',
    '    spec:',
    '      securityContext: { runAsNonRoot: true }',
    '      containers:',
    '        - name: pets',
    '          image: ghcr.io/pets/pets:1.2.3',
    '          readinessProbe: { httpGet: { path: /ready, port: 8080 } }',
    '          resources: { limits: { memory: 256Mi } }',
  ].join('\n');
  const check = (text: string) =>
    look('kubernetes', {}, { 'k8s/app.yaml': text });

  it('finds nothing in what is sound, and looks at nothing else', async () => {
    expect(await check(sound)).toBe('passed');
    expect(await check('kind: Service\nspec: {}')).toBe('not-applicable');
    expect(await check('kind: {{ .Values.kind }}')).toBe('not-applicable');
    expect(await look('kubernetes', {}, { 'src/a.yaml': sound })).toBe(
      'not-applicable',
    );
    // A job comes to an end by itself.
    const job = sound
      .replace('Deployment', 'Job')
      .replace(/ +readinessProbe.*\n/, '');
    expect(await check(job)).toBe('passed');
  });

  it.each<[string, (text: string) => string, number]>([
    [
      'a container that may do everything',
      text => `${text}\n          securityContext: { privileged: true }`,
      9,
    ],
    [
      'one that may be root',
      text => text.replace('runAsNonRoot: true', 'runAsNonRoot: false'),
      9,
    ],
    [
      'one that is root by number',
      text => text.replace('runAsNonRoot: true', 'runAsUser: 0'),
      9,
    ],
    ['one without a limit', text => text.replace('limits', 'requests'), 9],
    ['an image of today', text => text.replace(':1.2.3', ':latest'), 9],
    [
      'an image without a tag, from a registry with a port',
      text => text.replace('ghcr.io/pets/pets:1.2.3', 'local:5000/pets'),
      9,
    ],
    [
      'the network of the machine',
      text =>
        text.replace(
          'securityContext',
          'hostNetwork: true\n      securityContext',
        ),
      7,
    ],
    [
      'a folder of the machine',
      text =>
        `${text}\n      volumes:\n        - name: v\n          hostPath: { path: / }`,
      14,
    ],
    ['no probe', text => text.replace('readinessProbe', 'startup'), 9],
    ['no YAML', text => `${text}\n  - ]`, 13],
  ])('finds %s', async (_, change, line) => {
    expect(await check(change(sound))).toEqual([`k8s/app.yaml:${line}`]);
  });
});
