import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const entities = organisation({ web: 6 });

it.each(databases.eachSupportedId())(
  'Another key is refused while there are answers of the former one, on %s',
  async databaseId => {
    const before = await startSurveys(databases, databaseId, { entities });
    const wave = await before.open(pulse());
    for (const index of [0, 1, 2, 3, 4])
      await before.answer(`web-${index}`, wave.id, { recommend: 9 });

    /** The same database, with this key. */
    const restart = (key?: string) =>
      startSurveys({ init: async () => before.knex } as never, databaseId, {
        entities,
        config: key ? { pseudonyms: { key } } : {},
      });
    const other = 'another key of tests that is long enough';
    await expect(restart(other)).rejects.toThrow(
      /surveys.pseudonyms.key is not the key of the answers .* Set the former key again/,
    );
    const again = await restart();
    expect((await again.get('web-0', '/me')).body.items).toHaveLength(1);

    // Whoever insists has lost whom the answers are of, and keeps what they say.
    await before.knex('pseudonym_keys').delete();
    const changed = await restart(other);
    expect((await changed.get('web-0', '/me')).body.items).toEqual([]);
    expect((await changed.get('web-5', '/due')).body.items).toEqual([]);
    const refused = await changed.post('web-5', `/waves/${wave.id}/responses`, {
      answers: { recommend: 1 },
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    await changed.close(wave.id);
    const { body } = await changed.get('owner', `/waves/${wave.id}/results`);
    expect(body).toMatchObject({
      wave: { state: 'released' },
      everybody: { figures: { recommend: { mostly: 9 } } },
    });
  },
);
