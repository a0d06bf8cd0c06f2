import type { Share } from '@thrive/backstage-plugin-adoption-common';

/** `64`: a share in whole percent. */
export function percent(share: number): string {
  return Math.round(share * 100).toLocaleString();
}

/** A share, and the interval it lies in, both in whole percent. */
export function shareText({ share, low, high }: Share): {
  value: string;
  low: string;
  high: string;
} {
  return { value: percent(share), low: percent(low), high: percent(high) };
}
