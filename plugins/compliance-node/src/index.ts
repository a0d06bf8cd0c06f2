/**
 * Policies, rule types and the engine that checks a tree of files against them.
 *
 * @packageDocumentation
 */
export * from './types';
export { Checker, type FailedTest } from './engine/Checker';
export { narrowReport } from './engine/narrowReport';
export type { RuleRunnerOptions } from './engine/RuleRunner';
export { DEFAULT_LIMITS, type TreeLimits } from './tree/readTree';
export { parsePolicy } from './policy/parsePolicy';
export {
  importRepolinter,
  type ImportedPolicy,
} from './policy/importRepolinter';
export { packs, readPack, type PackId } from './policy/packs';
export { toJunit } from './report/toJunit';
export { toMarkdown } from './report/toMarkdown';
export { toSarif } from './report/toSarif';
