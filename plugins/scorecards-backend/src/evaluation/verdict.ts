/**
 * What a condition says. Unknown and error stay apart from false: an outage is not a failure
 * (three-valued logic after Kleene, with error as a second kind of "not known").
 */
export enum Verdict {
  Fails,
  Holds,
  Unknown,
  Error,
}

/** Both must hold. One that fails decides, whatever is not known. */
export function and(left: Verdict, right: Verdict): Verdict {
  if (left === Verdict.Fails || right === Verdict.Fails) return Verdict.Fails;
  return Math.max(left, right);
}

/** One must hold. One that holds decides, whatever is not known. */
export function or(left: Verdict, right: Verdict): Verdict {
  if (left === Verdict.Holds || right === Verdict.Holds) return Verdict.Holds;
  return Math.max(left, right);
}

/** Turns holding and failing around; what is not known stays so. */
export function not(verdict: Verdict): Verdict {
  if (verdict === Verdict.Holds) return Verdict.Fails;
  if (verdict === Verdict.Fails) return Verdict.Holds;
  return verdict;
}
