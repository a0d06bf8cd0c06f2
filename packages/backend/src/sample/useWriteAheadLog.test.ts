import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { useWriteAheadLog } from './useWriteAheadLog';

describe('useWriteAheadLog', () => {
  const directory = createMockDirectory();

  it('makes a SQLite file keep a write-ahead log', async () => {
    const client = await DatabaseManager.fromConfig(
      mockServices.rootConfig({
        data: {
          backend: {
            database: {
              client: 'better-sqlite3',
              connection: { directory: directory.path },
            },
          },
        },
      }),
    )
      .forPlugin('catalog', {
        lifecycle: mockServices.lifecycle.mock(),
        logger: mockServices.logger.mock(),
      })
      .getClient();
    await useWriteAheadLog(client);
    const [{ journal_mode: mode }] = await client.raw('PRAGMA journal_mode');
    await client.destroy();
    expect(mode).toBe('wal');
  });
});
