import type { TemplateProblem } from './lintTemplate';
import {
  CHECK,
  GATE,
  isCertain,
  mayWrite,
  takesFiles,
  type TemplateStep,
} from './templateStep';

/** Of a check, unless it says something else; in kilobytes. */
const USUAL_FILE_SIZE = 2048;

/** What a gate may say, for each of its inputs, and holds up nevertheless. */
const STRICT: Readonly<Record<string, readonly unknown[]>> = {
  mode: ['enforce'],
  failOn: ['error', 'warning'],
  moment: ['workspace'],
};

/**
 * What is wrong with the gates before a step that publishes. One that is sound is enough; where there is
 * none, it is told of the last one, since an earlier one may be of the form.
 */
export function problemsOfGates(
  steps: readonly TemplateStep[],
  publishes: number,
): TemplateProblem[] {
  const name = steps[publishes].action;
  const gates = placesOf(steps, GATE);
  const before = gates.filter(at => at < publishes);
  if (gates.length === 0) {
    return [
      {
        check: 'gate-missing',
        message: `Nothing stands before ${name}: it has no step ${GATE}.`,
        step: publishes,
      },
    ];
  }
  if (before.length === 0) {
    return [
      {
        check: 'gate-late',
        message: `Its gate comes after ${name}, when it is too late.`,
        step: gates[0],
      },
    ];
  }
  const whole = before.filter(at => steps[at].input.moment !== 'parameters');
  return soundestOf(whole.length > 0 ? whole : before, at => [
    ...problemsOfGate(steps[at], at),
    ...problemsOfChecks(steps, at, publishes),
  ]);
}

function placesOf(steps: readonly TemplateStep[], action: string): number[] {
  return steps.flatMap((step, at) => (step.action === action ? [at] : []));
}

/** No problem, when there is one place without; those of the last place, else. */
function soundestOf(
  places: readonly number[],
  problemsAt: (at: number) => TemplateProblem[],
): TemplateProblem[] {
  const all = places.map(problemsAt);
  return all.find(problems => problems.length === 0) ?? all.at(-1) ?? [];
}

function problemsOfGate(gate: TemplateStep, step: number): TemplateProblem[] {
  const lenient = Object.keys(STRICT).filter(key => {
    const said = gate.input[key] ?? undefined;
    return said !== undefined && !STRICT[key].includes(said);
  });
  const problems: TemplateProblem[] = [];
  if (!isCertain(gate))
    problems.push({
      check: 'gate-skippable',
      message:
        'Its gate has a condition: where that is not met, nothing is held up.',
      step,
    });
  if (gate.each !== undefined)
    problems.push({
      check: 'gate-skippable',
      message: 'Its gate is run for each of a list, which may be empty.',
      step,
    });
  if (lenient.length > 0)
    problems.push({
      check: 'gate-lenient',
      message: `Its last gate may let through what was made: ${lenient.join(
        ' and ',
      )} has to be written out, and not to hold up less.`,
      step,
    });
  return problems;
}

function problemsOfChecks(
  steps: readonly TemplateStep[],
  gate: number,
  publishes: number,
): TemplateProblem[] {
  const checks = placesOf(steps, CHECK).filter(at => at < gate);
  if (checks.length === 0) {
    return [
      {
        check: 'check-missing',
        message: `Its gate decides without having looked: no step ${CHECK} comes before it.`,
        step: gate,
      },
    ];
  }
  return soundestOf(checks, at => [
    ...problemsOfCheck(steps[at], at),
    ...(takesFiles(steps[publishes].action)
      ? changesBetween(steps, at, publishes)
      : []),
  ]);
}

function problemsOfCheck(check: TemplateStep, step: number): TemplateProblem[] {
  const { path, include, exclude, maxFileSizeKb } = check.input;
  const narrowing = Object.entries({
    path: (path ?? '.') !== '.' && path !== './',
    include: (include ?? undefined) !== undefined,
    exclude: (exclude ?? undefined) !== undefined,
    maxFileSizeKb: !isUsual(maxFileSizeKb ?? USUAL_FILE_SIZE),
  }).flatMap(([key, isNarrow]) => (isNarrow ? [key] : []));
  const problems: TemplateProblem[] = [];
  if (!isCertain(check))
    problems.push({
      check: 'check-missing',
      message:
        'Its check has a condition: where that is not met, nobody looks.',
      step,
    });
  if (check.each !== undefined)
    problems.push({
      check: 'check-missing',
      message: 'Its check is run for each of a list, which may be empty.',
      step,
    });
  if (narrowing.length > 0)
    problems.push({
      check: 'check-partial',
      message: `Its check does not look at everything: it has ${narrowing.join(
        ' and ',
      )}.`,
      step,
    });
  return problems;
}

function isUsual(kilobytes: unknown): boolean {
  return typeof kilobytes === 'number' && kilobytes >= USUAL_FILE_SIZE;
}

function changesBetween(
  steps: readonly TemplateStep[],
  check: number,
  publishes: number,
): TemplateProblem[] {
  return steps.flatMap(({ action }, step): TemplateProblem[] =>
    step > check && step < publishes && mayWrite(action)
      ? [
          {
            check: 'changed-after-check',
            message: `${action} may change files that were checked before: check them after it, and let the gate come after that.`,
            step,
          },
        ]
      : [],
  );
}
