import type { JsonObject } from '@backstage/types';
import { problemsOfGates } from './problemsOfGates';
import {
  asObject,
  FORM_CHECK,
  GATE,
  isCertain,
  isPublishing,
  isRunAfterFailure,
  stepsOf,
  type TemplateStep,
} from './templateStep';

/** What is wrong with a software template. @public */
export interface TemplateProblem {
  check:
    | 'gate-missing'
    | 'gate-skippable'
    | 'gate-late'
    | 'gate-lenient'
    | 'check-missing'
    | 'check-partial'
    | 'changed-after-check'
    | 'form-check-missing'
    | 'form-check-partial'
    | 'secret-shown'
    | 'owner-missing';
  message: string;
  /** Of the step that it is about, from 0. */
  step?: number;
}

/** What is known of the policies that apply to a template. @public */
export interface LintOptions {
  /** Some of their rules look at what somebody typed into the form. */
  asksForForm?: boolean;
}

/** An output is not looked into any deeper. */
const DEEPEST = 100;

/**
 * Whether the gate of a template can be passed by, and what else is wrong with it. Before each step that
 * publishes there has to be a gate, without a condition; before that a check of the whole workspace; and
 * between this check and the publishing nothing that may change files.
 *
 * @param template - an entity of kind Template, or what somebody takes for one
 * @public
 */
export function lintTemplate(
  template: JsonObject,
  { asksForForm = false }: LintOptions = {},
): TemplateProblem[] {
  const spec = asObject(template.spec);
  const steps = stepsOf(spec);
  const problems = [
    ...steps.flatMap((step, at) =>
      isPublishing(step.action) ? problemsOfPublishing(steps, at) : [],
    ),
    ...(asksForForm ? problemsOfForm(steps) : []),
    ...(spec.owner
      ? []
      : [
          {
            check: 'owner-missing' as const,
            message: 'Nobody owns it: it has no spec.owner.',
          },
        ]),
    ...(mentionsSecret(spec.output, DEEPEST)
      ? [
          {
            check: 'secret-shown' as const,
            message: 'Its output shows a secret.',
          },
        ]
      : []),
  ];
  // What is wrong with one gate is the same for all steps behind it.
  return [
    ...new Map(
      problems.map(problem => [
        `${problem.check} ${problem.step} ${problem.message}`,
        problem,
      ]),
    ).values(),
  ];
}

function problemsOfPublishing(
  steps: readonly TemplateStep[],
  at: number,
): TemplateProblem[] {
  const isUnstoppable = isRunAfterFailure(steps[at]);
  return [
    ...problemsOfGates(steps, at),
    ...(isUnstoppable
      ? [
          {
            check: 'gate-skippable' as const,
            message: `${steps[at].action} is run also after a gate that holds up: its condition says so.`,
            step: at,
          },
        ]
      : []),
  ];
}

/** Whether somebody looks at the form before the gate decides. */
function problemsOfForm(steps: readonly TemplateStep[]): TemplateProblem[] {
  const publishes = steps.findIndex(({ action }) => isPublishing(action));
  if (publishes === -1) return [];
  const gate = steps
    .slice(0, publishes)
    .findLastIndex(({ action }) => action === GATE);
  const end = gate === -1 ? publishes : gate;
  const looks = steps.flatMap((step, at) =>
    at < end &&
    step.action === FORM_CHECK &&
    step.each === undefined &&
    isCertain(step)
      ? [at]
      : [],
  );
  if (looks.some(at => takesWholeForm(steps[at]))) return [];
  return looks.length === 0
    ? [
        {
          check: 'form-check-missing',
          message: `Policies ask for something in its form, and nobody looks at it: no step ${FORM_CHECK} without a condition comes before its gate.`,
          step: end,
        },
      ]
    : [
        {
          check: 'form-check-partial',
          message:
            'Its check of the form may look at something else than what was typed in: its values have to be ${{ parameters }}.',
          step: looks.at(-1),
        },
      ];
}

/** Whether a check of the form gets what was typed in, as it was typed in. */
function takesWholeForm({ input }: TemplateStep): boolean {
  return (
    typeof input.values === 'string' &&
    /^\s*\$\{\{\s*parameters\s*\}\}\s*$/.test(input.values)
  );
}

function mentionsSecret(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return /\bsecrets\b\s*[.[]/.test(value);
  if (typeof value !== 'object' || value === null || levels === 0) return false;
  return Object.values(value).some(inner => mentionsSecret(inner, levels - 1));
}
