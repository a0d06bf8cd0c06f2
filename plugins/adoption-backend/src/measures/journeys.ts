/** How long nothing may happen, in milliseconds, for what follows to belong to the same visit. */
export const VISIT_PAUSE = 30 * 60_000;

/** One thing a person did. */
export interface JourneyEvent {
  person: number;
  /** Milliseconds since 1970. */
  at: number;
  /** A number that the caller gave meaning: a step, a place, an action. */
  what: number;
}

/** The events of each person in order of time; events of equal times stay in the given order. */
export function journeysOf<E extends JourneyEvent>(
  events: readonly E[],
): Map<number, E[]> {
  const journeys = new Map<number, E[]>();
  for (const event of events) {
    const journey = journeys.get(event.person);
    if (journey) journey.push(event);
    else journeys.set(event.person, [event]);
  }
  for (const journey of journeys.values()) journey.sort((a, b) => a.at - b.at);
  return journeys;
}

/**
 * One person's events, cut where more than 30 minutes lie between two of them.
 *
 * @param events - of one person, in order of time
 */
export function visitsOf<E extends JourneyEvent>(events: readonly E[]): E[][] {
  const visits: E[][] = [];
  let last = -Infinity;
  for (const event of events) {
    if (event.at - last > VISIT_PAUSE) visits.push([]);
    visits[visits.length - 1].push(event);
    last = event.at;
  }
  return visits;
}
