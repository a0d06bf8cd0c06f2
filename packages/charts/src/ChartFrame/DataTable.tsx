import { language } from '@thrive/locale';
import type { DataSet, DataValue } from '../csv';
import styles from './DataTable.module.css';

/** @public */
export interface DataTableProps {
  /** Names the table. */
  caption: string;
  data: DataSet;
}

/**
 * The numbers behind a picture. The first column names the row.
 *
 * @public
 */
export function DataTable(props: DataTableProps) {
  const { caption, data } = props;
  return (
    // Wider than the screen: scrolled by keyboard too.
    <div
      className={styles.scroller}
      role="group"
      aria-label={caption}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {data.columns.map(column => (
              <th key={column.id} scope="col" data-numeric={column.numeric}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((value, index) => {
                const { id, numeric } = data.columns[index];
                return index === 0 ? (
                  <th key={id} scope="row" data-numeric={numeric}>
                    {shown(value)}
                  </th>
                ) : (
                  <td key={id} data-numeric={numeric}>
                    {shown(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: DataValue): string {
  return typeof value === 'number'
    ? value.toLocaleString(language())
    : value ?? '–';
}
