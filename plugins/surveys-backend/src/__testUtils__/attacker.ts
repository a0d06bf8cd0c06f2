/*
 * An attacker who knows everything that was released, and who took part, and does exact linear
 * algebra over fractions. Shares no code with the engine, on purpose: it is slow and tries every union.
 */

interface Fraction {
  above: bigint;
  below: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  if (b !== 0n) return gcd(b, a % b);
  return a < 0n ? -a : a;
}

function fraction(above: bigint, below = 1n): Fraction {
  const sign = below < 0n ? -1n : 1n;
  const divisor = gcd(above, below) || 1n;
  return { above: (sign * above) / divisor, below: (sign * below) / divisor };
}

const minus = (a: Fraction, b: Fraction) =>
  fraction(a.above * b.below - b.above * a.below, a.below * b.below);
const times = (a: Fraction, b: Fraction) =>
  fraction(a.above * b.above, a.below * b.below);
const over = (a: Fraction, b: Fraction) =>
  fraction(a.above * b.below, a.below * b.above);
const isZero = ({ above }: Fraction) => above === 0n;

/** The row space of 0/1 rows in reduced echelon form. */
function echelon(rows: boolean[][], width: number): Fraction[][] {
  const matrix = rows.map(row => row.map(one => fraction(one ? 1n : 0n)));
  const basis: Fraction[][] = [];
  for (let column = 0; column < width; column++) {
    const at = matrix.findIndex(row => !isZero(row[column]));
    if (at === -1) continue;
    const [chosen] = matrix.splice(at, 1);
    const pivot = chosen.map(value => over(value, chosen[column]));
    for (const others of [matrix, basis]) {
      others.forEach((row, index) => {
        const factor = row[column];
        if (!isZero(factor))
          others[index] = row.map((value, i) =>
            minus(value, times(factor, pivot[i])),
          );
      });
    }
    basis.push(pivot);
  }
  return basis;
}

function isInSpan(basis: Fraction[][], target: Fraction[]): boolean {
  let rest = target;
  for (const row of basis) {
    const lead = row.findIndex(value => !isZero(value));
    const factor = rest[lead];
    if (!isZero(factor))
      rest = rest.map((value, index) =>
        minus(value, times(factor, row[index])),
      );
  }
  return rest.every(isZero);
}

/**
 * Every set of 1 to `smallest` - 1 people whose sum of answers follows from what is known.
 *
 * @param people - one entry per person; sets over people who differ in no row are not told apart
 * @param knows - sums that are known: for each, who is in it
 */
export function attack(
  people: number,
  knows: ((person: number) => boolean)[],
  smallest: number,
): number[][] {
  const rows = knows.map(isIn =>
    Array.from({ length: people }, (_, person) => isIn(person)),
  );
  // Whoever stands in the same sums is the same to the attacker.
  const alike = new Map<string, number[]>();
  for (let person = 0; person < people; person++) {
    const key = rows.map(row => (row[person] ? '1' : '0')).join('');
    if (!key.includes('1')) continue;
    alike.set(key, [...(alike.get(key) ?? []), person]);
  }
  const classes = [...alike.values()];
  const basis = echelon(
    rows.map(row => classes.map(([first]) => row[first])),
    classes.length,
  );
  const found: number[][] = [];
  const tryAll = (from: number, chosen: number[], size: number) => {
    if (size > 0) {
      const target = classes.map((_, index) =>
        fraction(chosen.includes(index) ? 1n : 0n),
      );
      if (isInSpan(basis, target))
        found.push(chosen.flatMap(index => classes[index]));
    }
    for (let next = from; next < classes.length; next++) {
      if (size + classes[next].length < smallest)
        tryAll(next + 1, [...chosen, next], size + classes[next].length);
    }
  };
  tryAll(0, [], 0);
  return found;
}
