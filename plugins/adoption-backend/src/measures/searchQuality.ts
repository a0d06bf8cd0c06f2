import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import { visitsOf, type JourneyEvent } from './journeys';

/** What `what` means here. Anything else is neither, and only keeps a visit going. */
export const SEARCH = 0;
export const DISCOVER = 1;

/** A search that another one follows this soon, in milliseconds, was somebody still typing. */
const KEYSTROKE = 800;

export interface SearchEvent extends JourneyEvent {
  /** Of a search, how many results it had, where that is known. */
  value?: number;
}

export interface SearchQuality {
  /** Without those whose text was still being typed. */
  searches: number;
  /** How many of the searches tell their number of results. */
  withKnownCount: number;
  /** How many of these had none. */
  withoutResult: number;
  /** Visits with a search. */
  visits: number;
  /** How many of the visits opened a result after a search. */
  visitsWithDiscover: number;
  /** Who searched. */
  people: number;
  /** Searches without result among those with a known number; undefined when there are none. */
  zeroResultRate?: ShareEstimate;
  /** Visits that opened a result among those with a search; undefined when there are none. */
  clickThrough?: ShareEstimate;
}

/**
 * Whether people find what they search for.
 *
 * @param journeys - in order of time
 */
export function searchQuality(
  journeys: ReadonlyMap<number, readonly SearchEvent[]>,
): SearchQuality {
  let searches = 0;
  let withKnownCount = 0;
  let withoutResult = 0;
  let visits = 0;
  let visitsWithDiscover = 0;
  let people = 0;
  for (const journey of journeys.values()) {
    let hasSearched = false;
    for (const visit of visitsOf(journey)) {
      const settled = withoutKeystrokes(visit);
      const found = settled.filter(({ what }) => what === SEARCH);
      if (found.length === 0) continue;
      hasSearched = true;
      searches += found.length;
      withKnownCount += found.filter(({ value }) => value !== undefined).length;
      withoutResult += found.filter(({ value }) => value === 0).length;
      visits += 1;
      const later = settled.slice(settled.indexOf(found[0]));
      if (later.some(({ what }) => what === DISCOVER)) visitsWithDiscover += 1;
    }
    if (hasSearched) people += 1;
  }
  return {
    searches,
    withKnownCount,
    withoutResult,
    visits,
    visitsWithDiscover,
    people,
    zeroResultRate: wilsonInterval(withoutResult, withKnownCount),
    clickThrough: wilsonInterval(visitsWithDiscover, visits),
  };
}

/** Opening a result ends the typing: a search before it counts, however soon the next one is. */
function withoutKeystrokes(visit: readonly SearchEvent[]): SearchEvent[] {
  const kept: SearchEvent[] = [];
  let nextSearch = Infinity;
  for (let index = visit.length - 1; index >= 0; index--) {
    const event = visit[index];
    const isSearch = event.what === SEARCH;
    if (!isSearch || nextSearch - event.at > KEYSTROKE) kept.push(event);
    if (isSearch) nextSearch = event.at;
    if (event.what === DISCOVER) nextSearch = Infinity;
  }
  return kept.reverse();
}
