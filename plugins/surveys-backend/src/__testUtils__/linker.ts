/*
 * An attacker with a copy of the database who wants to know whose a row is: holds everything that is
 * stored of people against everything that is stored of answers, and sees whether one goes with the
 * other more often than by chance. Knows nothing of what the columns mean.
 */

/** A value of a row: where it stands in its column is all that counts. */
type Value = string | number;

/** What is stored of the people of one wave, and of its answers: columns with a value for each. */
export interface Sides {
  people: Readonly<Record<string, readonly Value[]>>;
  answers: Readonly<Record<string, readonly Value[]>>;
  /** The answer of each person, by index. What the attacker wants to know; it is used to see how well they did. */
  truth: readonly number[];
}

/** Two columns that lead from people to their answers. */
export interface Link {
  person: string;
  answer: string;
  /** How far from chance it is over all waves, in standard deviations. */
  strength: number;
}

/** Chance comes so far once in some millions of pairs of columns. */
const TOO_FAR = 5.5;

/** Pairs of columns in which people stand in the order of their answers, or in the opposite one. */
export function findLinks(waves: readonly Sides[]): Link[] {
  const [{ people, answers }] = waves;
  return Object.keys(people)
    .flatMap(person =>
      Object.keys(answers).map(answer => ({
        person,
        answer,
        strength: strengthOf(waves, person, answer),
      })),
    )
    .filter(({ strength }) => Math.abs(strength) > TOO_FAR);
}

/** Shorter ones, and numbers, are the same by chance. */
const TELLING = 7;

/** How many people have a value of some length that stands with their answer, and with no other. */
export function countShared({ people, answers, truth }: Sides): number {
  return truth.filter((own, person) =>
    Object.values(people).some(({ [person]: value }) =>
      Object.values(answers).some(
        column =>
          typeof value === 'string' &&
          value.length >= TELLING &&
          column[own] === value &&
          column.filter(one => one === value).length === 1,
      ),
    ),
  ).length;
}

/**
 * The rank correlations of all waves together: each has mean 0 and variance 1 / (n - 1) when one
 * order says nothing of the other, whatever the orders are like.
 *
 * Source: M. G. Kendall, Rank Correlation Methods (1948), chapter 5.
 */
function strengthOf(waves: readonly Sides[], person: string, answer: string) {
  let sum = 0;
  let variance = 0;
  for (const { people, answers, truth } of waves) {
    const a = ranksOf(people[person]);
    const b = ranksOf(answers[answer]);
    const rho = correlation(
      a,
      truth.map(own => b[own]),
    );
    if (rho === undefined) continue;
    sum += rho;
    variance += 1 / (truth.length - 1);
  }
  return variance === 0 ? 0 : sum / Math.sqrt(variance);
}

/** Places in the order of the values; equal ones share theirs. */
function ranksOf(values: readonly Value[]): number[] {
  const sorted = [...values].sort(compare);
  return values.map(value => {
    const first = sorted.indexOf(value);
    return first + (sorted.lastIndexOf(value) - first) / 2;
  });
}

function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** @returns undefined where all are equal, and there is no order */
function correlation(
  a: readonly number[],
  b: readonly number[],
): number | undefined {
  const mean = (a.length - 1) / 2;
  const sum = (term: (index: number) => number) =>
    a.reduce((total, _, index) => total + term(index), 0);
  const spread = Math.sqrt(
    sum(index => (a[index] - mean) ** 2) * sum(index => (b[index] - mean) ** 2),
  );
  return spread === 0
    ? undefined
    : sum(index => (a[index] - mean) * (b[index] - mean)) / spread;
}
