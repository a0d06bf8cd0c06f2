import { DatabaseService } from '@backstage/backend-plugin-api';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

/**
 * Lets a SQLite file be written without waiting for the disk on every change,
 * which makes the catalog's first reading several times faster. The file keeps
 * the setting. Other databases are left alone.
 * See https://sqlite.org/wal.html
 */
export async function useWriteAheadLog(client: Client): Promise<void> {
  if (client.client.config.client.includes('sqlite3')) {
    await client.raw('PRAGMA journal_mode = WAL');
  }
}
