import type { Entity } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  PolicySummary,
  Subject,
} from '@thrive/backstage-plugin-compliance-common';
import {
  parsePolicy,
  ruleOn,
  type CheckerPool,
  type Policy,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';
import {
  isFor,
  type KnownPolicy,
  type PolicyDirectory,
} from '../policies/PolicyDirectory';
import type { OverviewStore } from '../store/OverviewStore';
import type { PolicyStore } from '../store/PolicyStore';
import { dayOf, daysBefore } from '../store/times';
import type { Callers } from './Callers';
import { DAYS } from './DefaultRunsService';
import { normalRef, type EntityReader } from './EntityReader';
import type { PoliciesService } from './PoliciesService';
import { presentRule } from './presentRun';
import type { ServiceOptions } from './ServiceOptions';

export interface DefaultPoliciesServiceOptions {
  callers: Callers;
  checkers: CheckerPool;
  directory: PolicyDirectory;
  entities: EntityReader;
  overview: OverviewStore;
  store: PolicyStore;
  types: ReadonlyMap<string, RuleType>;
}

/** See `PoliciesService`. Who may do what is decided around it. */
export class DefaultPoliciesService implements PoliciesService {
  readonly #options: DefaultPoliciesServiceOptions;

  constructor(options: DefaultPoliciesServiceOptions) {
    this.#options = options;
  }

  async listPolicies() {
    const { policies, problems } = await this.#options.directory.read();
    return {
      policies: policies.map(presentPolicy),
      problems: [...problems],
      mayManage: true,
    };
  }

  async getPolicy({ policyId }: { policyId: string }) {
    const { overview } = this.#options;
    const known = await this.#find(policyId);
    const { policy, text } = known;
    const now = new Date().toISOString();
    const counts = await overview.ruleCounts(
      daysBefore(now, DAYS - 1),
      policyId,
    );
    return {
      ...presentPolicy(known),
      ruleList: policy.rules.map(rule =>
        presentRule(ruleOn(dayOf(now), rule, policy)),
      ),
      appliesTo: policy.appliesTo as Record<string, unknown> | undefined,
      tests: policy.tests.map(({ name, expect }) => ({ name, expect })),
      numbers: counts.map(({ policyId: _, ...count }) => count),
      days: DAYS,
      text,
      mayManage: known.source === 'portal',
    };
  }

  async checkPolicy({ text }: { text: string }) {
    try {
      const policy = this.#parse(text);
      const failed = await this.#testsThatFail(policy);
      return {
        policy: presentPolicy({ policy, source: 'portal', text }),
        problems: [],
        failedTests: failed.map(({ policyId: _, ...test }) => test),
      };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { problems: error.message.split('\n'), failedTests: [] };
    }
  }

  async savePolicy(
    { policyId, text }: { policyId: string; text: string },
    { credentials }: ServiceOptions,
  ) {
    const { callers, directory, store } = this.#options;
    const policy = this.#parse(text);
    if (policy.id !== policyId)
      throw new InputError(
        `The policy says that its id is "${policy.id}" and not "${policyId}".`,
      );
    const { policies } = await directory.read();
    const other = policies.find(each => each.policy.id === policyId);
    if (other && other.source !== 'portal')
      throw new ConflictError(
        `The policy "${policyId}" is kept as ${other.source}; change it there, or take another id.`,
      );
    const [failed] = await this.#testsThatFail(policy);
    if (failed)
      throw new InputError(
        `Its test "${failed.test}" fails: ${failed.ruleId} should be ${failed.expected} and is ${failed.actual}.`,
      );
    await store.save({
      id: policyId,
      text,
      savedBy: callers.userRefOf(credentials),
      savedAt: new Date().toISOString(),
    });
    directory.forget();
    return presentPolicy({ policy, source: 'portal', text });
  }

  async deletePolicy({ policyId }: { policyId: string }) {
    const { directory, store } = this.#options;
    if (!(await store.remove(policyId))) {
      const { source } = await this.#find(policyId);
      throw new ConflictError(
        `The policy "${policyId}" is kept as ${source}; take it out there.`,
      );
    }
    directory.forget();
  }

  async listApplicable(request: Subject) {
    const { policies } = await this.#options.directory.read();
    const [template, entity, user] = await this.#entitiesOf([
      request.templateRef,
      request.entityRef,
      request.userRef,
    ]);
    const required = policies
      .map(({ policy }) => policy)
      .filter(policy => isFor(policy, entitiesIn([template, entity])));
    const asked = request.policies?.map(id => {
      const found = policies.find(({ policy }) => policy.id === id)?.policy;
      if (!found)
        throw new InputError(
          `There is no policy "${id}"; there are ${policies
            .map(({ policy }) => policy.id)
            .join(', ')}.`,
        );
      return found;
    });
    return {
      policies: (asked ?? required).map(policy => ({ ...policy })),
      required: required.map(({ id }) => id),
      template: template as JsonObject | undefined,
      entity: entity as JsonObject | undefined,
      user: user as JsonObject | undefined,
    };
  }

  async checkParameters(
    {
      templateRef,
      parameters,
    }: { templateRef: string; parameters: JsonObject },
    { credentials }: ServiceOptions,
  ) {
    const { callers, checkers, directory } = this.#options;
    const [template, user] = await this.#entitiesOf([
      templateRef,
      callers.userRefOf(credentials),
    ]);
    const policies = await directory.applicableTo(entitiesIn([template]));
    const report = await checkers.use(checker =>
      checker.checkParameters(
        {
          parameters,
          template: template as JsonObject | undefined,
          user: user as JsonObject | undefined,
        },
        policies,
      ),
    );
    return {
      verdict: report.verdict,
      findings: report.results.flatMap(({ rule, state, reason, findings }) => {
        const about = {
          title: rule.title,
          remediation: rule.remediation?.text,
          blocks: rule.enforcement === 'block',
        };
        if (state === 'error' || state === 'not-run')
          return [
            { ...about, message: reason ?? 'It could not be looked at.' },
          ];
        return findings.map(({ message }) => ({ ...about, message }));
      }),
    };
  }

  #testsThatFail(policy: Policy) {
    return this.#options.checkers.use(checker =>
      checker.testPolicies([policy]),
    );
  }

  #parse(text: string): Policy {
    return parsePolicy(text, 'The policy', this.#options.types);
  }

  async #find(policyId: string): Promise<KnownPolicy> {
    const { policies } = await this.#options.directory.read();
    const known = policies.find(({ policy }) => policy.id === policyId);
    if (!known) throw new NotFoundError(`There is no policy "${policyId}".`);
    return known;
  }

  /** Each in its place, where the catalog has it. */
  async #entitiesOf(
    refs: readonly (string | undefined)[],
  ): Promise<(Entity | undefined)[]> {
    const normal = refs.map(ref => normalRef(ref));
    const found = await this.#options.entities.byRef(normal);
    return normal.map(ref => (ref === undefined ? undefined : found.get(ref)));
  }
}

function entitiesIn(entities: readonly (Entity | undefined)[]): Entity[] {
  return entities.flatMap(entity => entity ?? []);
}

function presentPolicy({ policy, source }: KnownPolicy): PolicySummary {
  const today = dayOf(new Date().toISOString());
  const { id, title, version, digest, owner, effectiveFrom, rules } = policy;
  return {
    id,
    title,
    version,
    digest,
    owner,
    source,
    effectiveFrom,
    rules: rules.length,
    blocking: rules.filter(
      rule => ruleOn(today, rule, policy).enforcement === 'block',
    ).length,
  };
}
