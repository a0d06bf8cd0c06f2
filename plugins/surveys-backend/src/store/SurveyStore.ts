import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { withoutSql } from '@thrive/database';

export interface StoredSurvey {
  id: string;
  ownerRef: string;
  source: 'ui' | 'code';
  /** As it was written last, in YAML. */
  draft?: string;
  /** Why the newest form of its file is not in force. */
  problem?: string;
}

export interface StoredVersion {
  surveyId: string;
  version: number;
  digest: string;
  definition: SurveyDefinition;
  publishedAt: string;
}

export interface SurveyStore {
  listSurveys(): Promise<StoredSurvey[]>;
  getSurvey(id: string): Promise<StoredSurvey | undefined>;
  saveSurvey(survey: StoredSurvey): Promise<void>;
  deleteSurvey(id: string): Promise<void>;
  /** The newest version of each of these surveys; of all without any. */
  latestVersions(ids?: readonly string[]): Promise<StoredVersion[]>;
  getVersion(id: string, version: number): Promise<StoredVersion | undefined>;
  /** Adds a version; gives the newest one back when that says the same. */
  publish(definition: SurveyDefinition): Promise<StoredVersion>;
}

export class KnexSurveyStore implements SurveyStore {
  readonly #knex: Knex;
  /** Versions never change. */
  readonly #versions = new Map<string, StoredVersion>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listSurveys() {
    return withoutSql('read the surveys', async () =>
      (await this.#knex('surveys').select('*').orderBy('id')).map(toSurvey),
    );
  }

  async getSurvey(id: string) {
    return withoutSql('read the survey', async () => {
      const row = await this.#knex('surveys').where({ id }).first();
      return row && toSurvey(row);
    });
  }

  async saveSurvey(survey: StoredSurvey) {
    await withoutSql('save the survey', () =>
      this.#knex('surveys')
        .insert({
          id: survey.id,
          owner_ref: survey.ownerRef,
          source: survey.source,
          draft: survey.draft ?? null,
          problem: survey.problem ?? null,
        })
        .onConflict('id')
        .merge(),
    );
  }

  async deleteSurvey(id: string) {
    await withoutSql('delete the survey', () =>
      this.#knex('surveys').where({ id }).delete(),
    );
  }

  async latestVersions(ids?: readonly string[]) {
    return withoutSql('read the versions', async () => {
      const newest = this.#knex('survey_versions')
        .select('survey_id')
        .max('version as version')
        .groupBy('survey_id')
        .as('newest');
      const query = this.#knex('survey_versions as v')
        .join(newest, join =>
          join
            .on('newest.survey_id', 'v.survey_id')
            .andOn('newest.version', 'v.version'),
        )
        .select('v.*');
      if (ids) query.whereIn('v.survey_id', [...ids]);
      return (await query).map(toVersion);
    });
  }

  async getVersion(id: string, version: number) {
    const key = `${id}:${version}`;
    const known = this.#versions.get(key);
    if (known) return known;
    const row = await withoutSql('read the version', () =>
      this.#knex('survey_versions').where({ survey_id: id, version }).first(),
    );
    if (!row) return undefined;
    const found = toVersion(row);
    this.#versions.set(key, found);
    return found;
  }

  async publish(definition: SurveyDefinition) {
    const body = JSON.stringify(definition);
    const digest = createHash('sha256').update(body).digest('hex');
    return withoutSql('publish the survey', () =>
      this.#knex.transaction(async tx => {
        // Two that publish at once do it one after the other.
        await tx('surveys')
          .where({ id: definition.id })
          .update({
            owner_ref: definition.owner.toLocaleLowerCase('en-US'),
          });
        const newest = await tx('survey_versions')
          .where({ survey_id: definition.id })
          .orderBy('version', 'desc')
          .first();
        if (newest?.digest === digest) return toVersion(newest);
        const row = {
          survey_id: definition.id,
          version: (newest?.version ?? 0) + 1,
          digest,
          body,
          published_at: new Date().toISOString(),
        };
        await tx('survey_versions').insert(row);
        return toVersion(row);
      }),
    );
  }
}

function toSurvey(row: {
  id: string;
  owner_ref: string;
  source: 'ui' | 'code';
  draft: string | null;
  problem: string | null;
}): StoredSurvey {
  return {
    id: row.id,
    ownerRef: row.owner_ref,
    source: row.source,
    draft: row.draft ?? undefined,
    problem: row.problem ?? undefined,
  };
}

function toVersion(row: {
  survey_id: string;
  version: number;
  digest: string;
  body: string;
  published_at: string;
}): StoredVersion {
  return {
    surveyId: row.survey_id,
    version: row.version,
    digest: row.digest,
    definition: JSON.parse(row.body),
    publishedAt: row.published_at,
  };
}
