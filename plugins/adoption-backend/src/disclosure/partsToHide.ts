import { isTellable } from './counts';

/**
 * Which parts of a whole that is told may not be told, when each is what some people did. The fewest
 * people are hidden with those who are too few, until what the whole leaves beside the told parts is
 * not a single part, nor of too few people (complementary suppression). People may be in several parts.
 *
 * @param parts - the people of each
 * @returns the places of the hidden parts
 */
export function partsToHide(
  parts: readonly ReadonlySet<number>[],
  minimumGroupSize: number,
): ReadonlySet<number> {
  const hidden = new Set(
    parts.flatMap(({ size }, at) =>
      isTellable(size, minimumGroupSize) ? [] : [at],
    ),
  );
  for (;;) {
    const together = new Set([...hidden].flatMap(at => [...parts[at]]));
    const isSafe = hidden.size > 1 && together.size >= minimumGroupSize;
    const [next] = parts
      .map(({ size }, at) => ({ size, at }))
      .filter(({ size, at }) => size > 0 && !hidden.has(at))
      .sort((a, b) => a.size - b.size);
    if (hidden.size === 0 || isSafe || !next) return hidden;
    hidden.add(next.at);
  }
}
