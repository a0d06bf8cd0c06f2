import { ConfigReader } from '@backstage/config';
import type { DefinitionProblem } from '../definitions/readDefinitions';
import { readCapabilities } from './readCapabilities';
import { matches, readValueEvents } from './valueEvents';

const read = (capabilities: object[]) =>
  readCapabilities(new ConfigReader({ adoption: { capabilities } }));

describe('readCapabilities', () => {
  it('takes a plugin that nobody named for a capability by itself', () => {
    const map = read([{ id: 'software', plugins: ['catalog', 'org'] }]);
    expect(map.idOf({ plugin: 'org' })).toBe('software');
    expect(map.idOf({ plugin: 'search' })).toBe('search');
    expect(map.get('search')).toMatchObject({ title: 'Search', entities: [] });
  });

  it('goes by the source, the template and the route before the plugin', () => {
    const map = read([
      { id: 'cli', sources: ['external:cli'] },
      { id: 'golden-path', templates: ['Template:default/Service'] },
      { id: 'guides', routes: ['/docs/guides/'] },
      { id: 'docs', routes: ['/docs'], plugins: ['techdocs'] },
    ]);
    const plugin = 'techdocs';
    expect(map.idOf({ plugin, subject: '/docs/guides/:page' })).toBe('guides');
    expect(map.idOf({ plugin, subject: '/docs' })).toBe('docs');
    expect(map.idOf({ plugin, subject: '/documents' })).toBe('docs');
    expect(
      map.idOf({ plugin: 'scaffolder', subject: 'template:default/service' }),
    ).toBe('golden-path');
    expect(map.idOf({ plugin, subject: '/docs', source: 'external:cli' })).toBe(
      'cli',
    );
  });

  it.each([
    [[{ id: 'a' }, { id: 'a' }], 'Two capabilities have the id "a"'],
    [
      [
        { id: 'a', plugins: ['x'] },
        { id: 'b', plugins: ['x'] },
      ],
      '"x" in plugins is part of two capabilities: "a" and "b"',
    ],
    [
      [{ title: 'Without an id' }],
      "Missing required config value at 'adoption.capabilities[0].id'",
    ],
  ])('leaves out what is wrong, and says so', (capabilities, message) => {
    const problems: DefinitionProblem[] = [];
    const map = readCapabilities(
      new ConfigReader({
        adoption: {
          capabilities: [...capabilities, { id: 'sound', plugins: ['y'] }],
        },
      }),
      problems,
    );
    expect(map.idOf({ plugin: 'y' })).toBe('sound');
    expect(problems).toHaveLength(1);
    expect(problems[0].where).toMatch(/^adoption\.capabilities\[[01]\]/);
    expect(problems[0].problem).toMatch(message);
  });
});

describe('readValueEvents', () => {
  const value = (valueEvents?: object[]) =>
    readValueEvents(new ConfigReader({ adoption: { valueEvents } }));

  it('knows what most people come for', () => {
    expect(matches(value(), { action: 'discover', plugin: 'search' })).toBe(
      true,
    );
    expect(matches(value(), { action: 'navigate', plugin: 'catalog' })).toBe(
      false,
    );
    expect(matches(value(), { action: 'navigate', plugin: 'techdocs' })).toBe(
      true,
    );
  });

  it('refuses a pattern that everything matches', () => {
    const problems: DefinitionProblem[] = [];
    const config = { valueEvents: [{}, { action: 'run' }] };
    expect(
      readValueEvents(new ConfigReader({ adoption: config }), problems),
    ).toEqual([{ action: 'run' }]);
    expect(problems[0].problem).toMatch(/neither an action nor a plugin/);
  });
});
