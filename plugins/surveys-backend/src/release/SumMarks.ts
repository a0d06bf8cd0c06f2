/** Of a sum, so many low bits say where its mark is, at the most. */
const MOST_BITS = 26;
const BITS_OF_WORD = 5;
/** Places for each sum: about three in a hundred others are then taken for one that was added. */
const PLACES = 32;

/**
 * A set of whole numbers below 2^53 that never misses one of them, and has a few others: those that
 * agree in the low bits. Millions of numbers cost 8 MB, and each a single look.
 */
export class SumMarks {
  readonly #shift: number;
  readonly #words: Uint32Array;

  /** @param count - how many there will be, at the most: a few cost next to nothing */
  constructor(count: number) {
    const wanted = Math.ceil(Math.log2(count * PLACES));
    const bits = Math.min(MOST_BITS, Math.max(BITS_OF_WORD, wanted));
    this.#shift = 32 - bits;
    this.#words = new Uint32Array(2 ** (bits - BITS_OF_WORD));
  }

  add(sum: number): void {
    const at = (sum | 0) >>> this.#shift;
    this.#words[at >>> BITS_OF_WORD] |= 1 << at;
  }

  /** False only of numbers that were not added. */
  mayHave(sum: number): boolean {
    const at = (sum | 0) >>> this.#shift;
    return (this.#words[at >>> BITS_OF_WORD] & (1 << at)) !== 0;
  }
}
