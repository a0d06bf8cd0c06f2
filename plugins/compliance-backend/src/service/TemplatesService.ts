import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { TemplateCompliance } from '@thrive/backstage-plugin-compliance-common';
import {
  isPublishing,
  lintTemplate,
  type Moment,
  type Rule,
  type TemplateProblem,
} from '@thrive/backstage-plugin-compliance-node';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { ConformanceStore } from '../store/ConformanceStore';
import type { TaskStore } from '../store/TaskStore';
import { daysBefore } from '../store/times';
import { DAYS } from './DefaultRunsService';
import { ownerOf, type EntityReader } from './EntityReader';
import type { ServiceOptions } from './ServiceOptions';

export interface TemplatesServiceOptions {
  conformance: ConformanceStore;
  directory: PolicyDirectory;
  entities: EntityReader;
  /** At what moment a rule looks. */
  momentOf: (rule: Rule) => Moment | undefined;
  tasks: TaskStore;
}

/** Software templates: whether their gates hold, and how their runs went. */
export class TemplatesService {
  readonly #options: TemplatesServiceOptions;

  constructor(options: TemplatesServiceOptions) {
    this.#options = options;
  }

  /** What is wrong with a template, with the policies that apply to it. */
  async lint(template: Entity): Promise<TemplateProblem[]> {
    const { directory, momentOf } = this.#options;
    const policies = await directory.applicableTo([template]);
    const rules = policies.flatMap(policy => policy.rules);
    return lintTemplate(template as unknown as JsonObject, {
      asksForForm: rules.some(rule => momentOf(rule) === 'parameters'),
    });
  }

  /** Those that the caller sees in the catalog, what has problems first. */
  async listTemplates(
    _request: {},
    options: ServiceOptions,
  ): Promise<{ items: TemplateCompliance[] }> {
    const { conformance, entities, tasks } = this.#options;
    const since = daysBefore(new Date().toISOString(), DAYS - 1);
    const [templates, counts, tried] = await Promise.all([
      entities.list({ kind: 'Template' }, options),
      tasks.templates(since),
      conformance.list(),
    ]);
    const problems = await Promise.all(
      templates.map(template => this.lint(template)),
    );
    const items = templates.map((template, at): TemplateCompliance => {
      const ref = stringifyEntityRef(template);
      const count = counts.find(({ templateRef }) => templateRef === ref);
      const last = tried.find(({ templateRef }) => templateRef === ref);
      return {
        templateRef: ref,
        title: template.metadata.title ?? template.metadata.name,
        ownerRef: ownerOf(template),
        problems: problems[at],
        publishes: actionsOf(template).some(isPublishing),
        runs: count?.runs ?? 0,
        blocked: count?.blocked ?? 0,
        missed: count?.missed ?? 0,
        firstTries: count?.firstTries ?? 0,
        firstTryPassed: count?.firstTryPassed ?? 0,
        conformance: last && {
          at: last.at,
          verdict: last.verdict,
          runId: last.runId,
          problem: last.problem,
        },
      };
    });
    return {
      items: items.sort(
        (a, b) =>
          b.problems.length - a.problems.length ||
          a.title.localeCompare(b.title),
      ),
    };
  }
}

function actionsOf({ spec }: Entity): string[] {
  const steps = spec?.steps;
  return Array.isArray(steps)
    ? steps.map(step => String((step as JsonObject)?.action ?? ''))
    : [];
}
