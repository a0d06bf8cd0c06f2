import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const survey = (more: object = {}) =>
  pulse({
    pages: [
      pageOf(
        { key: 'recommend', type: 'nps', text: 'Recommend?' },
        { key: 'easy', type: 'likert', text: 'Easy?' },
        { key: 'why', type: 'text', text: 'Why?' },
      ),
    ],
    ...more,
  });

describe.each(databases.eachSupportedId())('waves on %s', databaseId => {
  it('asks nobody while the catalog still loads, however many are there already', async () => {
    const late = organisation({ beta: 8 });
    const kinds = late.map(({ kind }) => kind);
    for (const entity of late) entity.kind = 'Location';
    const portal = await startSurveys(databases, databaseId, {
      entities: [...organisation({ alpha: 6 }), ...late],
      config: { settleFor: { minutes: 5 } },
    });
    const { id } = await portal.open(survey());
    const now = Date.now();
    const runAfter = async (seconds: number) => {
      const clock = jest
        .spyOn(Date, 'now')
        .mockReturnValue(now + seconds * 1000);
      await portal.scheduler.triggerTask('surveys-waves');
      clock.mockRestore();
    };
    const wave = async () => {
      const { state, invited } = await portal
        .knex('waves')
        .where({ id })
        .first();
      return { state, invited };
    };
    expect(await wave()).toEqual({ state: 'opening', invited: 0 });
    late.forEach((entity, index) => {
      entity.kind = kinds[index];
    });
    await runAfter(20);
    expect(await wave()).toEqual({ state: 'opening', invited: 0 });
    await runAfter(60);
    expect(await wave()).toEqual({ state: 'opening', invited: 0 });
    await runAfter(80);
    expect(await wave()).toEqual({ state: 'open', invited: 14 });
  });

  it('compares waves question by question, and tells noise from change', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 40 }),
    });
    const scores = [
      (index: number) => index % 11,
      (index: number) => index % 11,
      () => 10,
    ];
    let wave = await portal.open(survey());
    for (const [round, score] of scores.entries()) {
      if (round > 0) wave = await portal.nextWave('pulse');
      for (let index = 0; index < 40; index++)
        await portal.answer(`alpha-${index}`, wave.id, {
          recommend: round === 2 && index < 6 ? 9 : score(index),
          easy: (index % 5) + 1,
        });
      await portal.close(wave.id);
    }
    const { body } = await portal.get('owner', '/surveys/pulse/trend');
    const [recommend, easy] = body.items;
    expect(recommend.points.map(({ number }: any) => number)).toEqual([
      1, 2, 3,
    ]);
    expect(recommend.points[1].change).toMatchObject({
      difference: 0,
      clear: false,
    });
    expect(easy.points[2].change).toMatchObject({
      difference: 0,
      clear: false,
    });
    const measures = await portal.get('owner', '/measures');
    expect(measures.body.items.map(({ id }: any) => id)).toEqual([
      'pulse.recommend',
      'pulse.easy',
    ]);
    const series = await portal.get(
      'owner',
      '/measures/pulse.recommend/series',
    );
    expect(series.body.points[0]).toMatchObject({ key: 'platform', n: 40 });
    const groups = await portal.get(
      'owner',
      '/measures/pulse.recommend/series?by=group',
    );
    expect(groups.body.points[0]).toMatchObject({ key: 'group:default/alpha' });
  });

  it('A9: hides a team in a second wave when one who joined it would follow from both', async () => {
    const entities = organisation({ alpha: 9, beta: 20 });
    const joiner = entities.find(
      ({ metadata }) => metadata.name === 'alpha-8',
    )!;
    joiner.spec!.role = 'elsewhere';
    const portal = await startSurveys(databases, databaseId, { entities });
    const asked = survey({ audience: { filter: { 'spec.role': 'dev' } } });
    const everybody = (count: number) => [
      ...Array.from({ length: count }, (_, index) => `alpha-${index}`),
      ...Array.from({ length: 20 }, (_, index) => `beta-${index}`),
    ];
    const first = await portal.open(asked);
    for (const [index, name] of everybody(8).entries())
      await portal.answer(name, first.id, { recommend: index % 11 });
    await portal.close(first.id);
    const before = await portal.get('owner', `/waves/${first.id}/results`);
    expect(before.body.cells[0].figures.recommend.state).toBe('shown');

    joiner.spec!.role = 'dev';
    const second = await portal.nextWave('pulse');
    for (const [index, name] of everybody(9).entries())
      await portal.answer(name, second.id, { recommend: index % 11 });
    await portal.close(second.id);
    const after = await portal.get('owner', `/waves/${second.id}/results`);
    const states = [after.body.everybody, ...after.body.cells].map(
      (cell: any) => [cell.id, cell.figures.recommend.state],
    );
    // Beta is the same people as before: it may be shown again.
    expect(Object.fromEntries(states)).toEqual({
      all: 'hidden',
      'team=group:default/alpha': 'hidden',
      'team=group:default/beta': 'shown',
    });
  });

  it('releases once when two replicas do it at the same time, and again after one was killed', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    const wave = await portal.open(survey());
    for (let index = 0; index < 8; index++)
      await portal.answer(`alpha-${index}`, wave.id, { recommend: index });
    await portal.post('owner', `/waves/${wave.id}/state`, { state: 'closed' });
    // A replica that was killed in the middle of it left its claim behind, long ago.
    await portal.knex('waves').update({
      release: JSON.stringify({
        number: 1,
        done: 1,
        of: 3,
        at: Date.now() - 600_000,
      }),
    });
    await Promise.all([
      portal.scheduler.triggerTask('surveys-waves'),
      portal.scheduler.triggerTask('surveys-waves'),
    ]);
    const [stored] = await portal.knex('waves');
    expect(stored).toMatchObject({ releases: 1, state: 'released' });
    const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(body.everybody.figures.recommend.n).toEqual({ from: 5, to: 9 });
  });

  it('tells whoever was asked in several waves once what came of the survey, the latest wave first', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const first = await portal.open(survey());
    await portal.close(first.id);
    const second = await portal.nextWave('pulse');
    await portal.post('owner', '/surveys/pulse/outcomes', {
      said: 'Builds are slow',
      did: 'They are cached',
    });
    const { body } = await portal.get('alpha-0', '/me');
    expect(
      body.items.map(({ waveId, outcomes }: any) => [waveId, outcomes.length]),
    ).toEqual([
      [second.id, 1],
      [first.id, 0],
    ]);
  });

  it('asks the same people again and again, and more of them when more are asked', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 200 }),
    });
    const wave = await portal.open(survey({ audience: { sample: 0.25 } }));
    const invited = portal.sent.flatMap(
      ({ recipients }) => recipients.entityRef,
    );
    expect(invited.length).toBeGreaterThan(25);
    expect(invited.length).toBeLessThan(80);
    const stored = await portal.get('owner', `/waves/${wave.id}`);
    expect(stored.body).toMatchObject({
      fraction: 0.25,
      invited: invited.length,
    });
  });

  it('asks owners of software, people of groups, and whom a predicate names', async () => {
    const entities = organisation({ alpha: 3, beta: 3 });
    entities.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', namespace: 'default' },
      spec: { type: 'service', owner: 'alpha' },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/alpha' }],
    });
    const portal = await startSurveys(databases, databaseId, {
      entities,
      config: { askAtMostEvery: { days: 0 } },
    });
    const askedBy = async (id: string, audience: object) => {
      portal.sent.length = 0;
      await portal.open(survey({ id, audience }));
      return portal.sent
        .flatMap(({ recipients }) => recipients.entityRef)
        .map((ref: string) => ref.split('/')[1])
        .sort();
    };
    const alpha = ['alpha-0', 'alpha-1', 'alpha-2'];
    expect(await askedBy('one', { groups: ['group:default/alpha'] })).toEqual(
      alpha,
    );
    expect(
      await askedBy('two', {
        ownersOf: { kind: 'Component', 'spec.type': 'service' },
      }),
    ).toEqual(alpha);
    expect(
      await askedBy('three', { filter: { 'metadata.name': 'beta-1' } }),
    ).toEqual(['beta-1']);
  });

  it('reads surveys from files, keeps the last sound form, and says what is wrong with a new one', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'surveys-'));
    const file = path.join(folder, 'pulse.yaml');
    const yaml = `id: pulse
title: Pulse
owner: user:default/owner
mode: anonymous
schedule: { startsOn: 2026-01-01, everyMonths: 1, openForDays: 5 }
pages:
  - { id: one, questions: [{ key: q, type: nps, text: Recommend? }] }
`;
    await fs.writeFile(file, yaml);
    await fs.writeFile(
      path.join(folder, 'broken.yaml'),
      'id: broken\nowner: [',
    );
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
      config: { definitions: [{ file: folder }] },
    });
    await portal.scheduler.triggerTask('surveys-load-definitions');
    await portal.scheduler.triggerTask('surveys-waves');
    await portal.scheduler.triggerTask('surveys-waves');
    const list = async () => (await portal.get('owner', '/surveys')).body.items;
    expect(await list()).toEqual([
      expect.objectContaining({ id: 'pulse', source: 'code', status: 'open' }),
    ]);
    await fs.writeFile(file, yaml.replace('type: nps', 'type: stars'));
    await portal.scheduler.triggerTask('surveys-load-definitions');
    const [shown] = await list();
    expect(shown.problem).toContain('pulse.yaml:7: "type" is one of');
    expect(shown.questions).toBe(1);
    await fs.writeFile(file, yaml.replace('anonymous', 'named'));
    await portal.scheduler.triggerTask('surveys-load-definitions');
    expect((await list())[0].problem).toContain('named promises less');
    const changed = await portal.put('owner', '/surveys/pulse', { yaml });
    expect(changed.status).toBe(409);
    await fs.rm(folder, { recursive: true });
  });

  it('costs the same number of statements for few people and for many', async () => {
    const count = async (people: number) => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: people }),
      });
      const wave = await portal.open(survey());
      let statements = 0;
      portal.knex.on('query', ({ sql }: { sql: string }) => {
        if (!/^(begin|commit)/i.test(sql)) statements += 1;
      });
      const take = async (work: () => PromiseLike<unknown>) => {
        statements = 0;
        await work();
        return statements;
      };
      const due = await take(() => portal.get('alpha-0', '/due'));
      await portal.answer('alpha-0', wave.id, { recommend: 3 });
      await portal.close(wave.id);
      const results = await take(() =>
        portal.get('owner', `/waves/${wave.id}/results`),
      );
      return { due, results };
    };
    const few = await count(6);
    expect(await count(60)).toEqual(few);
    expect(few.due).toBe(3);
    expect(few.results).toBe(3);
  });
});
