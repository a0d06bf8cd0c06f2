import type {
  ReleasedFigure,
  ReleasedScore,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import type { Texts } from './useTexts';

/** The number that a question is read by: its score, or its mean. */
export function scoreOf(
  { score }: ResultVariable,
  figure: ReleasedFigure | undefined,
): ReleasedScore | undefined {
  if (figure?.state !== 'shown') return undefined;
  return score === 'mean' ? figure.mean : figure.score;
}

/** The bounds of the scale that the score is on. */
export function scaleOfScore({ score, min, max }: ResultVariable) {
  if (score === 'nps') return { from: -100, to: 100 };
  return score === 'mean' ? { from: min, to: max } : { from: 0, to: 100 };
}

/** How good a score is on its scale, from 0 to 1: of places the first is the best. */
export function heightOf(variable: ResultVariable, value: number): number {
  const { from, to } = scaleOfScore(variable);
  const height = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return variable.isPlace ? 1 - height : height;
}

/** `4.5`, or `4,5` in the reader's language. */
function numberText(value: number): string {
  return value.toLocaleString(language());
}

/** `30 (14 to 44)`: a score with its interval, or why there is none. */
export function scoreText(
  variable: ResultVariable,
  figure: ReleasedFigure | undefined,
  t: Texts,
): string {
  const score = scoreOf(variable, figure);
  if (!score) return t(`results.cell.${figure?.state ?? 'hidden'}`);
  const unit =
    variable.score === 'topBox' || variable.score === 'favourable' ? ' %' : '';
  return score.low === undefined
    ? `${numberText(score.value)}${unit}`
    : t('results.withInterval', {
        value: `${numberText(score.value)}${unit}`,
        low: numberText(score.low),
        high: numberText(score.high!),
      });
}

/** `18`, or `5–9` where few answered. */
export function peopleText(n: ReleasedFigure['n']): string {
  if (!n) return '–';
  return n.from === n.to ? numberText(n.from) : `${n.from}–${n.to}`;
}

/** The row or option that a number is about, where its question has several. */
export function partText(
  { id, part }: ResultVariable,
  t: Texts,
): string | undefined {
  // Of a self-assessment there are two, the level today and the one to reach.
  return part !== undefined && id.endsWith('.target')
    ? `${part} (${t('form.levels.target')})`
    : part;
}

/** A question with the part that a number is about: `In the last month · I could focus`. */
export function fullText(variable: ResultVariable, t: Texts): string {
  const part = partText(variable, t);
  const what = variable.isPlace ? 'results.ofPlace' : 'results.ofPart';
  return part === undefined
    ? variable.title
    : t(what, {
        // Its rows go on where the question ends.
        question: variable.title.replace(/\s*[:…]\s*$/, ''),
        part,
      });
}

/** What a value stands for: its number, the words for it, or both. */
export function valueText(
  { isPlace, labels, score }: ResultVariable,
  value: number,
  t: Texts,
): string {
  if (isPlace) return t('results.place', { place: String(value) });
  const label = labels?.[String(value)];
  if (label === undefined) return String(value);
  return score === 'none' ? label : `${value} · ${label}`;
}

/** Shares of the answers, where there are more of them than yes and no. */
export function sharesOf(
  { min, max }: ResultVariable,
  figure: ReleasedFigure | undefined,
): NonNullable<ReleasedFigure['distribution']> {
  return max - min < 2 ? [] : figure?.distribution ?? [];
}
