import type { Marker } from '@thrive/backstage-plugin-adoption-common';
import type { TrendMark } from '@thrive/charts';

/** Markers as a picture draws them. */
export function marksOf(markers: readonly Marker[]): TrendMark[] {
  return markers.map(({ day, title }) => ({ day, label: title }));
}
