import type { UsageTracks } from '../store/UsageReader';

/** The use of some of the people: their positions are counted anew. */
export function partOf<T extends UsageTracks>(
  snapshot: T,
  isIn: (personId: number) => boolean,
): T {
  const moved = new Map<number, number>();
  snapshot.ids.forEach((id, position) => {
    if (isIn(id)) moved.set(position, moved.size);
  });
  const capabilities = new Map<
    string,
    { people: number[]; activities: UsageTracks['any'] }
  >();
  for (const [id, use] of snapshot.capabilities) {
    const part = {
      people: [] as number[],
      activities: [] as typeof use.activities,
    };
    use.people.forEach((position, index) => {
      const place = moved.get(position);
      if (place === undefined) return;
      part.people.push(place);
      part.activities.push(use.activities[index]);
    });
    if (part.people.length > 0) capabilities.set(id, part);
  }
  return {
    ...snapshot,
    ids: snapshot.ids.filter(isIn),
    any: snapshot.any.filter((_, position) => moved.has(position)),
    capabilities,
    simulated: new Set([...snapshot.simulated].filter(isIn)),
    eligible: snapshot.eligible
      .filter(({ id }) => isIn(id))
      .map(each => ({
        ...each,
        position:
          each.position === undefined ? undefined : moved.get(each.position),
      })),
  };
}
