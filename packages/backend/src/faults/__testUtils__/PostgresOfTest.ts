import { randomBytes } from 'node:crypto';
import type { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import knexFactory, { type Knex } from 'knex';

/** The server of the tests, with databases and users that are gone again after a test. */
export class PostgresOfTest {
  readonly #admin: Knex;
  readonly #connection: JsonObject;
  readonly #prefixes: string[] = [];
  readonly #users: string[] = [];

  private constructor(admin: Knex) {
    this.#admin = admin;
    const { host, port, user, password } = admin.client.config.connection;
    this.#connection = { host, port, user, password };
  }

  static async create(databases: TestDatabases): Promise<PostgresOfTest> {
    return new PostgresOfTest(await databases.init('POSTGRES_18'));
  }

  /** The settings of a portal that has no databases yet. */
  settings(): { client: 'pg'; connection: JsonObject; prefix: string } {
    const prefix = `faults_${randomBytes(6).toString('hex')}_`;
    this.#prefixes.push(prefix);
    return { client: 'pg', connection: this.#connection, prefix };
  }

  /** A user without any right, as in `connection`. */
  async addUser(): Promise<{ user: string; connection: JsonObject }> {
    const user = `faults_${randomBytes(6).toString('hex')}`;
    const password = randomBytes(12).toString('hex');
    await this.#admin.raw(`create role ${user} login password '${password}'`);
    this.#users.push(user);
    return { user, connection: { ...this.#connection, user, password } };
  }

  /** The address of a database, with a password. */
  urlOf(database: string): string {
    const { host, port, user, password } = this.#connection;
    return `postgresql://${user}:${password}@${host}:${port}/${database}`;
  }

  /** Runs statements on a database of this server. */
  async run(database: string, ...statements: string[]): Promise<any[]> {
    const knex = this.open(database);
    try {
      let rows: any[] = [];
      for (const statement of statements)
        rows = (await knex.raw(statement)).rows;
      return rows;
    } finally {
      await knex.destroy();
    }
  }

  /** A connection to a database of this server; whoever opens it closes it. */
  open(database: string): Knex {
    return knexFactory({
      client: 'pg',
      connection: { ...this.#connection, database },
    });
  }

  async createDatabase(name: string, more = ''): Promise<void> {
    await this.#admin.raw(`create database ${name} ${more}`);
  }

  async dropDatabase(name: string): Promise<void> {
    await this.#admin.raw(`drop database if exists ${name} with (force)`);
  }

  /** Removes what was made. */
  async clear(): Promise<void> {
    for (const prefix of this.#prefixes.splice(0)) {
      const { rows } = await this.#admin.raw(
        'select datname from pg_database where starts_with(datname, ?)',
        [prefix],
      );
      for (const { datname } of rows) await this.dropDatabase(datname);
    }
    for (const user of this.#users.splice(0))
      await this.#admin.raw(`drop role ${user}`);
  }
}
