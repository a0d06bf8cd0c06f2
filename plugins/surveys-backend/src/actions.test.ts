import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('actions on %s', databaseId => {
  it('tell what pages tell: released numbers only, to whoever may see them', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 12, tiny: 2 }),
    });
    const invoke = async (name: string, who: string, input: object = {}) =>
      (
        await portal.actions.invoke({
          id: `test:${name}`,
          input: input as never,
          credentials: mockCredentials.user(`user:default/${who}`),
        })
      ).output as any;
    const wave = await portal.open(
      pulse({
        mode: 'named',
        pages: [pageOf({ key: 'recommend', type: 'nps', text: 'Recommend?' })],
      }),
    );
    for (let index = 0; index < 12; index++)
      await portal.answer(`alpha-${index}`, wave.id, { recommend: index % 11 });
    for (const name of ['tiny-0', 'tiny-1'])
      await portal.answer(name, wave.id, { recommend: 0 });

    await expect(
      invoke('get-survey-results', 'owner', { waveId: wave.id }),
    ).rejects.toThrow();
    await portal.close(wave.id);
    const { surveys } = await invoke('list-surveys', 'owner');
    expect(surveys).toEqual([
      expect.objectContaining({
        id: 'pulse',
        mode: 'named',
        waveId: wave.id,
        waveState: 'released',
      }),
    ]);
    const { results } = await invoke('get-survey-results', 'owner', {
      waveId: wave.id,
    });
    const tiny = results.find(({ cell }: any) => /tiny/i.test(cell));
    expect(tiny).toMatchObject({ state: 'hidden' });
    expect(tiny.value).toBeUndefined();
    expect(JSON.stringify(results)).not.toContain('alpha-');
    await expect(
      invoke('get-survey-results', 'alpha-0', { waveId: wave.id }),
    ).rejects.toThrow('You may not read the results');

    await portal.post('alpha-0', '/feedback', {
      kind: 'idea',
      title: 'Faster builds',
      text: 'Please',
      anonymous: false,
    });
    const { feedback } = await invoke('list-feedback', 'alpha-1');
    expect(feedback).toEqual([
      expect.objectContaining({ title: 'Faster builds', status: 'new' }),
    ]);
  });
});
