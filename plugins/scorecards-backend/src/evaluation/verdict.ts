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

/** All must hold. One that fails decides, whatever is not known. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  let result = Verdict.Holds;
  for (const verdict of verdicts) {
    if (verdict === Verdict.Fails) return Verdict.Fails;
    if (verdict > result) result = verdict;
  }
  return result;
}

/** One must hold. One that holds decides, whatever is not known. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  let result = Verdict.Fails;
  for (const verdict of verdicts) {
    if (verdict === Verdict.Holds) return Verdict.Holds;
    if (verdict > result) result = verdict;
  }
  return result;
}

/** Turns holding and failing around; what is not known stays so. */
export function not(verdict: Verdict): Verdict {
  if (verdict === Verdict.Holds) return Verdict.Fails;
  if (verdict === Verdict.Fails) return Verdict.Holds;
  return verdict;
}
