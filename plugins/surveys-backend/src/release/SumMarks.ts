/** Of a sum, so many low bits say where its mark is. */
const BITS = 26;
const BITS_OF_WORD = 5;

/**
 * A set of whole numbers below 2^53 that never misses one of them, and has a few others: those that
 * agree in the low bits. Millions of numbers cost 8 MB, and each a single look.
 */
export class SumMarks {
  readonly #words = new Uint32Array(2 ** (BITS - BITS_OF_WORD));

  add(sum: number): void {
    const at = (sum | 0) >>> (32 - BITS);
    this.#words[at >>> BITS_OF_WORD] |= 1 << at;
  }

  /** False only of numbers that were not added. */
  mayHave(sum: number): boolean {
    const at = (sum | 0) >>> (32 - BITS);
    return (this.#words[at >>> BITS_OF_WORD] & (1 << at)) !== 0;
  }
}
