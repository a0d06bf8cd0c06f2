import type { SubjectUse } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import { csvOf, EntityLink, type ListColumn, ListTable } from '@thrive/pages';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

export interface SubjectListProps {
  label: string;
  fileName: string;
  uses: readonly SubjectUse[];
}

/** Entities by how many people used their pages. */
export function SubjectList({ label, fileName, uses }: SubjectListProps) {
  const t = useTexts();
  const texts = usePictureTexts();
  const columns: ListColumn<SubjectUse>[] = [
    {
      id: 'entity',
      label: t('subjects.entity'),
      value: ({ ref }) => ref,
      cell: ({ ref }) => <EntityLink entityRef={ref} />,
    },
    {
      id: 'people',
      label: t('subjects.people'),
      value: ({ people }) => people,
      cell: ({ people }) => people.toLocaleString(),
    },
    {
      id: 'events',
      label: t('subjects.events'),
      value: ({ events }) => events,
      cell: ({ events }) => events.toLocaleString(),
    },
  ];
  return (
    <>
      <ListTable
        label={label}
        columns={columns}
        rows={uses}
        idOf={({ ref }) => ref}
      />
      <DownloadButton
        label={texts.download}
        of={label}
        fileName={fileName}
        data={csvOf(columns, uses)}
      />
    </>
  );
}
