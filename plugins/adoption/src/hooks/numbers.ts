import type { Share } from '@thrive/backstage-plugin-adoption-common';
import { language } from '@thrive/locale';
import type { Texts } from './useTexts';

/** `64`: a share in whole percent; of less than half a percent, that it is less than one. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  return Math.round(share * 100).toLocaleString(language());
}

/** `64.3`: a share in percent with a digit more, for tables and files. */
export function points(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** A share, and the interval it lies in, both in whole percent. */
export function shareText({ share, low, high }: Share): {
  value: string;
  low: string;
  high: string;
} {
  return { value: percent(share), low: percent(low), high: percent(high) };
}

/** Units of time with their length in seconds; each is used up to so many of it. */
const UNITS = [
  { unit: 'seconds', length: 1, upTo: 90 },
  { unit: 'minutes', length: 60, upTo: 90 },
  { unit: 'hours', length: 3600, upTo: 48 },
  { unit: 'days', length: 86_400, upTo: Infinity },
] as const;

/** `12 min`: a time in the unit that needs the fewest digits. */
export function duration(seconds: number, t: Texts): string {
  const { unit, length } = UNITS.find(
    each => seconds / each.length < each.upTo,
  )!;
  const value = seconds / length;
  return t(`duration.${unit}`, {
    value: value.toLocaleString(language(), {
      maximumFractionDigits: value < 10 ? 1 : 0,
    }),
  });
}
