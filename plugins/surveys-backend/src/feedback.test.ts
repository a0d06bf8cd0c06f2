import { TestDatabases } from '@backstage/backend-test-utils';
import { organisation, startSurveys } from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const idea = (more: object = {}) => ({
  kind: 'idea',
  title: 'Faster builds',
  text: 'They take an hour.',
  anonymous: false,
  ...more,
});

describe.each(databases.eachSupportedId())('feedback on %s', databaseId => {
  const start = () =>
    startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 3 }),
    });

  it('lists what people ask for, with their votes, and tells them when it shipped', async () => {
    const portal = await start();
    const { body } = await portal.post('alpha-0', '/feedback', idea());
    await portal.post('alpha-1', '/feedback', idea({ title: 'Other 100% _' }));
    for (const voter of ['alpha-1', 'alpha-2', 'alpha-2'])
      expect(
        (await portal.put(voter, `/feedback/${body.id}/vote`)).status,
      ).toBe(204);
    const list = await portal.get('alpha-2', '/feedback');
    expect(list.body).toMatchObject({
      counts: { new: 2 },
      mayManage: false,
      items: [
        { title: 'Faster builds', votes: 2, voted: true, mine: false },
        { title: 'Other 100% _', votes: 0 },
      ],
    });
    await portal.remove('alpha-2', `/feedback/${body.id}/vote`);
    const shipped = await portal.patch('owner', `/feedback/${body.id}`, {
      status: 'done',
      reason: 'Builds are cached.',
      issueUrl: 'https://example.com/1',
    });
    expect(shipped.body.item).toMatchObject({ status: 'done', votes: 1 });
    expect(portal.sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['user:default/alpha-1', 'user:default/alpha-0'],
        },
        payload: expect.objectContaining({
          title: 'It shipped: Faster builds',
          description: 'Builds are cached.',
        }),
      },
    ]);
  });

  it('keeps an anonymous author anonymous, and answers them by their secret only', async () => {
    const portal = await start();
    const { body } = await portal.post(
      'alpha-0',
      '/feedback',
      idea({ anonymous: true }),
    );
    expect(body.secret).toHaveLength(32);
    const [row] = await portal.knex('feedback');
    expect(row.author_ref).toBeNull();
    expect(JSON.stringify(row)).not.toContain(body.secret);
    expect(JSON.stringify(await portal.knex('feedback'))).not.toContain(
      'alpha-0',
    );

    await portal.post('owner', `/feedback/${body.id}/replies`, {
      text: 'Which builds?',
    });
    const wrong = await portal.post(undefined, '/feedback/thread', {
      id: body.id,
      secret: 'x'.repeat(32),
    });
    expect(wrong.status).toBe(404);
    const thread = await portal.post(undefined, '/feedback/thread', body);
    expect(thread.body).toMatchObject({
      mayManage: false,
      item: { mine: true },
      thread: [{ text: 'Which builds?', author: 'user:default/owner' }],
    });
    const replied = await portal.post(undefined, '/feedback/thread/replies', {
      ...body,
      text: 'All of them',
    });
    expect(replied.status).toBe(201);
    const seen = await portal.get('owner', `/feedback/${body.id}`);
    expect(seen.body.item.author).toBeUndefined();
    expect(seen.body.thread[1]).toMatchObject({
      text: 'All of them',
      fromAuthor: true,
    });
    expect(seen.body.thread[1].author).toBeUndefined();
  });

  it('merges duplicates with their votes, once for each person', async () => {
    const portal = await start();
    const { body: first } = await portal.post('alpha-0', '/feedback', idea());
    const { body: second } = await portal.post('alpha-1', '/feedback', idea());
    await portal.put('alpha-2', `/feedback/${first.id}/vote`);
    await portal.put('alpha-2', `/feedback/${second.id}/vote`);
    await portal.patch('owner', `/feedback/${second.id}`, {
      mergedInto: first.id,
    });
    const { body } = await portal.get('alpha-0', '/feedback');
    expect(body.items).toEqual([
      expect.objectContaining({ id: first.id, votes: 2 }),
    ]);
    const circle = await portal.patch('owner', `/feedback/${first.id}`, {
      mergedInto: second.id,
    });
    expect(circle.status).toBe(409);
  });

  it('wants a reason for a no, and lets only its owners say what becomes of it', async () => {
    const portal = await start();
    const { body } = await portal.post('alpha-0', '/feedback', idea());
    const silent = await portal.patch('owner', `/feedback/${body.id}`, {
      status: 'declined',
    });
    expect(silent.status).toBe(400);
    expect(silent.body.error.message).toContain('Say why');
    const stranger = await portal.patch('alpha-0', `/feedback/${body.id}`, {
      status: 'done',
    });
    expect(stranger.status).toBe(403);
  });

  it.each([
    ['no title', idea({ title: '   ' })],
    ['an empty title', idea({ title: '' })],
    ['a kind that does not exist', idea({ kind: 'rant' })],
    ['an author of its own', { ...idea(), author: 'user:default/boss' }],
    ['a text of 1 MB', idea({ text: 'x'.repeat(400_000) })],
  ])('refuses %s', async (_, body) => {
    const portal = await start();
    const answer = await portal.post('alpha-0', '/feedback', body);
    expect(answer.status).toBe(400);
    expect(await portal.knex('feedback')).toEqual([]);
  });

  it('stores scripts, formulas and what no text may have as harmless text', async () => {
    const portal = await start();
    const text = `<script>alert(1)</script> =HYPERLINK("x") \u0000 \ud800 [x](javascript:alert(1))`;
    const { body, status } = await portal.post(
      'alpha-0',
      '/feedback',
      idea({ text }),
    );
    expect(status).toBe(201);
    const { body: thread } = await portal.get(
      'alpha-1',
      `/feedback/${body.id}`,
    );
    expect(thread.item.text).toContain('<script>alert(1)</script>');
    const link = await portal.patch('owner', `/feedback/${body.id}`, {
      issueUrl: `${'javascript'}:alert(1)`,
    });
    expect(link.status).toBe(400);
    const found = await portal.get(
      'alpha-1',
      `/feedback?search=${encodeURIComponent('%')}`,
    );
    expect(found.body.items).toEqual([]);
  });

  it('tells of a component only to those who may see it, and of one that is gone to all', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: [
        ...organisation({ alpha: 3 }),
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'secret' },
        },
      ],
      hiddenFrom: { 'component:default/secret': ['alpha-2'] },
    });
    const { body: about } = await portal.post(
      'alpha-0',
      '/feedback',
      idea({ about: 'component:default/secret', title: 'About a secret' }),
    );
    const { body: gone } = await portal.post(
      'alpha-0',
      '/feedback',
      idea({ title: 'About what is gone' }),
    );
    await portal
      .knex('feedback')
      .where({ id: gone.id })
      .update({ about: 'component:default/gone' });
    const titles = async (name: string) =>
      (await portal.get(name, '/feedback')).body.items
        .map(({ title }: any) => title)
        .sort();
    const both = ['About a secret', 'About what is gone'];
    expect(await titles('owner')).toEqual(both);
    expect(await titles('alpha-1')).toEqual(both);
    expect(await titles('alpha-2')).toEqual(['About what is gone']);
    const path = `/feedback/${about.id}`;
    for (const refused of [
      await portal.get('alpha-2', path),
      await portal.put('alpha-2', `${path}/vote`),
      await portal.post('alpha-2', `${path}/replies`, { text: 'Oh?' }),
    ])
      expect(refused.status).toBe(404);
    expect((await portal.get('alpha-1', path)).status).toBe(200);
  });

  it('is looked after by somebody who can be found', async () => {
    const portal = await start();
    const { body } = await portal.post('alpha-0', '/feedback', idea());
    const refused = await portal.patch('owner', `/feedback/${body.id}`, {
      assignee: 'jane',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/no entity ref/);
    const unknown = await portal.patch('owner', `/feedback/${body.id}`, {
      assignee: 'user:default/jane',
    });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toMatch(/catalog has no "user:default/);
    const thing = await portal.patch('owner', `/feedback/${body.id}`, {
      assignee: 'component:default/portal',
    });
    expect(thing.status).toBe(400);
    expect(thing.body.error.message).toMatch(/name a user or a group/);
    const done = await portal.patch('owner', `/feedback/${body.id}`, {
      assignee: 'user:default/alpha-1',
    });
    expect(done.body.item.assignee).toBe('user:default/alpha-1');
  });

  it('is about what is there: an entity that its author may see, or a capability', async () => {
    const portal = await start();
    const give = async (about: string) =>
      (await portal.post('alpha-0', '/feedback', idea({ about }))).status;
    expect(await give('group:default/alpha')).toBe(201);
    expect(await give('software-templates')).toBe(201);
    for (const about of [
      'component:default/nowhere',
      'Software Templates',
      '<script>',
      '',
    ])
      expect([about, await give(about)]).toEqual([about, 400]);
  });

  it('that is merged tells its author what becomes of the other, and what is over comes last', async () => {
    const portal = await start();
    const give = async (title: string, more: object = {}) =>
      (await portal.post('alpha-0', '/feedback', idea({ title, ...more })))
        .body as { id: string; secret: string };
    const first = await give('First');
    const twin = await give('The same without a name', { anonymous: true });
    await give('Another');
    await portal.put('alpha-1', `/feedback/${first.id}/vote`);
    await portal.patch('owner', `/feedback/${twin.id}`, {
      mergedInto: first.id,
    });
    await portal.patch('owner', `/feedback/${first.id}`, { status: 'done' });
    const { body } = await portal.post(undefined, '/feedback/thread', twin);
    expect(body.item).toMatchObject({ status: 'done', mergedInto: first.id });
    const list = await portal.get('alpha-1', '/feedback');
    const items: { title: string }[] = list.body.items;
    expect(items.map(({ title }) => title)).toEqual(['Another', 'First']);
  });
});
