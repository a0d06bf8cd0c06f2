import type { JsonValue } from '@backstage/types';

/** A rule as authors write it: conditions joined by all, any and not. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | FactCondition;

/** One comparison: a fact against a value, or against another fact. */
export interface FactCondition {
  fact: string;
  operator: string;
  value?: JsonValue;
  otherFact?: string;
}
