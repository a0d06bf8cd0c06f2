import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { ruleOn, type Policy } from '@thrive/backstage-plugin-compliance-node';
import type { Duration } from 'luxon';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { Inspected, TreeInspector } from '../runs/TreeInspector';
import { scopesOf } from '../runs/waiverOf';
import { aboutEntity } from '../service/EntityReader';
import type {
  Outcome,
  RepositoryStore,
  StoredRepository,
} from '../store/RepositoryStore';
import { dayOf } from '../store/times';
import type { StoredWaiver, WaiverStore } from '../store/WaiverStore';
import { factsOf } from './factsOf';
import type { Source, SourceReader } from './SourceReader';

export interface RecheckerOptions {
  directory: PolicyDirectory;
  every: Duration;
  inspector: TreeInspector;
  repositories: RepositoryStore;
  sources: SourceReader;
  waivers: WaiverStore;
}

/** Holds the source of an entity against the policies that are in force for it. */
export class Rechecker {
  readonly #options: RecheckerOptions;

  constructor(options: RecheckerOptions) {
    this.#options = options;
  }

  /**
   * Checks software that was taken, and notes how it came out. What is as it was, and held against the
   * same as before, costs one conditional request and makes no run.
   *
   * @returns how it came out, with a problem where it could not be looked at
   */
  async recheck(
    repository: StoredRepository,
    entity: Entity,
    options: { initiatorRef?: string; signal?: AbortSignal } = {},
  ): Promise<Outcome> {
    const outcome = await this.#outcomeOf(repository, entity, options);
    await this.#options.repositories.finish(outcome);
    return outcome;
  }

  async #outcomeOf(
    { entityRef, ...before }: StoredRepository,
    entity: Entity,
    options: { initiatorRef?: string; signal?: AbortSignal },
  ): Promise<Outcome> {
    const { directory, every, sources, waivers } = this.#options;
    const checkedAt = new Date().toISOString();
    const outcome = {
      entityRef,
      checkedAt,
      nextAt: new Date(Date.now() + every.toMillis()).toISOString(),
    };
    try {
      const policies = await directory.applicableTo([entity]);
      if (policies.length === 0)
        return { ...outcome, problem: 'No policy holds for it.' };
      const about = aboutEntity(entity);
      const accepted = await waivers.inForce(dayOf(checkedAt), scopesOf(about));
      const policiesDigest = digestOf(policies, accepted, dayOf(checkedAt));
      const isSame = before.policiesDigest === policiesDigest;
      const source = await sources.read(entity, {
        etag: isSame ? before.etag : undefined,
        signal: options.signal,
      });
      if ('unchanged' in source) return outcome;
      return {
        ...outcome,
        etag: source.etag,
        policiesDigest,
        run: await this.#run(
          entity,
          source,
          policies,
          { ...about, at: checkedAt, initiatorRef: options.initiatorRef },
          options.signal,
        ),
      };
    } catch (error) {
      return { ...outcome, problem: (error as Error).message };
    }
  }

  async #run(
    entity: Entity,
    { tree, url }: Exclude<Source, { unchanged: true }>,
    policies: readonly Policy[],
    { entityRef, ...about }: { entityRef: string } & Omit<Inspected, 'kind'>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome['run']> {
    const { run, report, evidenceId } = await this.#options.inspector.inspect(
      tree,
      policies,
      { ...about, entityRef, kind: 'recheck', repoUrl: url },
      { context: { entity: entity as unknown as JsonObject }, signal },
    );
    return {
      id: run.id,
      verdict: run.verdict,
      counts: run.counts,
      facts: factsOf(entityRef, report, run.at),
      evidenceId,
      rules: report.results.map(({ policyId, rule, state }) => ({
        policyId,
        ruleId: rule.id,
        state,
      })),
    };
  }
}

/** Of all that decides how files come out, beside the files. */
function digestOf(
  policies: readonly Policy[],
  waivers: readonly StoredWaiver[],
  today: string,
): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        policies.map(policy => [
          policy.digest,
          policy.rules.map(rule => ruleOn(today, rule, policy).enforcement),
        ]),
        waivers.map(({ id }) => id).sort(),
      ]),
    )
    .digest('hex');
}
