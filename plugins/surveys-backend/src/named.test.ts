import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('who answered what on %s', id => {
  const start = (count: number) =>
    startSurveys(databases, id, {
      entities: organisation({ alpha: count }),
      // May do everything by permission, and owns nothing but what is theirs.
      owners: ['owner', 'admin'],
    });

  it('is shown to the owners of a named survey when it is closed, page by page, and to nobody else', async () => {
    const portal = await start(60);
    const wave = await portal.open(checkUp('named'));
    for (let person = 0; person < 55; person++)
      await portal.answer(`alpha-${person}`, wave.id, {
        recommend: person % 11,
        why: `because ${person}`,
      });
    const path = `/waves/${wave.id}/named-answers`;
    const early = await portal.get('owner', path);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('when the wave is closed');
    await portal.close(wave.id);

    const first = await portal.get('owner', path);
    expect(first.body.title).toBe('Pulse');
    expect(first.body.items).toHaveLength(50);
    const second = await portal.get(
      'owner',
      `${path}?cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toHaveLength(5);
    expect(second.body.nextCursor).toBeUndefined();
    const all = [...first.body.items, ...second.body.items];
    expect(new Set(all.map(({ user }: any) => user)).size).toBe(55);
    const own = all.find(({ user }: any) => user === 'user:default/alpha-7');
    expect(own.answers).toEqual([
      { question: 'Recommend?', answer: '7', most: 10 },
      { question: 'Why?', answer: 'because 7' },
    ]);

    expect((await portal.get('alpha-7', path)).status).toBe(403);
    // The promise names the owners: a permission alone does not make one.
    const admin = await portal.get('admin', path);
    expect(admin.status).toBe(403);
    expect(admin.text).not.toContain('alpha-');
    expect(
      (await portal.get('admin', `/waves/${wave.id}/results`)).status,
    ).toBe(200);

    await portal.remove('alpha-7', `/me/waves/${wave.id}`);
    const after = await portal.get('owner', path);
    expect(after.text).not.toContain('user:default/alpha-7"');
    const odd = await portal.get('owner', `${path}?cursor=odd`);
    expect(odd.status).toBe(400);
  });

  it.each(['confidential', 'anonymous'])(
    'is shown to nobody of a survey that is %s',
    async mode => {
      const portal = await start(6);
      const wave = await portal.open(checkUp(mode));
      await portal.answer('alpha-1', wave.id, { recommend: 4, why: 'so' });
      await portal.close(wave.id);
      const { status, body } = await portal.get(
        'owner',
        `/waves/${wave.id}/named-answers`,
      );
      expect(status).toBe(409);
      expect(body.error.message).toContain(`This survey is ${mode}`);
      // Nor when a later version is named, which none can be.
      const changed = await portal.put('owner', '/surveys/pulse', {
        definition: checkUp('named'),
      });
      expect(changed.body.problems).not.toEqual([]);
    },
  );

  it('stays with those who owned it when people answered', async () => {
    const portal = await start(6);
    const wave = await portal.open(checkUp('named'));
    await portal.answer('alpha-1', wave.id, { recommend: 4 });
    await portal.close(wave.id);
    await portal.put('owner', '/surveys/pulse', {
      definition: checkUp('named', { owner: 'user:default/admin' }),
    });
    await portal.post('owner', '/surveys/pulse/publish');
    const path = `/waves/${wave.id}/named-answers`;
    expect((await portal.get('admin', path)).status).toBe(403);
    expect((await portal.get('owner', path)).status).toBe(200);
  });
});
