import { DownloadButton } from '@thrive/charts';
import { csvOf, type ListColumn, ListTable, Section } from '@thrive/pages';
import { usePictureTexts } from '../../hooks/usePictureTexts';

export interface CapabilityListProps<T> {
  title: string;
  text: string;
  fileName: string;
  columns: readonly ListColumn<T>[];
  rows: readonly T[];
}

/** Capabilities, a row each, as a list and as a file. */
export function CapabilityList<T extends { id: string }>(
  props: CapabilityListProps<T>,
) {
  const { title, text, fileName, columns, rows } = props;
  const texts = usePictureTexts();
  return (
    <Section
      title={title}
      text={text}
      actions={
        <DownloadButton
          label={texts.download}
          of={title}
          fileName={fileName}
          data={csvOf(columns, rows)}
        />
      }
    >
      <ListTable
        label={title}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
      />
    </Section>
  );
}
