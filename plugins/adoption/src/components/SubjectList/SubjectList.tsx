import { Text } from '@backstage/ui';
import type { SubjectUse } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import {
  csvOf,
  EntityLink,
  type ListColumn,
  ListTable,
  Section,
} from '@thrive/pages';
import { language } from '@thrive/locale';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

export interface SubjectListProps {
  title: string;
  text: string;
  /** Shown when there are none. */
  emptyText: string;
  fileName: string;
  uses: readonly SubjectUse[];
}

/** Entities by how many people used their pages. */
export function SubjectList(props: SubjectListProps) {
  const { title, text, emptyText, fileName, uses } = props;
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
      cell: ({ people }) => people.toLocaleString(language()),
    },
    {
      id: 'events',
      label: t('subjects.events'),
      value: ({ events }) => events,
      cell: ({ events }) => events.toLocaleString(language()),
    },
  ];
  return (
    <Section
      title={title}
      text={text}
      actions={
        uses.length > 0 && (
          <DownloadButton
            label={texts.download}
            of={title}
            fileName={fileName}
            data={csvOf(columns, uses)}
          />
        )
      }
    >
      {uses.length === 0 ? (
        <Text color="secondary">{emptyText}</Text>
      ) : (
        <ListTable
          label={title}
          columns={columns}
          rows={uses}
          idOf={({ ref }) => ref}
        />
      )}
    </Section>
  );
}
