import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { complianceRunReadPermission } from '@thrive/backstage-plugin-compliance-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import type { RepositoryStore } from '../store/RepositoryStore';
import type { TaskDay, TaskStore } from '../store/TaskStore';
import type { Callers } from './Callers';
import type { ServiceOptions } from './ServiceOptions';

/** Days of one series at most. */
const MOST_DAYS = 800;

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
    repositories: RepositoryStore;
    tasks: TaskStore;
  };

  constructor(options: {
    callers: Callers;
    repositories: RepositoryStore;
    tasks: TaskStore;
  }) {
    this.#options = options;
  }

  async listMeasures(): Promise<{ measures: Measure[] }> {
    return {
      measures: [...OF_TASKS.map(({ of: _, ...measure }) => measure), CLEAR],
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
    const { callers, repositories, tasks } = this.#options;
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
    if (!ofTasks && measureId !== CLEAR.id)
      throw new NotFoundError(`There is no measure "${measureId}".`);
    if (ofTasks && by === 'group')
      throw new InputError(`"${measureId}" has no values by group.`);
    if (ofTasks) {
      return {
        points: (await tasks.days(from)).flatMap(day => {
          const point = day.day <= to ? ofTasks.of(day) : undefined;
          return point ? [{ day: day.day, key: 'platform', ...point }] : [];
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
