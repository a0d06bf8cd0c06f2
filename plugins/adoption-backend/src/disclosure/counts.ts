/**
 * Whether a number of people may be told: of none, or of as many as a group needs. Fewer could be
 * singled out.
 */
export function isTellable(count: number, minimumGroupSize: number): boolean {
  return count === 0 || count >= minimumGroupSize;
}

/** A number of people, or undefined where it may not be told. */
export function tell(
  count: number | undefined,
  minimumGroupSize: number,
): number | undefined {
  return count !== undefined && isTellable(count, minimumGroupSize)
    ? count
    : undefined;
}

/**
 * Parts of a whole that is told. When one part may not be told, the smallest other one is left out
 * with it, or the whole without the rest would tell it (complementary suppression).
 *
 * @returns the parts in their order, undefined where one may not be told
 */
export function tellParts(
  parts: readonly number[],
  minimumGroupSize: number,
  hiddenAlready: readonly boolean[] = [],
): (number | undefined)[] {
  const hidden = parts.map(
    (part, index) =>
      hiddenAlready[index] === true || !isTellable(part, minimumGroupSize),
  );
  let next = smallestShown(parts, hidden);
  while (next !== undefined && isKnown(parts, hidden, minimumGroupSize)) {
    hidden[next] = true;
    next = smallestShown(parts, hidden);
  }
  return parts.map((part, index) => (hidden[index] ? undefined : part));
}

/** Whether the whole without the shown parts tells of too few people, or of a single part. */
function isKnown(
  parts: readonly number[],
  hidden: readonly boolean[],
  minimumGroupSize: number,
): boolean {
  const secret = parts.filter((_, index) => hidden[index]);
  const together = secret.reduce((sum, part) => sum + part, 0);
  return (
    secret.length > 0 && (secret.length === 1 || together < minimumGroupSize)
  );
}

/** The smallest part that is not hidden; nobody at all hides nobody, so such parts come last. */
function smallestShown(
  parts: readonly number[],
  hidden: readonly boolean[],
): number | undefined {
  let smallest: number | undefined;
  const weight = (index: number) => parts[index] || Infinity;
  for (let index = 0; index < parts.length; index++) {
    if (hidden[index]) continue;
    if (smallest === undefined || weight(index) < weight(smallest))
      smallest = index;
  }
  return smallest;
}
