import {
  localize,
  type Question,
  type ScoreBlock,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { Measure } from '@thrive/measures';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { type SurveyVariable, variablesOf } from '../scoring/variables';

const UNITS: Record<string, string> = {
  nps: 'points',
  topBox: '%',
  favourable: '%',
  mean: 'points',
};

/** What a number is made of: a question of a type, or several in a block. */
type Source = Question['type'] | ScoreBlock['kind'];

/** Of these more is better. A number, a choice or a place in an order may mean anything. */
const SCORES: readonly Source[] = [
  'nps',
  'csat',
  'ces',
  'likert',
  'rating',
  'matrix',
  'maturity',
  'umuxLite',
  'usabilityScale',
  'productMarketFit',
];

/** The numbers of a survey that other pages may draw: one for each that is a score, a share or a mean. */
export function measuresOf(definition: SurveyDefinition): Measure[] {
  const title = localize(definition.title, definition.language ?? 'en');
  const { respondents } = thresholdsOf(definition);
  return variablesOf(definition)
    .filter(({ score }) => score !== 'none')
    .map((variable): Measure => {
      const source = sourceOf(definition, variable);
      const isWish = isTarget(source, variable);
      return {
        id: `${definition.id}.${variable.id}`,
        title: [title, variable.title, partOf(source, variable)]
          .filter(part => part !== undefined)
          .join(': '),
        unit: UNITS[variable.score],
        direction: SCORES.includes(source) && !isWish ? 'up' : 'none',
        category: 'thriving',
        formula: `${formulaOf(
          source,
          variable,
        )}, at the end of each wave. Of fewer than ${
          2 * respondents
        } answers their number is rounded down to ${respondents}`,
        grains:
          teamDimensionOf(definition) === undefined
            ? ['platform']
            : ['platform', 'group'],
      };
    });
}

/** The dimension whose values are groups of the catalog, whatever it is called. */
export function teamDimensionOf({
  dimensions = [],
}: SurveyDefinition): string | undefined {
  return dimensions.find(({ id, from }) => id === 'team' || from === 'team')
    ?.id;
}

function sourceOf(
  { pages, blocks = [] }: SurveyDefinition,
  { question }: SurveyVariable,
): Source {
  const asked = pages
    .flatMap(page => page.questions)
    .find(({ key }) => key === question);
  return asked?.type ?? blocks.find(({ id }) => id === question)!.kind;
}

function isTarget(source: Source, { id }: SurveyVariable): boolean {
  return source === 'maturity' && id.endsWith('.target');
}

function partOf(source: Source, variable: SurveyVariable): string | undefined {
  if (source !== 'maturity') return variable.part;
  const when = isTarget(source, variable) ? 'in a year' : 'today';
  return `${variable.part} (${when})`;
}

function formulaOf(
  source: Source,
  { score, satisfiedFrom, min, max }: SurveyVariable,
): string {
  switch (source) {
    case 'multi':
      return 'Share of those who chose it, of all who answered the question';
    case 'ranking':
      return `Mean place, from ${min} (first) to ${max} (last)`;
    case 'number':
      return 'Mean of the numbers that were given';
    case 'maturity':
      return `Mean level, from ${min} to ${max}`;
    case 'umuxLite':
      return 'Mean of the scores of two questions, useful and easy, from 0 to 100';
    case 'usabilityScale':
      return 'Mean of the scores of ten questions (System Usability Scale), from 0 to 100';
    case 'productMarketFit':
      return 'Share of those who would be most disappointed without it';
    default:
  }
  switch (score) {
    case 'nps':
      return 'Share of 9 and 10 less share of 0 to 6, in points';
    case 'topBox':
      return `Share of answers of ${
        satisfiedFrom ?? max
      } and more, of ${min} to ${max}`;
    case 'favourable':
      return `Share of the two highest of ${min} to ${max}`;
    default:
      return `Mean, from ${min} to ${max}`;
  }
}
