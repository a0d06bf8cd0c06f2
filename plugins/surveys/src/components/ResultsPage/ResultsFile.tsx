import type {
  ReleasedFigure,
  ResultCell,
  Results,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { type DataSet, DownloadButton } from '@thrive/charts';
import { partText, scoreOf, sharesOf, valueText } from '../../hooks/scores';
import { type Texts, useTexts } from '../../hooks/useTexts';

const COLUMNS = [
  'part',
  'question',
  'detail',
  'state',
  'kind',
  'answer',
  'value',
  'low',
  'high',
  'nFrom',
  'nTo',
] as const;

/** All that the page shows as a CSV file. */
export function ResultsFile({ results }: { results: Results }) {
  const t = useTexts();
  return (
    <DownloadButton
      label={t('results.download')}
      of={results.title}
      fileName={`survey-${results.wave.surveyId}-${results.wave.number}`}
      data={resultsTable(results, t)}
    />
  );
}

/** A row for the score of each question and part of the people, and one for each share of its answers. */
export function resultsTable(results: Results, t: Texts): DataSet {
  return {
    columns: COLUMNS.map(id => ({ id, label: t(`results.file.${id}`) })),
    rows: [
      { ...results.everybody, title: t('results.everybodyRow') },
      ...results.cells,
    ].flatMap(cell =>
      results.variables.flatMap(variable =>
        rowsOf(cell, variable, cell.figures[variable.id], t),
      ),
    ),
  };
}

function rowsOf(
  cell: ResultCell,
  variable: ResultVariable,
  figure: ReleasedFigure | undefined,
  t: Texts,
): DataSet['rows'] {
  const head = [
    cell.title || cell.id,
    variable.title,
    partText(variable, t),
    figure?.state ?? 'hidden',
  ];
  const people = [figure?.n?.from, figure?.n?.to];
  const score = scoreOf(variable, figure);
  const shares = sharesOf(variable, figure).map(({ value, percent }) => [
    ...head,
    'share',
    valueText(variable, value, t),
    percent,
    undefined,
    undefined,
    ...people,
  ]);
  // Where there is neither, the row says why.
  const isScored = score !== undefined || shares.length === 0;
  return [
    ...(isScored
      ? [
          [
            ...head,
            variable.isPlace ? 'place' : variable.score,
            undefined,
            score?.value,
            score?.low,
            score?.high,
            ...people,
          ],
        ]
      : []),
    ...shares,
  ];
}
