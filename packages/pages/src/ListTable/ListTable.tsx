import {
  createContext,
  memo,
  type ReactNode,
  useContext,
  useDeferredValue,
} from 'react';
import { Card, CardBody, useBreakpoint, VisuallyHidden } from '@backstage/ui';
import { Placeholder } from '../Placeholder/Placeholder';
import { RowLinksProvider } from '../RowLink/RowLinks';
import styles from './ListTable.module.css';
import { useLines } from './useLines';

/** A column of a list. The first one names the row. @public */
export interface ListColumn<T> {
  id: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** Its head in the CSV file, where it says more there, such as the unit. */
  fileLabel?: string;
  /** What stands in the CSV file; a column without it is not in it. */
  value?: (row: T) => string | number | undefined;
  /** Further columns of the CSV file, behind its own: what a cell says in small type. */
  more?: readonly {
    id: string;
    label: string;
    value: (row: T) => string | number | undefined;
  }[];
  /** CSS width among the others. */
  width?: string;
}

/** @public */
export interface ListTableProps<T> {
  /** Names the table. */
  label: string;
  /** Of a long list the same array from one time to the next, unless what it shows is other. */
  columns: readonly ListColumn<T>[];
  /** Undefined while the first rows are on their way. */
  rows?: readonly T[];
  idOf: (row: T) => string;
  /** True while these rows wait to be replaced. */
  stale?: boolean;
  /** What a screen reader hears where a cell is on its way. */
  loadingText?: string;
}

const SKELETON_ROWS = [0, 1, 2, 3, 4];
const NO_ROWS: readonly never[] = [];

/**
 * The numbers of a list, for a CSV file: the columns that have values.
 *
 * @public
 */
export function csvOf<T>(
  columns: readonly ListColumn<T>[],
  rows: readonly T[],
) {
  const told = columns.flatMap(
    ({ id, label, fileLabel = label, value, more = [] }) => [
      ...(value ? [{ id, label: fileLabel, value }] : []),
      ...more,
    ],
  );
  return {
    columns: told.map(({ id, label }) => ({ id, label })),
    rows: rows.map(row => told.map(({ value }) => value(row))),
  };
}

/** What the list shows now. */
const ShownContext = createContext<ListTableProps<unknown> | undefined>(
  undefined,
);

interface RowProps<T> {
  columns: readonly ListColumn<T>[];
  row: T;
}

/** Not drawn again while its row and the columns are the same: callers of long lists keep these. */
const Cells = memo(function MemoCells<T>(props: RowProps<T>) {
  return (
    <>
      {props.columns.map(({ id, cell }, index) =>
        index === 0 ? (
          <th key={id} scope="row">
            {cell(props.row)}
          </th>
        ) : (
          <td key={id}>{cell(props.row)}</td>
        ),
      )}
    </>
  );
}) as <T>(props: RowProps<T>) => JSX.Element;

/** A table of plain elements: rows of those of the design system cost a hundred times as much. */
function WideList() {
  const { label, columns, rows, idOf, stale, loadingText } =
    useContext(ShownContext)!;
  const lines = useLines(rows ?? NO_ROWS, idOf);
  return (
    <table
      className={styles.table}
      aria-label={label}
      aria-busy={!rows}
      data-stale={stale || !rows || undefined}
    >
      <thead>
        <tr>
          {columns.map(({ id, width, label: head }) => (
            <th key={id} scope="col" style={{ width }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {!rows &&
          SKELETON_ROWS.map(row => (
            <tr key={row}>
              {columns.map(({ id }) => (
                <td key={id}>
                  <VisuallyHidden>{loadingText}</VisuallyHidden>
                  <Placeholder width="70%" height={16} />
                </td>
              ))}
            </tr>
          ))}
        {lines.map(({ id, row, leaves }) => (
          <tr key={id} hidden={leaves}>
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same at any time: a card that is drawn again would draw all texts within it again. */
const TABLE_IN_CARD = (
  <Card>
    <CardBody>
      <WideList />
    </CardBody>
  </Card>
);

/** As a line of a table, where there is no room for one. */
const CardOfRow = memo(function MemoCardOfRow<T>(props: RowProps<T>) {
  const [first, ...others] = props.columns;
  return (
    <Card>
      <CardBody>
        <div className={styles.name}>{first.cell(props.row)}</div>
        <dl className={styles.facts}>
          {others.map(column => (
            <div key={column.id} className={styles.fact}>
              <dt>{column.label}</dt>
              <dd>{column.cell(props.row)}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}) as <T>(props: RowProps<T>) => JSX.Element;

function NarrowList() {
  const { label, columns, rows, idOf, stale } = useContext(ShownContext)!;
  const lines = useLines(rows ?? NO_ROWS, idOf);
  return (
    <ul
      className={styles.cards}
      aria-label={label}
      data-stale={stale || undefined}
      aria-busy={!rows}
    >
      {!rows &&
        SKELETON_ROWS.map(row => (
          <li key={row}>
            <Placeholder height={140} />
          </li>
        ))}
      {lines.map(({ id, row, leaves }) => (
        <li key={id} hidden={leaves}>
          <CardOfRow columns={columns} row={row} />
        </li>
      ))}
    </ul>
  );
}

const NARROW_LIST = <NarrowList />;

/**
 * Rows as a table where there is room, as cards where there is not. Long lists are drawn when nothing
 * else is to be done: a key that is pressed above them is answered first.
 *
 * @public
 */
export function ListTable<T>(props: ListTableProps<T>) {
  const wide = useBreakpoint().up('sm');
  const shown = useDeferredValue(props);
  return (
    <RowLinksProvider>
      <ShownContext.Provider value={shown as ListTableProps<unknown>}>
        {wide ? TABLE_IN_CARD : NARROW_LIST}
      </ShownContext.Provider>
    </RowLinksProvider>
  );
}
