import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { jsonRows, withoutSql } from '@thrive/database';
import type { DefinitionSet } from '../definitions/combineDefinitions';
import type { RulesetInput } from '../evaluation/ruleset';
import type { DefinitionStore } from './DefinitionStore';

interface RulesetBody extends DefinitionSet {
  checkVersions: Record<string, number>;
  scorecardVersions: Record<string, number>;
}

interface Versioned {
  kind: 'check' | 'scorecard';
  id: string;
  digest: string;
  body: string;
}

export class KnexDefinitionStore implements DefinitionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readLatest(): ReturnType<DefinitionStore['readLatest']> {
    return withoutSql('read the definitions in force', async () => {
      const row = await this.#knex('rulesets')
        .orderBy('id', 'desc')
        .first('id', 'body');
      if (!row) return undefined;
      const body = JSON.parse(row.body) as RulesetBody;
      return {
        set: body,
        input: toInput(row.id, body, await this.#readSlots(this.#knex)),
      };
    });
  }

  async putInForce(set: DefinitionSet): Promise<RulesetInput> {
    const versioned = versionedDefinitions(set);
    return withoutSql('store the definitions', () =>
      this.#knex.transaction(async tx => {
        const versions = await this.#storeVersions(tx, versioned);
        const slots = await this.#storeSlots(tx, set);
        const body: RulesetBody = {
          checks: set.checks,
          scorecards: set.scorecards,
          pushedSources: set.pushedSources,
          checkVersions: pick(versions, 'check'),
          scorecardVersions: pick(versions, 'scorecard'),
        };
        const digest = digestOf([
          body.checkVersions,
          body.scorecardVersions,
          body.pushedSources.map(source => source.definition),
        ]);
        const latest = await tx('rulesets')
          .orderBy('id', 'desc')
          .first('id', 'digest', 'body');
        const stored = JSON.stringify(body);
        if (latest?.digest === digest) {
          // A renamed file changes no rule, but the place where its last good form is looked for.
          if (latest.body !== stored)
            await tx('rulesets')
              .where({ id: latest.id })
              .update({ body: stored });
          return toInput(latest.id, body, slots);
        }
        const id = (latest?.id ?? 0) + 1;
        await tx('rulesets').insert({
          id,
          digest,
          body: stored,
          created_at: new Date().toISOString(),
        });
        return toInput(id, body, slots);
      }),
    );
  }

  /** The number of each definition's version, by `kind:id`; stores those that are new. */
  async #storeVersions(
    tx: Knex.Transaction,
    versioned: readonly Versioned[],
  ): Promise<Map<string, number>> {
    const rows = await tx('definition_versions')
      .select('kind', 'id', 'version', 'digest')
      .orderBy('version');
    const latest = new Map(rows.map(row => [`${row.kind}:${row.id}`, row]));
    const versions = new Map<string, number>();
    const added: (Versioned & { version: number; created_at: string })[] = [];
    for (const definition of versioned) {
      const key = `${definition.kind}:${definition.id}`;
      const known = latest.get(key);
      const version =
        known?.digest === definition.digest
          ? known.version
          : (known?.version ?? 0) + 1;
      versions.set(key, version);
      if (version !== known?.version) {
        added.push({
          ...definition,
          version,
          created_at: new Date().toISOString(),
        });
      }
    }
    if (added.length > 0) {
      const batch = jsonRows(
        tx,
        {
          kind: 'text',
          id: 'text',
          version: 'integer',
          digest: 'text',
          body: 'text',
          created_at: 'text',
        },
        added,
      );
      await tx.raw(
        `insert into definition_versions (kind, id, version, digest, body, created_at) ${batch.sql}`,
        [batch.binding],
      );
    }
    return versions;
  }

  async #storeSlots(
    tx: Knex.Transaction,
    set: DefinitionSet,
  ): Promise<Map<string, number>> {
    const slots = await this.#readSlots(tx);
    let next = Math.max(-1, ...slots.values()) + 1;
    const added = set.checks
      .map(check => check.definition.id)
      .filter(id => !slots.has(id))
      .map(id => ({ check_id: id, slot: next++ }));
    if (added.length > 0) {
      const batch = jsonRows(tx, { check_id: 'text', slot: 'integer' }, added);
      await tx.raw(`insert into check_slots (check_id, slot) ${batch.sql}`, [
        batch.binding,
      ]);
      for (const { check_id, slot } of added) slots.set(check_id, slot);
    }
    return slots;
  }

  async #readSlots(knex: Knex): Promise<Map<string, number>> {
    const rows = await knex('check_slots').select('check_id', 'slot');
    return new Map(rows.map(row => [row.check_id, row.slot]));
  }
}

function versionedDefinitions(set: DefinitionSet): Versioned[] {
  const of =
    (kind: Versioned['kind']) => (item: { definition: { id: string } }) => ({
      kind,
      id: item.definition.id,
      digest: digestOf(item.definition),
      body: JSON.stringify(item.definition),
    });
  return [
    ...set.checks.map(of('check')),
    ...set.scorecards.map(of('scorecard')),
  ];
}

function toInput(
  id: number,
  body: RulesetBody,
  slots: ReadonlyMap<string, number>,
): RulesetInput {
  return {
    id,
    checks: body.checks.map(({ definition }) => ({
      definition,
      slot: slots.get(definition.id)!,
      version: body.checkVersions[definition.id],
    })),
    scorecards: body.scorecards.map(({ definition }) => ({
      definition,
      version: body.scorecardVersions[definition.id],
    })),
    pushedSources: body.pushedSources.map(({ definition }) => definition),
  };
}

function pick(
  versions: ReadonlyMap<string, number>,
  kind: string,
): Record<string, number> {
  return Object.fromEntries(
    [...versions]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([key, version]) => [key.slice(kind.length + 1), version]),
  );
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** JSON with sorted keys, so that the order in a file makes no new version. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
