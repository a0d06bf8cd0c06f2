import type { ReactNode } from 'react';
import {
  Card,
  CardBody,
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  useBreakpoint,
  VisuallyHidden,
} from '@backstage/ui';
import { Placeholder } from '../Placeholder/Placeholder';
import styles from './ListTable.module.css';

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
  columns: readonly ListColumn<T>[];
  /** Undefined while the first rows are on their way. */
  rows?: readonly T[];
  idOf: (row: T) => string;
  /** True while these rows wait to be replaced. */
  stale?: boolean;
  /** What a screen reader hears where a cell is on its way. */
  loadingText?: string;
}

/** No row of anybody's has such an id: one that is replaced may not become another. */
const SKELETON_ROWS = [0, 1, 2, 3, 4].map(row => `pending-${row}`);

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

/** Rows as a table where there is room, as cards where there is not. @public */
export function ListTable<T>(props: ListTableProps<T>) {
  const wide = useBreakpoint().up('sm');
  return wide ? <WideList {...props} /> : <NarrowList {...props} />;
}

function WideList<T>(props: ListTableProps<T>) {
  const { label, columns, rows, idOf, stale, loadingText } = props;
  return (
    <Card>
      <CardBody>
        <TableRoot aria-label={label} stale={stale} isPending={!rows}>
          <TableHeader>
            {columns.map((column, index) => (
              <Column
                key={column.id}
                id={column.id}
                isRowHeader={index === 0}
                style={{ width: column.width }}
              >
                {column.label}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {rows
              ? rows.map(row => (
                  <Row key={idOf(row)} id={idOf(row)}>
                    {columns.map(column => (
                      <Cell key={column.id} className={styles.cell}>
                        {column.cell(row)}
                      </Cell>
                    ))}
                  </Row>
                ))
              : SKELETON_ROWS.map(row => (
                  <Row key={row} id={row}>
                    {columns.map(column => (
                      <Cell key={column.id} className={styles.cell}>
                        <VisuallyHidden>{loadingText}</VisuallyHidden>
                        <Placeholder width="70%" height={16} />
                      </Cell>
                    ))}
                  </Row>
                ))}
          </TableBody>
        </TableRoot>
      </CardBody>
    </Card>
  );
}

function NarrowList<T>(props: ListTableProps<T>) {
  const { label, columns, rows, idOf, stale } = props;
  const [first, ...others] = columns;
  return (
    <ul
      className={styles.cards}
      aria-label={label}
      data-stale={stale || undefined}
      aria-busy={!rows}
    >
      {rows
        ? rows.map(row => (
            <li key={idOf(row)}>
              <Card>
                <CardBody>
                  <div className={styles.name}>{first.cell(row)}</div>
                  <dl className={styles.facts}>
                    {others.map(column => (
                      <div key={column.id} className={styles.fact}>
                        <dt>{column.label}</dt>
                        <dd>{column.cell(row)}</dd>
                      </div>
                    ))}
                  </dl>
                </CardBody>
              </Card>
            </li>
          ))
        : SKELETON_ROWS.map(row => (
            <li key={row}>
              <Placeholder height={140} />
            </li>
          ))}
    </ul>
  );
}
