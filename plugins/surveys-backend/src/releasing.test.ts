import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';
import { Themes } from './tasks/Themes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'while a wave is released on %s',
  id => {
    afterEach(() => jest.restoreAllMocks());

    it('counts nothing, and tells nothing, of what is erased meanwhile', async () => {
      const portal = await startSurveys(databases, id, {
        entities: organisation({ alpha: 13 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      for (let person = 0; person < 13; person++)
        await portal.answer(`alpha-${person}`, wave.id, {
          recommend: person % 11,
          why: `Reason ${person}`,
        });
      const find = Themes.prototype.find;
      jest
        .spyOn(Themes.prototype, 'find')
        .mockImplementationOnce(async function erasing(this: Themes, ...call) {
          // Everything is counted, and nothing is published yet.
          const gone = await portal.remove('alpha-3', `/me/waves/${wave.id}`);
          expect(gone.status).toBe(204);
          return find.apply(this, call);
        });
      await portal.close(wave.id);
      const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
      expect(body.everybody.figures.recommend.n).toEqual({ from: 12, to: 12 });
      const comments = await portal.get('owner', `/waves/${wave.id}/comments`);
      const texts = comments.body.items.map(({ text }: any) => text);
      expect(texts).toHaveLength(12);
      expect(texts).not.toContain('Reason 3');
      expect(await portal.knex('released_people')).toHaveLength(12);
    });

    it('notes no problem of a release that another replica has published meanwhile', async () => {
      const portal = await startSurveys(databases, id, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      const row = portal.knex('waves').where({ id: wave.id });
      jest.spyOn(Themes.prototype, 'find').mockImplementationOnce(async () => {
        await row
          .clone()
          .update({ state: 'released', releases: 1, release: null });
        throw new Error('too late');
      });
      await portal.close(wave.id);
      expect(await row.clone().first()).toMatchObject({
        state: 'released',
        release: null,
      });
    });
  },
);
