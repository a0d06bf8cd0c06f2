import type { Share } from '@thrive/backstage-plugin-adoption-common';
import type { DataColumn, DataValue } from '@thrive/charts';
import type { ListColumn } from '@thrive/pages';
import { ShareText } from '../components/ShareText/ShareText';
import { points } from './numbers';
import type { Texts } from './useTexts';

/**
 * A column of shares; its file has them in percent, with their intervals and n.
 *
 * @param whyNot - why a row has none, where there is something to say
 */
export function shareColumn<T>(
  t: Texts,
  column: { id: string; label: string },
  of: (row: T) => Share | undefined,
  whyNot?: (row: T) => string | undefined,
): ListColumn<T> {
  const inPoints = (value: number | undefined) => value && points(value);
  return {
    ...column,
    fileLabel: t('picture.inPercent', { what: column.label }),
    value: row => inPoints(of(row)?.share),
    more: [
      ...(['low', 'high'] as const).map(part => ({
        id: `${column.id}-${part}`,
        label: t('picture.inPercent', {
          what: `${column.label}: ${t(`picture.${part}`)}`,
        }),
        value: (row: T) => inPoints(of(row)?.[part]),
      })),
      {
        id: `${column.id}-n`,
        label: `${column.label}: ${t('picture.n')}`,
        value: row => of(row)?.n,
      },
    ],
    cell: row => <ShareText share={of(row)} whyNot={whyNot?.(row)} />,
  };
}

/** The columns of a share in the table of a picture: in percent, with its interval and n. */
export function shareColumns(t: Texts, label: string): DataColumn[] {
  return [
    ...(['share', 'low', 'high'] as const).map(part => ({
      id: part,
      label: t('picture.inPercent', {
        what: part === 'share' ? label : t(`picture.${part}`),
      }),
      numeric: true,
    })),
    { id: 'n', label: t('picture.n'), numeric: true },
  ];
}

/** What stands in `shareColumns`. */
export function shareCells(share: Share | undefined): DataValue[] {
  if (!share) return [undefined, undefined, undefined, undefined];
  return [points(share.share), points(share.low), points(share.high), share.n];
}
