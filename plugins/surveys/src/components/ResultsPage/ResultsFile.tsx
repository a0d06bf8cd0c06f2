import type { Results } from '@thrive/backstage-plugin-surveys-common';
import { DownloadButton } from '@thrive/charts';
import { scoreOf } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';

/** All that the page shows as a CSV file. */
export function ResultsFile({ results }: { results: Results }) {
  const t = useTexts();
  const columns = [
    'part',
    'question',
    'detail',
    'state',
    'kind',
    'value',
    'low',
    'high',
    'nFrom',
    'nTo',
  ] as const;
  return (
    <DownloadButton
      label={t('results.download')}
      of={results.title}
      fileName={`survey-${results.wave.surveyId}-${results.wave.number}`}
      data={{
        columns: columns.map(id => ({ id, label: t(`results.file.${id}`) })),
        rows: [
          { ...results.everybody, title: t('results.everybodyRow') },
          ...results.cells,
        ].flatMap(cell =>
          results.variables.map(variable => {
            const figure = cell.figures[variable.id];
            const score = scoreOf(variable, figure);
            return [
              cell.title || cell.id,
              variable.title,
              variable.part,
              figure?.state ?? 'hidden',
              variable.score,
              score?.value,
              score?.low,
              score?.high,
              figure?.n?.from,
              figure?.n?.to,
            ];
          }),
        ),
      }}
    />
  );
}
