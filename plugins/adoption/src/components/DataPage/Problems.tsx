import type { DataQuality } from '@thrive/backstage-plugin-adoption-common';
import { type ListColumn, ListTable, Section } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';

type Problem = DataQuality['problems'][number] & { id: string };

/** What of the configuration is left out, for whoever can mend it. */
export function Problems({ quality }: { quality: DataQuality }) {
  const t = useTexts();
  if (quality.problems.length === 0) return undefined;
  const columns: ListColumn<Problem>[] = [
    {
      id: 'where',
      label: t('data.problemWhere'),
      cell: ({ where }) => where,
    },
    {
      id: 'problem',
      label: t('data.problemWhat'),
      cell: ({ problem }) => problem,
    },
  ];
  return (
    <Section title={t('data.problems')} text={t('data.problemsText')}>
      <ListTable
        label={t('data.problems')}
        columns={columns}
        rows={quality.problems.map((problem, index) => ({
          ...problem,
          id: String(index),
        }))}
        idOf={({ id }) => id}
      />
    </Section>
  );
}
