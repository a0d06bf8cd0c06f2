import { Text } from '@backstage/ui';
import type { OwnData } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import { csvOf, type ListColumn, ListTable, Section } from '@thrive/pages';
import { language } from '@thrive/locale';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

type Run = OwnData['templateRuns'][number];

/** When the reader began, since when they could, and what became of their tasks. */
export function Facts({ data }: { data: OwnData }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { firstAt, firstValueAt, eligibleDays, templateRuns } = data;
  const facts = [
    firstAt &&
      t('myData.firstAt', { at: new Date(firstAt).toLocaleString(language()) }),
    firstValueAt &&
      t('myData.firstValueAt', {
        at: new Date(firstValueAt).toLocaleString(language()),
      }),
    eligibleDays.length > 0 &&
      t('myData.eligible', { count: eligibleDays.length }),
  ].filter(Boolean);
  const columns: ListColumn<Run>[] = [
    {
      id: 'template',
      label: t('myData.template'),
      value: ({ template, version }) =>
        version ? `${template} (${version})` : template,
      cell: ({ template, version }) =>
        version ? `${template} (${version})` : template,
    },
    {
      id: 'state',
      label: t('myData.state'),
      value: ({ state }) => state,
      cell: ({ state }) => state,
    },
    {
      id: 'startedAt',
      label: t('myData.started'),
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => new Date(startedAt).toLocaleString(language()),
    },
    {
      id: 'endedAt',
      label: t('myData.ended'),
      value: ({ endedAt }) => endedAt,
      cell: ({ endedAt }) =>
        endedAt && new Date(endedAt).toLocaleString(language()),
    },
    {
      id: 'failedStep',
      label: t('myData.failedStep'),
      value: ({ failedStep }) => failedStep,
      cell: ({ failedStep }) => failedStep,
    },
    {
      id: 'minutes',
      label: t('myData.minutes'),
      value: ({ minutes }) => minutes,
      cell: ({ minutes }) => minutes,
    },
  ];
  return (
    <>
      {facts.length > 0 && (
        <Section title={t('myData.facts')}>
          <Text as="p">{facts.join(' ')}</Text>
        </Section>
      )}
      {templateRuns.length > 0 && (
        <Section
          title={t('myData.runs')}
          text={t('myData.runsText')}
          actions={
            <DownloadButton
              label={texts.download}
              of={t('myData.runs')}
              fileName="my-template-tasks"
              data={csvOf(columns, templateRuns)}
            />
          }
        >
          <ListTable
            label={t('myData.runs')}
            columns={columns}
            rows={templateRuns}
            idOf={({ taskId }) => taskId}
          />
        </Section>
      )}
    </>
  );
}
