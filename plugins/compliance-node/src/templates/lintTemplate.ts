import type { JsonObject } from '@backstage/types';

/** What is wrong with a software template. @public */
export interface TemplateProblem {
  check:
    | 'gate-missing'
    | 'gate-skippable'
    | 'gate-late'
    | 'gate-lenient'
    | 'check-missing'
    | 'check-partial'
    | 'secret-shown'
    | 'owner-missing';
  message: string;
  /** Of the step that it is about, from 0. */
  step?: number;
}

interface Step {
  id?: string;
  action?: string;
  if?: unknown;
  each?: unknown;
  input?: Record<string, unknown>;
}

const GATE = 'compliance:gate';
const CHECK = 'compliance:check:workspace';
/** From these steps on, what was made is out of reach of a gate. */
const PUBLISHES =
  /^(publish:|catalog:register|github:repo:push|gitlab:repo:push)|:publish(:|$)/;

/** Whether an action publishes what a template made. @public */
export function isPublishing(action: string): boolean {
  return PUBLISHES.test(action);
}

/**
 * Whether the gate of a template can be passed by, and what else is wrong with it: it has to come
 * before everything that publishes, without a condition, after a check of the whole workspace.
 *
 * @param template - an entity of kind Template
 * @public
 */
export function lintTemplate(template: JsonObject): TemplateProblem[] {
  const spec = (template.spec ?? {}) as JsonObject;
  const steps = (Array.isArray(spec.steps) ? spec.steps : []) as Step[];
  const publishes = steps.findIndex(({ action = '' }) => isPublishing(action));
  return [
    ...(publishes === -1 ? [] : problemsOfGate(steps, publishes)),
    ...(spec.owner
      ? []
      : [
          {
            check: 'owner-missing' as const,
            message: 'Nobody owns it: it has no spec.owner.',
          },
        ]),
    ...(/\bsecrets\./.test(JSON.stringify(spec.output ?? {}))
      ? [
          {
            check: 'secret-shown' as const,
            message: 'Its output shows a secret.',
          },
        ]
      : []),
  ];
}

function problemsOfGate(
  steps: readonly Step[],
  publishes: number,
): TemplateProblem[] {
  const gate = steps.findIndex(
    ({ action }, index) => action === GATE && index < publishes,
  );
  const name = steps[publishes].action;
  if (gate === -1) {
    const late = steps.findIndex(({ action }) => action === GATE);
    return late === -1
      ? [
          {
            check: 'gate-missing',
            message: `Nothing stands before ${name}: it has no step ${GATE}.`,
            step: publishes,
          },
        ]
      : [
          {
            check: 'gate-late',
            message: `Its gate comes after ${name}, when it is too late.`,
            step: late,
          },
        ];
  }
  // The last gate before publishing decides; an earlier one may be of parameters.
  const last = steps
    .slice(0, publishes)
    .findLastIndex(({ action }) => action === GATE);
  const { if: condition, each, input = {} } = steps[last];
  const check = steps.findLastIndex(
    ({ action }, index) => action === CHECK && index < last,
  );
  return [
    ...(condition !== undefined && condition !== true
      ? [
          {
            check: 'gate-skippable' as const,
            message:
              'Its gate has a condition: where that is not met, nothing is held up.',
            step: last,
          },
        ]
      : []),
    ...(each !== undefined
      ? [
          {
            check: 'gate-skippable' as const,
            message: 'Its gate is run for each of a list, which may be empty.',
            step: last,
          },
        ]
      : []),
    ...(input.mode === 'warn' ||
    input.failOn === 'never' ||
    input.moment === 'parameters'
      ? [
          {
            check: 'gate-lenient' as const,
            message:
              'Its last gate does not hold up what was made: it only warns, or looks at the form only.',
            step: last,
          },
        ]
      : []),
    ...problemsOfCheck(steps, check, last),
  ];
}

function problemsOfCheck(
  steps: readonly Step[],
  check: number,
  gate: number,
): TemplateProblem[] {
  if (check === -1) {
    return [
      {
        check: 'check-missing',
        message: `Its gate decides without having looked: no step ${CHECK} comes before it.`,
        step: gate,
      },
    ];
  }
  const { if: condition, input = {} } = steps[check];
  const narrowing = ['path', 'include', 'exclude'].filter(
    key => input[key] !== undefined && input[key] !== '.',
  );
  return [
    ...(condition !== undefined && condition !== true
      ? [
          {
            check: 'check-missing' as const,
            message:
              'Its check has a condition: where that is not met, nobody looks.',
            step: check,
          },
        ]
      : []),
    ...(narrowing.length > 0
      ? [
          {
            check: 'check-partial' as const,
            message: `Its check does not look at everything: it has ${narrowing.join(
              ' and ',
            )}.`,
            step: check,
          },
        ]
      : []),
  ];
}
