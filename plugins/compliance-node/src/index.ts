/**
 * Policies, rule types and the engine that checks a tree of files against them.
 *
 * @packageDocumentation
 */
export * from './types';
export { Checker, type FailedTest } from './engine/Checker';
export { CheckerPool } from './engine/CheckerPool';
export { verdictOf, type CheckOptions } from './engine/checkTree';
export { ruleOn } from './engine/enforcement';
export { fixesOf, type Fix } from './engine/fixesOf';
export { narrowReport } from './engine/narrowReport';
export { waiveFindings } from './engine/waiveFindings';
export type { RuleRunnerOptions } from './engine/RuleRunner';
export * from './evidence/chain';
export { FileTree, type TreeFile } from './tree/FileTree';
export {
  DEFAULT_LIMITS,
  readTree,
  treeOf,
  type FileContents,
  type TreeLimits,
  type TreeOptions,
} from './tree/readTree';
export {
  ruleType,
  type Outcome,
  type RawFinding,
  type RuleType,
} from './rules/RuleType';
export { ruleTypes } from './rules/ruleTypes';
export { readDocuments, type YamlDocument } from './rules/yamlDocuments';
export {
  lintTemplate,
  type LintOptions,
  type TemplateProblem,
} from './templates/lintTemplate';
export { isPublishing } from './templates/templateStep';
export { parsePolicy } from './policy/parsePolicy';
export {
  importRepolinter,
  type ImportedPolicy,
} from './policy/importRepolinter';
export { packs, readPack, type PackId } from './policy/packs';
export { printable } from './report/order';
export { toJunit } from './report/toJunit';
export { toMarkdown } from './report/toMarkdown';
export { toSarif } from './report/toSarif';
export { toVsa, type Verified } from './report/toVsa';
export {
  complianceRuleTypesExtensionPoint,
  type ComplianceRuleTypesExtensionPoint,
} from './extensions';
