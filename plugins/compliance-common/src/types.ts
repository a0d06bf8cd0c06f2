import type { components } from './generated/api';

type Schemas = components['schemas'];

/** The policies that hold for something. @public */
export type ComplianceApplicable = Schemas['Applicable'];
/** What is wrong with a policy. @public */
export type CheckedPolicy = Schemas['CheckedPolicy'];
/** How many rules came out how. @public */
export type ComplianceCounts = Schemas['Counts'];
/** How an entity stands. @public */
export type EntityCompliance = Schemas['EntityCompliance'];
/** How an entity stands, as facts. @public */
export type EntityFacts = Schemas['EntityFacts'];
/** A link of the chain, to read. @public */
export type Evidence = Schemas['Evidence'];
/** Links of the chain, to verify. @public */
export type EvidenceExport = Schemas['EvidenceExport'];
/** A link of the chain, as it is hashed. @public */
export type EvidenceLink = Schemas['EvidenceLink'];
/** Something that is not as a rule says. @public */
export type ComplianceFinding = Schemas['Finding'];
/** A framework with its controls. @public */
export type Framework = Schemas['Framework'];
/** Whether a task may go on. @public */
export type GateDecision = Schemas['GateDecision'];
/** What a gate asks. @public */
export type GateQuestion = Schemas['GateQuestion'];
/** What was published. @public */
export type NewEvidence = Schemas['NewEvidence'];
/** What a check found. @public */
export type NewRun = Schemas['NewRun'];
/** How runs came out. @public */
export type ComplianceOverview = Schemas['Overview'];
/** A policy with its rules. @public */
export type PolicyDetails = Schemas['PolicyDetails'];
/** The policies that are in force. @public */
export type PolicyList = Schemas['PolicyList'];
/** A policy in a list. @public */
export type PolicySummary = Schemas['PolicySummary'];
/** What is wrong with a form. @public */
export type Preflight = Schemas['Preflight'];
/** A link that was added. @public */
export type RecordedEvidence = Schemas['RecordedEvidence'];
/** A run that was recorded. @public */
export type RecordedRun = Schemas['RecordedRun'];
/** What was found in a tree of files. @public */
export type ComplianceReport = Schemas['Report'];
/** How a report is written down. @public */
export type ReportFormat = Schemas['ReportFormat'];
/** Software that is checked again and again. @public */
export type Repository = Schemas['Repository'];
/** One thing that has to be so. @public */
export type ComplianceRule = Schemas['Rule'];
/** How a rule went. @public */
export type RuleNumbers = Schemas['RuleNumbers'];
/** A rule with what was found. @public */
export type ComplianceRuleResult = Schemas['RuleResult'];
/** A run with all that it found. @public */
export type ComplianceRun = Schemas['Run'];
/** When a run happens. @public */
export type RunKind = Schemas['RunKind'];
/** A run in a list. @public */
export type RunSummary = Schemas['RunSummary'];
/** What is checked. @public */
export type Subject = Schemas['Subject'];
/** A template with its gate. @public */
export type TemplateCompliance = Schemas['TemplateCompliance'];
/** What follows from results. @public */
export type ComplianceVerdict = Schemas['Verdict'];
/** Whether the chain is whole. @public */
export type Verification = Schemas['Verification'];
/** An exception from a rule. @public */
export type Waiver = Schemas['Waiver'];
/** What is asked for. @public */
export type WaiverRequest = Schemas['WaiverRequest'];
/** For what an exception is. @public */
export type WaiverScope = Schemas['WaiverScope'];
/** What became of an exception. @public */
export type WaiverStatus = Schemas['WaiverStatus'];
