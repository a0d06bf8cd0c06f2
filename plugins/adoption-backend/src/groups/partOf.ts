import type { UsageSnapshot } from '../store/UsageReader';

/** The use of some of the people: their positions are counted anew. */
export function partOf(
  snapshot: UsageSnapshot,
  isIn: (personId: number) => boolean,
): UsageSnapshot {
  const moved = new Map<number, number>();
  snapshot.ids.forEach((id, position) => {
    if (isIn(id)) moved.set(position, moved.size);
  });
  const capabilities = new Map<
    string,
    { people: number[]; activities: UsageSnapshot['any'] }
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
    firsts: snapshot.firsts.filter(({ id }) => isIn(id)),
    eligible: snapshot.eligible
      .filter(({ id }) => isIn(id))
      .map(each => ({
        ...each,
        position:
          each.position === undefined ? undefined : moved.get(each.position),
      })),
  };
}
