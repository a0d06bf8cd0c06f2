import { Text } from '@backstage/ui';
import type { TemplateUse } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton, Sparkline } from '@thrive/charts';
import {
  csvOf,
  EntityLink,
  type ListColumn,
  ListTable,
  Section,
} from '@thrive/pages';
import { dayText, language } from '@thrive/locale';
import { duration, percent } from '../../hooks/numbers';
import { shareColumn } from '../../hooks/shareColumn';
import { weekCells } from '../../hooks/weekCells';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { hours } from './TemplatesPage';

/** Templates with how they do, the most used first. */
export function TemplateList(props: {
  items: readonly TemplateUse[];
  /** The Mondays of the weeks. */
  weeks: readonly string[];
}) {
  const { items, weeks } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const columns: ListColumn<TemplateUse>[] = [
    {
      id: 'template',
      label: t('templates.template'),
      value: ({ template }) => template,
      cell: ({ template }) => <EntityLink entityRef={template} />,
    },
    {
      id: 'runs',
      label: t('templates.runs'),
      value: ({ runs }) => runs,
      cell: ({ runs, people }) => (
        <>
          {runs.toLocaleString(language())}{' '}
          {people !== undefined && people > 0 && (
            <Text variant="body-x-small" color="secondary">
              {t('templates.byPeople', { count: people })}
            </Text>
          )}
        </>
      ),
    },
    shareColumn(
      t,
      { id: 'success', label: t('templates.success') },
      ({ success }) => success,
    ),
    {
      id: 'version',
      label: t('templates.version'),
      value: ({ versions }) => versions.map(({ since }) => since).at(-1),
      cell: ({ versions }) => <NewestVersion versions={versions} />,
    },
    {
      id: 'failing',
      label: t('templates.failing'),
      value: ({ failingSteps }) =>
        failingSteps.map(({ step, runs }) => `${step} ${runs}`).join('; '),
      cell: ({ failingSteps }) => <FailingSteps steps={failingSteps} />,
    },
    {
      id: 'median',
      label: t('templates.median'),
      fileLabel: t('picture.inSeconds', { what: t('templates.median') }),
      value: ({ medianSeconds }) => medianSeconds,
      cell: ({ medianSeconds, slowSeconds }) =>
        medianSeconds === undefined ? (
          '–'
        ) : (
          <>
            {duration(medianSeconds, t)}{' '}
            <Text variant="body-x-small" color="secondary">
              {t('templates.slow', {
                time: duration(slowSeconds ?? medianSeconds, t),
              })}
            </Text>
          </>
        ),
    },
    {
      id: 'saved',
      label: t('templates.savedHours'),
      fileLabel: t('templates.savedInFile'),
      value: ({ minutesSaved }) =>
        minutesSaved === undefined
          ? undefined
          : Math.round(minutesSaved / 6) / 10,
      cell: ({ minutesSaved, withoutEstimate }) => (
        <>
          {minutesSaved === undefined
            ? t('templates.noEstimate')
            : t('templates.hours', { hours: hours(minutesSaved) })}{' '}
          {minutesSaved !== undefined && withoutEstimate > 0 && (
            <Text variant="body-x-small" color="secondary">
              {t('templates.withoutEstimate', { count: withoutEstimate })}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'weeks',
      label: t('templates.weeks'),
      more: weekCells(
        weeks,
        week => t('picture.tasksInWeek', { week }),
        item => item.weeks,
      ),
      cell: ({ template, weeks: runs }) =>
        runs.length === 0 ? (
          '–'
        ) : (
          <Sparkline
            label={t('templates.weeksOf', { template })}
            values={runs}
          />
        ),
    },
  ];
  return (
    <Section
      title={t('templates.list')}
      text={t('templates.listText')}
      actions={
        <DownloadButton
          label={texts.download}
          of={t('templates.list')}
          fileName="templates"
          data={csvOf(columns, items)}
        />
      }
    >
      <ListTable
        label={t('templates.list')}
        columns={columns}
        rows={items}
        idOf={({ template }) => template}
      />
    </Section>
  );
}

/** How the version that came last does, beside all before it. */
function NewestVersion({ versions }: Pick<TemplateUse, 'versions'>) {
  const t = useTexts();
  const [before, newest] = versions.slice(-2);
  if (!newest) return <>{t('templates.oneVersion')}</>;
  const { since, success } = newest;
  const day = dayText(since);
  return (
    <>
      <div>
        {success
          ? t('templates.versionSince', {
              day,
              share: percent(success.share),
              n: success.n.toLocaleString(language()),
            })
          : t('templates.versionOpen', { day })}
      </div>
      {before.success && (
        <Text variant="body-x-small" color="secondary">
          {t('templates.versionBefore', {
            share: percent(before.success.share),
            n: before.success.n.toLocaleString(language()),
          })}
        </Text>
      )}
    </>
  );
}

const STEPS_SHOWN = 2;

function FailingSteps({ steps }: { steps: TemplateUse['failingSteps'] }) {
  const t = useTexts();
  if (steps.length === 0) return <>–</>;
  return (
    <>
      {steps.slice(0, STEPS_SHOWN).map(({ step, runs }) => (
        <div key={step}>
          {step || t('templates.noStep')}{' '}
          <Text variant="body-x-small" color="secondary">
            {t('templates.times', { count: runs })}
          </Text>
        </div>
      ))}
    </>
  );
}
