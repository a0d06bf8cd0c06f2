import { ListTable as Table, type ListTableProps } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';

export type { ListColumn } from '@thrive/pages';

/** Rows as a table where there is room, as cards where there is not. */
export function ListTable<T>(props: ListTableProps<T>) {
  const t = useTexts();
  return <Table loadingText={t('common.loading')} {...props} />;
}
