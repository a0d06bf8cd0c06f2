import { useEffect, useState } from 'react';

const AT_ONCE = 50;

/** A row as it is drawn. */
export interface Line<T> {
  id: string;
  row: T;
  /** It is in the list no more: hidden until its turn to be taken away comes. */
  leaves: boolean;
}

interface Drawn<T> {
  rows: readonly T[];
  /** Those that were among the rows, and are still drawn. */
  leaving: readonly T[];
}

/**
 * The rows, and behind them those that are on their way out. Few leave at once; of many, some leave with
 * each frame: to take hundreds away in one go would keep the next key waiting.
 */
export function useLines<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
): Line<T>[] {
  const [latest, setDrawn] = useState<Drawn<T>>({ rows, leaving: [] });
  const drawn = latest.rows === rows ? latest : replaced(latest, rows, idOf);
  if (drawn !== latest) setDrawn(drawn);
  const { leaving } = drawn;

  useEffect(() => {
    if (leaving.length === 0) return undefined;
    const frame = requestAnimationFrame(() =>
      setDrawn(before => ({
        ...before,
        leaving: before.leaving.slice(0, -AT_ONCE),
      })),
    );
    return () => cancelAnimationFrame(frame);
  }, [leaving]);

  const line = (row: T, leaves: boolean) => ({ id: idOf(row), row, leaves });
  return [
    ...rows.map(row => line(row, false)),
    ...leaving.map(row => line(row, true)),
  ];
}

function replaced<T>(
  before: Drawn<T>,
  rows: readonly T[],
  idOf: (row: T) => string,
): Drawn<T> {
  const kept = new Set(rows.map(idOf));
  const leaving = [...before.rows, ...before.leaving].filter(
    row => !kept.has(idOf(row)),
  );
  return { rows, leaving: leaving.length > AT_ONCE ? leaving : [] };
}
