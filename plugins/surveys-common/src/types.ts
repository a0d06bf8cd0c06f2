import type { components } from './generated/api';

type Schemas = components['schemas'];

/** How much is known of who answered. @public */
export type SurveyMode = Schemas['Mode'];
/** One text, or one per language. @public */
export type SurveyText = Schemas['Text'];
/** A question of a survey. @public */
export type Question = Schemas['Question'];
/** What kind of answer a question takes. @public */
export type QuestionType = Schemas['QuestionType'];
/** One of the answers of a question, or one of its rows. @public */
export type QuestionOption = Schemas['Option'];
/** What an answer has to be for a jump. @public */
export type Condition = Schemas['Condition'];
/** Questions that are seen at a time. @public */
export type SurveyPage = Schemas['Page'];
/** Questions that make one score. @public */
export type ScoreBlock = Schemas['Block'];
/** When to ask. @public */
export type Trigger = Schemas['Trigger'];
/** Where a survey asks by itself. @public */
export type Placement = Schemas['Placement'];
/** Who is asked. @public */
export type Audience = Schemas['Audience'];
/** A survey as it is written, in YAML or in the editor. @public */
export type SurveyDefinition = Schemas['SurveyDefinition'];
/** What is wrong with a definition. @public */
export type DefinitionProblem = Schemas['DefinitionProblem'];
/** A definition as it was read. @public */
export type CheckedDefinition = Schemas['CheckedDefinition'];
/** Answers by the keys of their questions. @public */
export type Answers = Schemas['Answers'];
/** A survey in a list. @public */
export type SurveySummary = Schemas['SurveySummary'];
/** The surveys that the caller may see. @public */
export type SurveyList = Schemas['SurveyList'];
/** A survey with all that belongs to it. @public */
export type SurveyDetails = Schemas['SurveyDetails'];
/** An immutable version of a survey. @public */
export type PublishedVersion = Schemas['PublishedVersion'];
/** A time in which a survey is answered. @public */
export type Wave = Schemas['Wave'];
/** What is released of a cell and a variable. @public */
export type ReleasedFigure = Schemas['ReleasedFigure'];
/** A released number with its interval. @public */
export type ReleasedScore = Schemas['ReleasedScore'];
/** A number that a survey gives. @public */
export type ResultVariable = Schemas['ResultVariable'];
/** Released figures of a part of the people. @public */
export type ResultCell = Schemas['ResultCell'];
/** What goes along with the outcome of a survey. @public */
export type Driver = Schemas['Driver'];
/** The released tables of a wave. @public */
export type Results = Schemas['Results'];
/** Released scores over the waves. @public */
export type Trend = Schemas['Trend'];
/** A wave in a trend. @public */
export type TrendPoint = Schemas['TrendPoint'];
/** A released comment. @public */
export type ReleasedComment = Schemas['ReleasedComment'];
/** Released comments with what they are about. @public */
export type CommentList = Schemas['CommentList'];
/** What was done about what was said. @public */
export type SurveyOutcome = Schemas['Outcome'];
/** A survey that the caller may be asked. @public */
export type DueSurvey = Schemas['DueSurvey'];
/** The surveys that the caller may be asked. @public */
export type DueSurveys = Schemas['DueList'];
/** Whether and why a person is asked. @public */
export type EligibilityAnswer = Schemas['EligibilityAnswer'];
/** What is promised to those who answer. @public */
export type SurveyPromise = Schemas['Promise'];
/** A survey as it is answered. @public */
export type SurveyForm = Schemas['Form'];
/** An answer with the ballot that allows it. @public */
export type BallotInput = Schemas['BallotInput'];
/** What shows that a ballot was issued. @public */
export type BallotProof = Schemas['BallotProof'];
/** What the caller was asked. @public */
export type OwnAnswers = Schemas['OwnAnswers'];
/** Who answered what, of a named survey. @public */
export type NamedAnswers = Schemas['NamedAnswers'];
/** One answer in words. @public */
export type OwnAnswer = Schemas['OwnAnswer'];
/** An idea or a complaint. @public */
export type FeedbackItem = Schemas['FeedbackItem'];
/** How far a feedback is. @public */
export type FeedbackStatus = Schemas['FeedbackStatus'];
/** A page of feedback. @public */
export type FeedbackList = Schemas['FeedbackList'];
/** A feedback with its replies. @public */
export type FeedbackThread = Schemas['FeedbackThread'];
/** A feedback that is given. @public */
export type NewFeedback = Schemas['NewFeedback'];
/** What becomes of a feedback. @public */
export type FeedbackChange = Schemas['FeedbackChange'];
/** That an answer is stored. @public */
export type Receipt = Schemas['Receipt'];
