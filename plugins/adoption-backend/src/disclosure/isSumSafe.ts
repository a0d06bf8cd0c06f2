import { isTellable } from './counts';

/**
 * Whether the sum of several counts may be told beside those of them that are told themselves: what
 * is left when these are taken off must not be a single count, nor of too few people, neither of the
 * people themselves nor of everybody else.
 *
 * @param rest - the counts of everybody else, when these are those of a part whose whole can be read
 */
export function isSumSafe(
  counts: readonly number[],
  minimumGroupSize: number,
  rest: readonly number[] = [],
): boolean {
  const secret = counts.flatMap((own, index) => {
    const other = rest[index] ?? 0;
    const isTold = [own, other, own + other].every(count =>
      isTellable(count, minimumGroupSize),
    );
    return isTold ? [] : [{ own, other }];
  });
  const isHidden = (of: 'own' | 'other') =>
    secret.length !== 1 &&
    isTellable(
      secret.reduce((sum, count) => sum + count[of], 0),
      minimumGroupSize,
    );
  return isHidden('own') && isHidden('other');
}
