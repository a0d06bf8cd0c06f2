import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { complianceRunReadPermission } from '@thrive/backstage-plugin-compliance-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { OverviewStore } from '../store/OverviewStore';
import type { RepositoryStore } from '../store/RepositoryStore';
import { daysBefore } from '../store/times';
import type { TaskDay, TaskStore } from '../store/TaskStore';
import type { Callers } from './Callers';
import type { ServiceOptions } from './ServiceOptions';

/** Days of one series at most. */
const MOST_DAYS = 800;
/** Templates that were used in so many days are listed. */
const LISTED_DAYS = 90;

const CLEAR: Measure = {
  id: 'software-clear',
  title: 'Software that keeps all rules',
  unit: '%',
  direction: 'up',
  category: 'quality',
  formula:
    'Software whose last check found nothing that is not waived, of all that was checked, at the end of the day.',
  grains: ['platform', 'group'],
};

interface TaskMeasure extends Measure {
  of: (day: TaskDay) => { value: number; n: number } | undefined;
}

const share = (part: number, n: number) =>
  n === 0 ? undefined : { value: (part / n) * 100, n };

/** Of one rule, and of one template: `rule-waived-share.baseline.readme`. */
const OF_RULE = /^rule-waived-share\.([a-z0-9-]+)\.([a-z0-9-]+)$/;
const OF_TEMPLATE = /^template-blocked-share\.(.+)$/;

const ruleMeasure = (
  { policyId, ruleId }: { policyId: string; ruleId: string },
  title: string,
): Measure => ({
  id: `rule-waived-share.${policyId}.${ruleId}`,
  title: `Waived: ${title}`,
  unit: '%',
  direction: 'down',
  category: 'quality',
  formula: `Runs in which ${policyId}/${ruleId} was waived, of those in which it was waived or failed. A rule that is waived often is a bad rule.`,
  grains: ['platform'],
});

const templateMeasure = (templateRef: string): Measure => ({
  id: `template-blocked-share.${templateRef}`,
  title: `Held up: ${templateRef}`,
  unit: '%',
  direction: 'down',
  category: 'ease',
  formula: `Tasks of ${templateRef} that a gate held up, of those that came to one.`,
  grains: ['platform'],
});

const OF_TASKS: readonly TaskMeasure[] = [
  {
    id: 'first-try-pass-rate',
    title: 'Templates that pass at the first try',
    unit: '%',
    direction: 'up',
    category: 'ease',
    formula:
      'Tasks of templates that no gate blocked, of those whose initiator was not blocked at the same template in the 24 hours before.',
    grains: ['platform'],
    of: ({ firstTries, firstTryPassed }) => share(firstTryPassed, firstTries),
  },
  {
    id: 'blocked-tasks',
    title: 'Tasks of templates that were blocked',
    unit: '%',
    direction: 'down',
    category: 'ease',
    formula: 'Tasks that a gate blocked, of all that came to one.',
    grains: ['platform'],
    of: ({ runs, blocked }) => share(blocked, runs),
  },
  {
    id: 'time-from-block-to-pass',
    title: 'Time from being blocked to passing',
    unit: 'minutes',
    direction: 'down',
    category: 'speed',
    formula:
      'From the first time somebody was blocked at a template to when they passed, on average over those who passed that day.',
    grains: ['platform'],
    of: ({ mended, secondsToPass }) =>
      mended === 0
        ? undefined
        : { value: secondsToPass / mended / 60, n: mended },
  },
];

/** The numbers that the feature publishes. */
export class MeasuresService {
  readonly #options: {
    callers: Callers;
    directory: PolicyDirectory;
    overview: OverviewStore;
    repositories: RepositoryStore;
    tasks: TaskStore;
  };

  constructor(options: {
    callers: Callers;
    directory: PolicyDirectory;
    overview: OverviewStore;
    repositories: RepositoryStore;
    tasks: TaskStore;
  }) {
    this.#options = options;
  }

  async listMeasures(): Promise<{ measures: Measure[] }> {
    const { directory, tasks } = this.#options;
    const { policies } = await directory.read();
    const since = daysBefore(new Date().toISOString(), LISTED_DAYS);
    const templates = await tasks.templates(since);
    return {
      measures: [
        ...OF_TASKS.map(({ of: _, ...measure }) => measure),
        CLEAR,
        ...policies.flatMap(({ policy }) =>
          policy.rules.map(({ id, title }) =>
            ruleMeasure({ policyId: policy.id, ruleId: id }, title),
          ),
        ),
        ...templates.map(({ templateRef }) => templateMeasure(templateRef)),
      ],
    };
  }

  /**
   * @throws NotFoundError when there is no such measure
   * @throws InputError when the days are none, or it has no values by group
   */
  async getMeasureSeries(
    request: {
      measureId: string;
      from: string;
      to: string;
      by: 'platform' | 'group';
    },
    options: ServiceOptions,
  ): Promise<{ points: MeasurePoint[] }> {
    const { callers, overview, repositories, tasks } = this.#options;
    const isAllowed =
      callers.isService(options.credentials) ||
      (await callers.may(complianceRunReadPermission, options));
    if (!isAllowed)
      throw new NotAllowedError('You may not read how all runs came out.');
    const { measureId, from, to, by } = request;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (!(days >= 0 && days <= MOST_DAYS))
      throw new InputError(
        `from and to are days, in this order, at most ${MOST_DAYS} apart.`,
      );
    const ofTasks = OF_TASKS.find(({ id }) => id === measureId);
    const [, policyId, ruleId] = OF_RULE.exec(measureId) ?? [];
    const [, templateRef] = OF_TEMPLATE.exec(measureId) ?? [];
    const isOfOne = ruleId !== undefined || templateRef !== undefined;
    if (!ofTasks && !isOfOne && measureId !== CLEAR.id)
      throw new NotFoundError(`There is no measure "${measureId}".`);
    if ((ofTasks || isOfOne) && by === 'group')
      throw new InputError(`"${measureId}" has no values by group.`);
    if (ofTasks) {
      return {
        points: (await tasks.days(from)).flatMap(day => {
          const point = day.day <= to ? ofTasks.of(day) : undefined;
          return point ? [{ day: day.day, key: 'platform', ...point }] : [];
        }),
      };
    }
    if (isOfOne) {
      const shares =
        ruleId === undefined
          ? await tasks.blockedDays(templateRef, from, to)
          : await overview.waivedDays(policyId, ruleId, from, to);
      return {
        points: shares.flatMap(({ day, part, n }) => {
          const point = share(part, n);
          return point ? [{ day, key: 'platform', ...point }] : [];
        }),
      };
    }
    const rows = await repositories.days(from, to);
    return {
      points:
        by === 'group'
          ? rows
              .filter(({ ownerRef }) => ownerRef !== '')
              .map(({ day, ownerRef, clear, checked }) => ({
                day,
                key: ownerRef,
                value: (clear / checked) * 100,
                n: checked,
              }))
          : sumByDay(rows),
    };
  }
}

function sumByDay(
  rows: readonly { day: string; clear: number; checked: number }[],
): MeasurePoint[] {
  const days = new Map<string, { clear: number; checked: number }>();
  for (const { day, clear, checked } of rows) {
    const sum = days.get(day) ?? { clear: 0, checked: 0 };
    days.set(day, {
      clear: sum.clear + clear,
      checked: sum.checked + checked,
    });
  }
  return [...days].map(([day, { clear, checked }]) => ({
    day,
    key: 'platform',
    value: (clear / checked) * 100,
    n: checked,
  }));
}
