import { saveFile } from './saveFile';

/** A column of a chart's table and of its CSV file. @public */
export interface DataColumn {
  id: string;
  label: string;
  numeric?: boolean;
}

/** One cell: `undefined` where nothing is known. @public */
export type DataValue = string | number | undefined;

/** The numbers behind a picture. @public */
export interface DataSet {
  columns: readonly DataColumn[];
  rows: readonly (readonly DataValue[])[];
}

/**
 * Writes a data set as RFC 4180 CSV. Text that a spreadsheet would run as a
 * formula gets a leading apostrophe (OWASP: CSV injection); numbers stay numbers.
 *
 * @public
 */
export function toCsv(set: DataSet): string {
  const lines = [set.columns.map(column => column.label), ...set.rows];
  return lines.map(line => line.map(cell).join(',')).join('\r\n');
}

/** Offers a text as a file to the person who asked for it. @public */
export function downloadCsv(fileName: string, set: DataSet): void {
  saveFile(
    `${fileName}.csv`,
    'text/csv;charset=utf-8',
    // Without the byte order mark Excel reads UTF-8 as the local code page.
    `\ufeff${toCsv(set)}`,
  );
}

function cell(value: DataValue): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
