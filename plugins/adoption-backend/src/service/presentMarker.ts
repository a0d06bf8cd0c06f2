import type { Marker } from '@thrive/backstage-plugin-adoption-common';
import { isoOf } from '../measures/calendar';
import type { Marker as StoredMarker } from '../store/NoteStore';

/** A marker as the API serves it. */
export function presentMarker(marker: StoredMarker): Marker {
  return { ...marker, day: isoOf(marker.day) };
}
