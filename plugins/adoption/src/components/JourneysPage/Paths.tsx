import { Text } from '@backstage/ui';
import type { PathReport } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import { csvOf, type ListColumn, ListTable, Placeholder } from '@thrive/pages';
import { language } from '@thrive/locale';
import { usePaths } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { useSelection } from '../Selection/useSelection';
import { CountedNote } from '../CountedNote/CountedNote';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';

type Transition = PathReport['transitions'][number];

/** From where to where people go, the most frequent ways first. */
export function Paths() {
  const t = useTexts();
  const texts = usePictureTexts();
  const { value, error, retry } = usePaths(useSelection().values);
  if (error) {
    return (
      <ErrorNotice
        title={t('journeys.pathsError')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value) return <Placeholder height={200} />;
  if (value.transitions.length === 0) {
    return (
      <Text color="secondary">
        {t('journeys.noPaths', { least: String(value.minimumGroupSize) })}
      </Text>
    );
  }
  const columns: ListColumn<Transition>[] = [
    {
      id: 'from',
      label: t('journeys.from'),
      value: ({ from }) => from,
      cell: ({ from }) => from,
    },
    {
      id: 'to',
      label: t('journeys.to'),
      value: ({ to }) => to,
      cell: ({ to }) => to,
    },
    {
      id: 'count',
      label: t('journeys.count'),
      value: ({ count }) => count,
      cell: ({ count }) => count.toLocaleString(language()),
    },
    {
      id: 'people',
      label: t('overview.people'),
      value: ({ people }) => people,
      cell: ({ people }) => people.toLocaleString(language()),
    },
  ];
  const named = (edges: PathReport['starts']) =>
    edges
      .slice(0, 3)
      .map(({ at }) => at)
      .join(', ');
  return (
    <>
      <Text as="p" variant="body-small">
        {t('journeys.edges', {
          starts: named(value.starts),
          ends: named(value.ends),
        })}
      </Text>
      <CountedNote at={value.countedAt} />
      {!value.complete && (
        <Text as="p" variant="body-small" color="secondary">
          {t('journeys.incomplete')}
        </Text>
      )}
      <ListTable
        label={t('journeys.paths')}
        columns={columns}
        rows={value.transitions}
        idOf={({ from, to }) => `${from} ${to}`}
      />
      <DownloadButton
        label={texts.download}
        of={t('journeys.paths')}
        fileName="paths"
        data={csvOf(columns, value.transitions)}
      />
    </>
  );
}
