import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'what is stored of somebody on %s',
  databaseId => {
    it('shows a draft to whoever wrote it, and lets them erase it', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      await portal.put('alpha-1', `/waves/${wave.id}/draft`, {
        answers: { recommend: 4, why: 'Well' },
      });
      const own = async () =>
        (await portal.get('alpha-1', '/me')).body.items[0];
      expect(await own()).toMatchObject({
        state: 'asked',
        isDraft: true,
        erasable: true,
        answers: [
          { question: 'Recommend?', answer: '4', most: 10 },
          { question: 'Why?', answer: 'Well' },
        ],
      });
      await portal.remove('alpha-1', `/me/waves/${wave.id}`);
      const after = await own();
      expect(after).toMatchObject({ state: 'asked', erasable: false });
      expect(after).not.toHaveProperty('isDraft');
      expect(await portal.knex('drafts')).toEqual([]);
    });

    it('keeps no draft that is none: after the answer, while it is not open, or of something else', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      const draft = async (name: string, answers: object) => {
        const { status, body } = await portal.put(
          name,
          `/waves/${wave.id}/draft`,
          { answers },
        );
        return [status, body.error?.message];
      };
      expect(await draft('alpha-1', { color: 'red' })).toEqual([
        400,
        'The question "color" is not asked on your way through the survey. Nothing was stored.',
      ]);
      expect((await draft('alpha-1', { recommend: 'very' }))[0]).toBe(400);
      // What has to be answered may still be missing.
      expect((await draft('alpha-1', { why: 'Well' }))[0]).toBe(204);
      await portal.answer('alpha-2', wave.id, { recommend: 5 });
      expect(await draft('alpha-2', { why: 'Well' })).toEqual([
        409,
        'You have answered: no draft is kept any more.',
      ]);
      for (const state of ['paused', 'closed']) {
        await portal.post('owner', `/waves/${wave.id}/state`, { state });
        expect((await draft('alpha-3', { why: 'Well' }))[0]).toBe(409);
      }
      expect(await portal.knex('drafts')).toEqual([]);
    });

    it('tells of a draft that is stored beside answers, too', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      const path = `/waves/${wave.id}/draft`;
      await portal.put('alpha-1', path, { answers: { why: 'Well' } });
      const [late] = await portal.knex('drafts');
      await portal.answer('alpha-1', wave.id, { recommend: 5 });
      // Of a page that kept it while the answer was on its way.
      await portal.knex('drafts').insert(late);
      const own = (await portal.get('alpha-1', '/me')).body.items[0];
      expect(own).toMatchObject({
        number: 1,
        state: 'answered',
        answers: [{ question: 'Recommend?', answer: '5' }],
        draft: [{ question: 'Why?', answer: 'Well' }],
        erasable: true,
      });
    });

    it('takes a comment that was released away with the answers', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 12 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      for (let index = 0; index < 12; index++) {
        await portal.answer(`alpha-${index}`, wave.id, {
          recommend: index % 11,
          why: index < 2 ? 'Slow, ask me@example.com' : `Reason ${index}`,
        });
      }
      await portal.close(wave.id);
      const comments = async () =>
        (await portal.get('owner', `/waves/${wave.id}/comments`)).body.items
          .map(({ text }: any) => text)
          .sort();
      const before = await comments();
      expect(before).toHaveLength(12);
      await portal.remove('alpha-0', `/me/waves/${wave.id}`);
      const after = await comments();
      // Of two that say the same, one is left.
      expect(after.filter((text: string) => text.startsWith('Slow'))).toEqual([
        'Slow, ask [address]',
      ]);
      expect(after).toHaveLength(11);
    });

    it('keeps a draft where the mode allows it, and deletes it with the answer', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      const path = `/waves/${wave.id}/draft`;
      const draft = { answers: { recommend: 4, why: 'not yet \u0000 sent' } };
      expect((await portal.put('alpha-0', path, draft)).status).toBe(204);
      const form = await portal.get('alpha-0', `/waves/${wave.id}/form`);
      expect(form.body.draft.recommend).toBe(4);
      expect(
        (await portal.get('alpha-1', `/waves/${wave.id}/form`)).body.draft,
      ).toBeUndefined();
      await portal.answer('alpha-0', wave.id, { recommend: 4 });
      expect(await portal.knex('drafts')).toEqual([]);

      const secret = await portal.open({
        ...checkUp('anonymous'),
        id: 'secret',
      });
      const refused = await portal.put(
        'alpha-0',
        `/waves/${secret.id}/draft`,
        draft,
      );
      expect(refused.status).toBe(409);
    });

    it('erases answers, says what it cannot, and never shows the difference', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 12 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      for (let index = 0; index < 12; index++)
        await portal.answer(`alpha-${index}`, wave.id, {
          recommend: index % 11,
        });
      await portal.close(wave.id);
      const results = () => portal.get('owner', `/waves/${wave.id}/results`);
      const before = (await results()).body.everybody;

      const mine = await portal.get('alpha-3', '/me');
      expect(mine.body.items[0]).toMatchObject({
        erasable: true,
        state: 'answered',
        answers: [{ question: 'Recommend?', answer: '3', most: 10 }],
      });
      expect(
        (await portal.remove('alpha-3', `/me/waves/${wave.id}`)).status,
      ).toBe(204);
      expect(
        (await portal.remove('alpha-3', `/me/waves/${wave.id}`)).status,
      ).toBe(404);
      expect(await portal.knex('responses')).toHaveLength(11);
      await portal.post('owner', `/waves/${wave.id}/release`);
      // One less would tell what the one had said.
      expect((await results()).body.everybody).toEqual(before);
      const rates = async () => {
        const [alone, ofSurvey, listed] = await Promise.all([
          portal.get('owner', `/waves/${wave.id}`),
          portal.get('owner', '/surveys/pulse'),
          portal.get('owner', '/surveys'),
        ]);
        return [
          alone.body,
          ofSurvey.body.waves[0],
          ofSurvey.body.summary.wave,
          listed.body.items[0].wave,
        ].map(({ responseRate }: any) => responseRate);
      };
      expect(before.responseRate).toBe(100);
      expect(await rates()).toEqual([100, 100, 100, 100]);
      expect((await portal.knex('waves').first()).releases).toBe(2);
      for (let index = 4; index < 12; index++)
        await portal.remove(`alpha-${index}`, `/me/waves/${wave.id}`);
      expect(await rates()).toEqual([100, 100, 100, 100]);
      await portal.post('owner', `/waves/${wave.id}/release`);
      expect(await rates()).toEqual([100, 100, 100, 100]);
      expect((await results()).body.everybody.responseRate).toBe(100);
    });

    it('loses no text and erases every one while others are written', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 40 }),
      });
      const wave = await portal.open(checkUp('confidential'));
      const answer = (person: number) =>
        portal.answer(`alpha-${person}`, wave.id, {
          recommend: 5,
          why: `text ${person}`,
        });
      const people = (from: number) =>
        Array.from({ length: 20 }, (_, index) => from + index);
      await Promise.all(people(0).map(answer));
      await Promise.all(
        people(0).flatMap(person => [
          answer(person + 20),
          portal.remove(`alpha-${person}`, `/me/waves/${wave.id}`),
        ]),
      );
      const left = (await portal.knex('texts')).map(({ body }) => body);
      expect(left.sort()).toEqual(
        people(20)
          .map(person => `text ${person}`)
          .sort(),
      );
    });

    it('withdraws an anonymous answer with its ballot only', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp('anonymous'));
      const { proof } = await portal.ballotOf('alpha-0', wave.id);
      await portal.post(undefined, '/ballots', {
        proof,
        answers: { recommend: 9, why: 'fine' },
      });
      expect(
        (await portal.remove('alpha-0', `/me/waves/${wave.id}`)).status,
      ).toBe(409);
      const forged = {
        ...proof!,
        token: Buffer.from('other').toString('base64'),
      };
      expect(
        (await portal.post(undefined, '/ballots/withdraw', forged)).status,
      ).toBe(403);
      expect(
        (await portal.post(undefined, '/ballots/withdraw', proof!)).status,
      ).toBe(204);
      expect(await portal.knex('responses')).toEqual([]);
      expect(await portal.knex('texts')).toEqual([]);
    });
  },
);
