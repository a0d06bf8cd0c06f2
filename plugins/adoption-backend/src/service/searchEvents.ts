import { journeysOf } from '../measures/journeys';
import {
  DISCOVER,
  SEARCH,
  searchQuality,
  type SearchEvent,
  type SearchQuality,
} from '../measures/searchQuality';
import type { ReadEvent } from '../store/EventReader';

/** How searching goes, of events that were read as the steps `search` and `discover`. */
export function qualityOf(events: readonly ReadEvent[]): SearchQuality {
  return searchQuality(
    journeysOf(
      events.map(
        ({ what, ...event }): SearchEvent => ({
          ...event,
          // The mask of the first step is 1.
          what: what === 1 ? SEARCH : DISCOVER,
        }),
      ),
    ),
  );
}
