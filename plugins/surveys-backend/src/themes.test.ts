import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type CommentThemes,
  surveysCommentThemesExtensionPoint,
} from '@thrive/backstage-plugin-surveys-node';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const PEOPLE = 12;

/** A module that says what comments are about. */
function moduleOf(...added: CommentThemes[]) {
  return createBackendModule({
    pluginId: 'surveys',
    moduleId: added.map(({ id }) => id).join('-'),
    register(env) {
      env.registerInit({
        deps: { themes: surveysCommentThemesExtensionPoint },
        init: async ({ themes }) => themes.addCommentThemes(...added),
      });
    },
  });
}

const loud: CommentThemes = {
  id: 'loud',
  themesOf: async texts =>
    texts.map(text => (text.includes('!') ? ['anger'] : [])),
};

describe.each(databases.eachSupportedId())('comment themes on %s', id => {
  async function start() {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
      config: { themes: [{ theme: 'plants', words: ['Ficus', 'fern'] }] },
      also: [moduleOf(loud)],
    });
    const wave = await portal.open(checkUp('confidential'));
    const said = ['The ficus is dry!', 'No fern here', 'Build is slow'];
    for (let person = 0; person < PEOPLE; person++)
      await portal.answer(`alpha-${person}`, wave.id, {
        recommend: person % 11,
        why: said[person] ?? `Reason ${person}`,
      });
    await portal.close(wave.id);
    const path = `/waves/${wave.id}/comments`;
    const read = async () => (await portal.get('owner', path)).body;
    const find = async (text: string) =>
      (await read()).items.find((item: { text: string }) => item.text === text);
    return { portal, wave, path, read, find };
  }

  it('come by the words of the configuration and from modules, and are counted', async () => {
    const { find, read } = await start();
    expect((await find('The ficus is dry!')).themes).toEqual([
      'anger',
      'plants',
    ]);
    expect((await find('No fern here')).themes).toEqual(['plants']);
    // The words that there are by default are no longer looked for.
    expect((await find('Build is slow')).themes).toEqual([]);
    expect((await read()).themes).toEqual([
      { theme: 'plants', comments: 2 },
      { theme: 'anger', comments: 1 },
    ]);
  });

  it('are set by hand, by who may manage the survey, and outlive another release', async () => {
    const { portal, wave, path, find, read } = await start();
    const comment = await find('The ficus is dry!');
    const own = `${path}/${comment.id}/themes`;
    const refused = await portal.put('alpha-0', own, { themes: ['mine'] });
    expect(refused.status).toBe(403);
    const bad: object[] = [
      { themes: ['x'.repeat(61)] },
      { themes: Array.from({ length: 11 }, (_, index) => `${index}`) },
      { themes: [''] },
      {},
    ];
    for (const themes of bad)
      expect((await portal.put('owner', own, themes)).status).toBe(400);
    expect((await find(comment.text)).themes).toEqual(['anger', 'plants']);

    const set = await portal.put('owner', own, {
      themes: [' watering ', 'plants', 'watering', '  '],
    });
    expect(set.status).toBe(204);
    expect((await find(comment.text)).themes).toEqual(['watering', 'plants']);
    expect((await read()).themes).toEqual([
      { theme: 'plants', comments: 2 },
      { theme: 'watering', comments: 1 },
    ]);
    const nowhere = await portal.put('owner', `${path}/none/themes`, {
      themes: ['x'],
    });
    expect(nowhere.status).toBe(404);

    const again = await portal.post('owner', `/waves/${wave.id}/release`);
    expect(again.status).toBe(202);
    expect(await portal.knex('waves').first('releases')).toEqual({
      releases: 2,
    });
    expect((await find(comment.text)).themes).toEqual(['watering', 'plants']);
    // None at all is a choice, too.
    const { id: now } = await find('No fern here');
    await portal.put('owner', `${path}/${now}/themes`, { themes: [] });
    await portal.post('owner', `/waves/${wave.id}/release`);
    expect((await find('No fern here')).themes).toEqual([]);
  });
});

it('two modules of one name are an error that says which', async () => {
  await expect(
    startSurveys(databases, 'SQLITE_3', { also: [moduleOf(loud, loud)] }),
  ).rejects.toThrow('There are two comment themes "loud".');
});
