import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('never again on %s', id => {
  it('is shown to whoever said it, and taken back by nobody else', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(pulse());
    const dismiss = (forever: boolean) =>
      portal.post('alpha-0', `/waves/${wave.id}/dismissal`, { forever });
    const declined = async (name: string) =>
      (await portal.get(name, '/me')).body.declined;
    expect(await declined('alpha-0')).toEqual([]);
    await dismiss(true);
    // Seen once more in another window, it stays what it is.
    await dismiss(false);
    expect(await declined('alpha-0')).toEqual([
      { surveyId: 'pulse', title: 'Pulse' },
    ]);
    expect(await declined('alpha-1')).toEqual([]);
    const undo = (name: string) => portal.remove(name, '/me/dismissals/pulse');
    expect((await undo('alpha-1')).status).toBe(404);
    expect((await undo('alpha-0')).status).toBe(204);
    expect((await undo('alpha-0')).status).toBe(404);
    expect(await declined('alpha-0')).toEqual([]);
    // The clocks go on.
    const asked = await portal.knex('asked').whereNot({ day: '' });
    expect(asked.map(({ never }) => never)).toEqual([0]);
    expect((await portal.get('alpha-0', '/due')).body.items).toEqual([]);
  });
});
