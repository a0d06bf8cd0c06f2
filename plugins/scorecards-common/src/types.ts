import type { components } from './generated/api';

type Schemas = components['schemas'];

/** What a check says about an entity. Never collapsed to a boolean. @public */
export type CheckState = Schemas['State'];
/** How much a check weighs in a score. @public */
export type Severity = Schemas['Severity'];
/** A step of a scorecard. @public */
export type Level = Schemas['Level'];
/** A scorecard's definition as served by the API. @public */
export type Scorecard = Schemas['Scorecard'];
/** A check's definition as served by the API. @public */
export type Check = Schemas['Check'];
/** How many results are in each state. @public */
export type StateCounts = Schemas['StateCounts'];
/** How many entities are at one level. @public */
export type LevelCount = Schemas['LevelCount'];
/** One check with its results counted. @public */
export type CheckCounts = Schemas['CheckCounts'];
/** The current numbers of one scorecard. @public */
export type ScorecardSummary = Schemas['ScorecardSummary'];
/** The levels of what a group and the groups below it own. @public */
export type GroupDistribution = Schemas['GroupDistribution'];
/** The levels of one day. @public */
export type TrendPoint = Schemas['TrendPoint'];
/** A scorecard on the overview page. @public */
export type OverviewCard = Schemas['OverviewCard'];
/** All scorecards at once. @public */
export type Overview = Schemas['Overview'];
/** An entity as lists show it. @public */
export type EntityHeader = Schemas['EntityHeader'];
/** One entity on one scorecard, without the single results. @public */
export type EntityScore = Schemas['EntityScore'];
/** The order of a list of entities. @public */
export type EntitySort = Schemas['EntitySort'];
/** One condition of a rule, with what was wanted and what was found. @public */
export type Evidence = Schemas['Evidence'];
/** One check's result for one entity. @public */
export type CheckResult = Schemas['CheckResult'];
/** One entity on one scorecard, with its results. @public */
export type EntityScorecard = Schemas['EntityScorecard'];
/** Everything known about one entity. @public */
export type EntityScorecards = Schemas['EntityScorecards'];
/** What changed for one entity at one time. @public */
export type HistoryEntry = Schemas['HistoryEntry'];
/** Which definitions are in force and which are broken. @public */
export type DefinitionsHealth = Schemas['DefinitionsHealth'];
/** How the collection of one fact source goes. @public */
export type SourceHealth = Schemas['SourceHealth'];
/** The state of the engine. @public */
export type ScorecardsHealth = Schemas['Health'];

/** Stands for "below the first level" wherever a level's id is expected. @public */
export const NO_LEVEL = 'none';
/** Stands for "no check of this scorecard applies" wherever a level's id is expected. @public */
export const LEVEL_NOT_APPLICABLE = 'not-applicable';
