import { isTime, onMoment, pathWithin, tellMoment } from './moments';

const at = (path: string, more: object = {}) => ({ path, ...more });

it('asks at any time when no moment is named', () => {
  expect(isTime([], at('/catalog'))).toBe(true);
});

it.each([
  [{ route: '/docs' }, at('/docs/default/x'), true],
  [{ route: '/docs' }, at('/catalog'), false],
  [{ plugin: 'scaffolder' }, at('/', { plugin: 'scaffolder' }), true],
  [{ plugin: 'scaffolder' }, at('/', { plugin: 'catalog' }), false],
  [{ action: 'task-completed' }, at('/', { action: 'task-failed' }), false],
  [{ kind: 'API' }, at('/catalog/default/api/pets'), true],
  [{ kind: 'api' }, at('/catalog/default/component/pets'), false],
  [
    { route: '/create', action: 'task-completed' },
    at('/create/tasks/1', { action: 'task-completed' }),
    true,
  ],
  [
    { route: '/docs', action: 'task-completed' },
    at('/create/tasks/1', { action: 'task-completed' }),
    false,
  ],
])('%j at %j: %s', (trigger, moment, expected) => {
  expect(isTime([trigger], moment)).toBe(expected);
});

it('tells whoever listens, until they stop', () => {
  const heard: string[] = [];
  const stop = onMoment(({ path }) => heard.push(path));
  tellMoment({ path: '/a' });
  stop();
  tellMoment({ path: '/b' });
  expect(heard).toEqual(['/a']);
});

it.each([
  [undefined, '/docs', '/docs'],
  ['https://portal.example.com', '/docs', '/docs'],
  ['https://example.com/portal/', '/portal/docs', '/docs'],
  ['https://example.com/portal', '/portals/docs', '/portals/docs'],
  ['/portal', '/portal/catalog', '/catalog'],
])('of a portal at %s, %s is the page %s', (appUrl, path, expected) => {
  expect(pathWithin(appUrl, path)).toBe(expected);
});
