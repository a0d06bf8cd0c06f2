import { parseEntityRef } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import {
  DEFAULT_LANGUAGE,
  END,
  type DefinitionProblem,
  type Question,
  type ScoreBlock,
  type SurveyDefinition,
  type SurveyText,
} from '@thrive/backstage-plugin-surveys-common';
import { checkWays, type Report } from './checkWays';

const WITH_OPTIONS = ['single', 'multi', 'ranking', 'maturity'];
const WITH_ROWS = ['matrix', 'maturity'];
/** How many questions a score needs, and of how many points. */
const BLOCKS: Record<
  ScoreBlock['kind'],
  { questions: number; fits: (question: Question) => boolean; needs: string }
> = {
  umuxLite: {
    questions: 2,
    fits: ({ type, points = 5 }) =>
      type === 'likert' && (points === 5 || points === 7),
    needs:
      'two likert questions of 5 or 7 points: it does what I need, it is easy to use',
  },
  usabilityScale: {
    questions: 10,
    fits: ({ type, points = 5 }) => type === 'likert' && points === 5,
    needs: 'ten likert questions of 5 points, good and bad statements in turns',
  },
  productMarketFit: {
    questions: 1,
    fits: ({ type }) => type === 'single',
    needs:
      'a single-choice question whose first option is the most disappointed one',
  },
};

/** How far apart the ends of a number may be. */
const WIDEST = 1_000_000_000;

/** What is wrong with a definition that has the shape of one, and keeps it from being published. */
export function checkDefinition(
  definition: SurveyDefinition,
): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  checkKeys(definition, report);
  checkTexts(definition, report);
  definition.pages.forEach((page, at) =>
    page.questions.forEach((question, index) =>
      checkQuestion(question, `pages.${at}.questions.${index}`, report),
    ),
  );
  const isAsking = definition.pages.some(page =>
    page.questions.some(({ type }) => type !== 'statement'),
  );
  if (!isAsking) report('pages', 'It asks nothing: statements have no answer.');
  checkWays(definition, report);
  checkSchedule(definition, report);
  checkBlocks(definition, report);
  checkPeople(definition, report);
  checkLanguages(definition, report);
  return problems;
}

/** What has no words cannot be found, or answered. */
function checkTexts({ title, pages }: SurveyDefinition, report: Report) {
  const demand = (text: SurveyText, path: string, what: string) => {
    const texts = typeof text === 'string' ? [text] : Object.values(text);
    if (texts.some(one => one.trim() === ''))
      report(path, `${what} has no words.`);
  };
  demand(title, 'title', 'The title');
  pages.forEach(({ questions }, page) =>
    questions.forEach(({ text, options, rows }, index) => {
      const path = `pages.${page}.questions.${index}`;
      demand(text, `${path}.text`, 'The question');
      options?.forEach((option, at) =>
        demand(option.text, `${path}.options.${at}.text`, 'The option'),
      );
      rows?.forEach((row, at) =>
        demand(row.text, `${path}.rows.${at}.text`, 'The row'),
      );
    }),
  );
}

function checkKeys(definition: SurveyDefinition, report: Report) {
  const seen = new Map<string, string>();
  definition.pages.forEach((page, at) => {
    page.questions.forEach(({ key }, index) => {
      const path = `pages.${at}.questions.${index}.key`;
      const first = seen.get(key);
      if (first)
        report(path, `The key "${key}" is taken by the question at ${first}.`);
      else seen.set(key, path);
    });
    if (definition.pages.findIndex(({ id }) => id === page.id) !== at)
      report(`pages.${at}.id`, `There are two pages "${page.id}".`);
    if (page.id === END)
      report(`pages.${at}.id`, `"${END}" is the end of a survey, not a page.`);
  });
  (definition.blocks ?? []).forEach(({ id }, at) => {
    if (seen.has(id))
      report(`blocks.${at}.id`, `The id "${id}" is the key of a question.`);
  });
}

function checkQuestion(question: Question, path: string, report: Report) {
  const { type, options, rows } = question;
  if (WITH_OPTIONS.includes(type) && !options)
    report(path, `A question of type ${type} needs options.`);
  if (!WITH_OPTIONS.includes(type) && options)
    report(`${path}.options`, `A question of type ${type} has no options.`);
  if (WITH_ROWS.includes(type) && !rows)
    report(path, `A question of type ${type} needs rows.`);
  if (!WITH_ROWS.includes(type) && rows)
    report(`${path}.rows`, `A question of type ${type} has no rows.`);
  for (const [name, list] of [
    ['options', options],
    ['rows', rows],
  ] as const) {
    list?.forEach(({ key }, index) => {
      if (list.findIndex(other => other.key === key) !== index)
        report(
          `${path}.${name}.${index}.key`,
          `The key "${key}" is there twice.`,
        );
    });
  }
  if (type === 'number') {
    const { min, max } = question;
    if (min === undefined || max === undefined)
      report(path, 'A question of type number needs min and max.');
    else if (min >= max)
      report(`${path}.min`, `${min} is not less than ${max}.`);
    else if (max - min > WIDEST)
      report(`${path}.max`, `From ${min} to ${max} is too far apart.`);
  }
  if (type === 'statement' && question.required)
    report(
      `${path}.required`,
      'A statement has no answer that could be required.',
    );
}

/** Days of a month that is short, so that two waves never stand at the same time. */
const SHORTEST_MONTH = 28;

function checkSchedule(
  { schedule, triggers }: SurveyDefinition,
  report: Report,
) {
  const { startsOn, everyMonths, openForDays } = schedule ?? {};
  if (startsOn !== undefined && !DateTime.fromISO(startsOn).isValid)
    report('schedule.startsOn', `"${startsOn}" is no date of the calendar.`);
  if (
    everyMonths !== undefined &&
    openForDays !== undefined &&
    openForDays > everyMonths * SHORTEST_MONTH
  )
    report(
      'schedule.openForDays',
      `It is open for longer than the ${
        everyMonths === 1 ? 'month' : `${everyMonths} months`
      } until the next time.`,
    );
  (triggers ?? []).forEach((trigger, at) => {
    if (Object.values(trigger).every(value => value === undefined))
      report(`triggers.${at}`, 'Say what it is asked after, or where.');
  });
}

function checkBlocks(definition: SurveyDefinition, report: Report) {
  const questions = new Map(
    definition.pages.flatMap(page =>
      page.questions.map(question => [question.key, question] as const),
    ),
  );
  (definition.blocks ?? []).forEach((block, at) => {
    const { questions: count, fits, needs } = BLOCKS[block.kind];
    const isSound =
      block.questions.length === count &&
      new Set(block.questions).size === count &&
      block.questions.every(
        key => questions.has(key) && fits(questions.get(key)!),
      );
    if (!isSound)
      report(`blocks.${at}.questions`, `${block.kind} needs ${needs}.`);
    const points = new Set(
      block.questions.map(key => questions.get(key)?.points ?? 5),
    );
    if (isSound && points.size > 1)
      report(`blocks.${at}.questions`, 'All of them need the same points.');
  });
}

function checkPeople(definition: SurveyDefinition, report: Report) {
  const dimensions = definition.dimensions ?? [];
  dimensions.forEach(({ id, from }, at) => {
    if (dimensions.findIndex(other => other.id === id) !== at)
      report(`dimensions.${at}.id`, `There are two dimensions "${id}".`);
    if (from === undefined && id !== 'team')
      report(
        `dimensions.${at}`,
        `Say with "from" where a User entity tells its ${id}, such as spec.${id}.`,
      );
  });
  (definition.pairs ?? []).forEach((pair, at) => {
    for (const id of pair) {
      if (!dimensions.some(dimension => dimension.id === id))
        report(`pairs.${at}`, `There is no dimension "${id}".`);
    }
    if (pair[0] === pair[1])
      report(`pairs.${at}`, 'A pair is of two different dimensions.');
  });
  for (const key of ['filter', 'ownersOf'] as const) {
    const predicate = definition.audience?.[key];
    if (predicate === undefined) continue;
    try {
      parseFilterPredicate(predicate);
    } catch (error) {
      report(
        `audience.${key}`,
        `It is no filter predicate: ${(error as Error).message}`,
      );
    }
  }
  const refs: [string, string][] = [
    ['owner', definition.owner],
    ...(definition.audience?.groups ?? []).map((ref, at): [string, string] => [
      `audience.groups.${at}`,
      ref,
    ]),
  ];
  for (const [path, ref] of refs) {
    if (!isEntityRef(ref))
      report(path, `"${ref}" is no entity ref; one is group:default/platform.`);
  }
  const { openForDays = Infinity, remindAfterDays = 0 } =
    definition.schedule ?? {};
  if (remindAfterDays >= openForDays)
    report(
      'schedule.remindAfterDays',
      'The survey is closed before anybody is reminded.',
    );
  if (definition.destroyKey && definition.mode !== 'confidential')
    report(
      'destroyKey',
      `A survey that is ${definition.mode} has no key to destroy.`,
    );
  const { respondents = 5, comments = 10 } = definition.thresholds ?? {};
  if (comments < respondents)
    report(
      'thresholds.comments',
      'Comments need at least as many respondents as numbers do.',
    );
}

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

const TEXTS = ['title', 'description', 'thanks', 'text', 'help', 'low', 'high'];

function checkLanguages(definition: SurveyDefinition, report: Report) {
  const language = definition.language ?? DEFAULT_LANGUAGE;
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const below = path === '' ? key : `${path}.${key}`;
      if (!TEXTS.includes(key)) visit(inner, below);
      else if (typeof inner === 'object' && !Object.hasOwn(inner, language)) {
        report(
          below,
          `It has no text in "${language}", the language that is shown when the reader's is missing.`,
        );
      }
    }
  };
  const { audience, ...rest } = definition;
  visit(rest, '');
}
