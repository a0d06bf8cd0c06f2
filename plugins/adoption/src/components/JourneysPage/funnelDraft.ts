import type { Funnel } from '@thrive/backstage-plugin-adoption-common';

export const MOST_STEPS = 10;
export const FEWEST_STEPS = 2;
const MOST_DAYS = 28;

/** What may be said of the events of a step. */
export const stepKeys = ['action', 'plugin', 'capability', 'subject'] as const;

export type StepDraft = Funnel['steps'][number];

export const emptyStep: StepDraft = { title: '' };

export const emptyFunnel: Funnel = {
  title: '',
  windowDays: 1,
  order: 'loose',
  per: 'person',
  steps: [emptyStep, emptyStep],
};

/** Whether it can be measured: every step has a name and says something of its events. */
export function isSound({ title, windowDays, steps }: Funnel): boolean {
  return (
    title.trim() !== '' &&
    isWindowSound(windowDays) &&
    steps.every(
      step => step.title.trim() !== '' && stepKeys.some(key => step[key]),
    )
  );
}

/** Whether events are looked at for as long as that. */
export function isWindowSound(days: number): boolean {
  return days > 0 && days <= MOST_DAYS;
}

/** Without what was left empty. */
export function trimmed(funnel: Funnel): Funnel {
  return {
    ...funnel,
    title: funnel.title.trim(),
    steps: funnel.steps.map(({ title, ...step }) => {
      const kept: StepDraft = { title: title.trim() };
      for (const key of stepKeys) {
        const value = step[key]?.trim();
        if (value) kept[key] = value;
      }
      return kept;
    }),
  };
}

/** An id made of the title that is not taken: small letters, digits and dashes. */
export function idFor(title: string, taken: readonly string[]): string {
  const base =
    title
      .toLocaleLowerCase('en-US')
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'funnel';
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}

/** The funnel as an entry of `adoption.funnels`. JSON strings are YAML strings. */
export function toYaml(id: string, funnel: Funnel): string {
  const { title, windowDays, order, per, steps } = trimmed(funnel);
  return [
    `- id: ${id}`,
    `  title: ${JSON.stringify(title)}`,
    `  windowDays: ${windowDays}`,
    `  order: ${order}`,
    `  per: ${per}`,
    '  steps:',
    ...steps.map(
      step =>
        `    - { ${Object.entries(step)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join(', ')} }`,
    ),
  ].join('\n');
}
