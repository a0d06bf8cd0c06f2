// Generated from plugins/surveys-common/openapi.yaml by `./yarnw generate`. Change that file instead.
export interface paths {
  '/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The surveys that the caller may manage or read the results of, by title. */
    get: operations['listSurveys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reads a definition, as YAML or as an object, and says what is wrong with it. Stores nothing. */
    post: operations['checkSurvey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ready-made': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Surveys to start from. */
    get: operations['listReadyMade'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One survey with its draft, what is published, and its waves. */
    get: operations['getSurvey'];
    /** @description Saves the draft of a survey, and makes the survey when there is none. What is published stays as it is. */
    put: operations['saveDraft'];
    post?: never;
    /** @description Deletes a survey that was never published. */
    delete: operations['deleteSurvey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Makes an immutable version of the draft. The mode, the thresholds and the dimensions of a published survey can only become safer. */
    post: operations['publishSurvey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}/waves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Plans a wave of the published version, or opens it when it has no time to open at. */
    post: operations['planWave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Released scores of everybody over the waves, by question, each with its change from the wave before. */
    get: operations['getTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}/outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says what was done about what was said. */
    post: operations['addOutcome'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveys/{surveyId}/outcomes/{outcomeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** @description Takes back what was said to be done. */
    delete: operations['deleteOutcome'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How a wave goes. While it is open, nothing but the response rate, rounded to 5 %. */
    get: operations['getWave'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Pauses, resumes or closes a wave. A closed wave stays closed; its results are released then. One that is planned is opened now, or called off, which is its end. */
    post: operations['changeWave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reminds those who have not answered. Nobody learns who they are. */
    post: operations['remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Releases a closed wave again, with what was erased or came late since. Figures that changed by few people stay as they are. */
    post: operations['releaseWave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The released tables of a closed wave, of everybody and of one dimension. */
    get: operations['getResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Released comments, detached from all ratings, in no order. */
    get: operations['listComments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/comments/{commentId}/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description Says what a comment is about. */
    put: operations['setThemes'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/named-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Who answered what, of a closed wave of a named survey, for those who own the survey: as it was promised to those who answered. Who read it is noted. */
    get: operations['listNamedAnswers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/due': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The surveys that the caller may be asked now, with the moments at which to ask. At most one is to be shown. */
    get: operations['listDue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/eligibility': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Whether and why a person is asked, or not. */
    post: operations['explainEligibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The questions of a wave, in the language of the reader, and what is promised to those who answer. */
    get: operations['getForm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/responses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Stores the answers of the caller, once. For named and confidential surveys. */
    post: operations['respond'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/ballots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Signs the blinded ballot of the caller, once. For anonymous surveys. The same ballot is signed again. */
    post: operations['issueBallot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ballots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Stores the answers that come with a signed ballot, once. Takes no credentials. */
    post: operations['castBallot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ballots/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Erases the answers that came with a ballot. Only whoever has the ballot can. */
    post: operations['withdrawBallot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description Keeps answers that are not sent yet. Not for anonymous surveys, whose drafts never leave the browser. */
    put: operations['saveAnswers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waves/{waveId}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says that the caller was asked, or does not want to be asked again. */
    post: operations['dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the caller was asked, and what is stored of it. */
    get: operations['getOwnAnswers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/waves/{waveId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** @description Erases the answers of the caller to a named or confidential wave. */
    delete: operations['eraseOwnAnswers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/dismissals/{surveyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** @description Takes back that the caller does not want to be asked for a survey any more. */
    delete: operations['undoDismissal'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Ideas and complaints, those with the most votes first. */
    get: operations['listFeedback'];
    put?: never;
    /** @description Takes in an idea or a complaint. An anonymous one is stored without its author. */
    post: operations['giveFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feedback/thread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The feedback that a secret was given out for, with all replies, for its anonymous author. */
    post: operations['openThread'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feedback/thread/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description A reply of the anonymous author. */
    post: operations['replyWithSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feedback/{feedbackId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One idea or complaint with its comments. */
    get: operations['getFeedback'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** @description Changes the status, the assignee or the issue of a feedback, or merges it into another. Authors and voters are told when it is done. */
    patch: operations['changeFeedback'];
    trace?: never;
  };
  '/feedback/{feedbackId}/vote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description The caller wants this, too. */
    put: operations['vote'];
    post?: never;
    /** @description The caller takes the vote back. */
    delete: operations['unvote'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feedback/{feedbackId}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description A reply under the name of the caller. */
    post: operations['reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the plugin publishes. */
    get: operations['listMeasures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/measures/{measureId}/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Released values of a measure, a point per wave. */
    get: operations['getMeasureSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Id: string;
    /**
     * @description named: the answer carries who gave it. confidential: a pseudonym, whose key is not in the database. anonymous: a secret ballot; nobody can find out.
     * @enum {unknown}
     */
    Mode: 'named' | 'confidential' | 'anonymous';
    /** @description One text, or one per language tag. */
    Text:
      | string
      | {
          [key: string]: string;
        };
    /** @enum {unknown} */
    QuestionType:
      | 'nps'
      | 'csat'
      | 'ces'
      | 'likert'
      | 'rating'
      | 'single'
      | 'multi'
      | 'ranking'
      | 'matrix'
      | 'maturity'
      | 'text'
      | 'number'
      | 'statement';
    Option: {
      key: components['schemas']['Id'];
      text: components['schemas']['Text'];
    };
    Question: {
      key: components['schemas']['Id'];
      type: components['schemas']['QuestionType'];
      text: components['schemas']['Text'];
      help?: components['schemas']['Text'];
      required?: boolean;
      /** @description Points of a likert or rating scale; 5 by default. */
      points?: number;
      low?: components['schemas']['Text'];
      high?: components['schemas']['Text'];
      options?: components['schemas']['Option'][];
      rows?: components['schemas']['Option'][];
      min?: number;
      max?: number;
      maxLength?: number;
    };
    /** @description Holds for the answer to one question; a question that was skipped meets none. */
    Condition: {
      question: components['schemas']['Id'];
      atLeast?: number;
      atMost?: number;
      anyOf?: string[];
    };
    Jump: {
      when?: components['schemas']['Condition'];
      /** @description The id of a later page, or end. */
      to: string;
    };
    Page: {
      id: components['schemas']['Id'];
      title?: components['schemas']['Text'];
      questions: components['schemas']['Question'][];
      /** @description The first whose condition holds; the page that follows without one. */
      next?: components['schemas']['Jump'][];
    };
    /** @description Questions whose answers make one score from 0 to 100, in the order of its formula. */
    Block: {
      id: components['schemas']['Id'];
      title?: components['schemas']['Text'];
      /** @enum {unknown} */
      kind: 'umuxLite' | 'usabilityScale' | 'productMarketFit';
      questions: components['schemas']['Id'][];
    };
    SurveyDimension: {
      id: components['schemas']['Id'];
      title?: components['schemas']['Text'];
      /** @description team: the groups of the catalog, with those above. Otherwise where a User entity says it, such as spec.role or metadata.labels.site. */
      from?: string;
    };
    Audience: {
      /** @description Refs of groups; those below count. */
      groups?: string[];
      /** @description A filter predicate over User entities. */
      filter?: Record<string, never>;
      /** @description A filter predicate over entities whose owners are asked. */
      ownersOf?: Record<string, never>;
      usedWithin?: {
        days: number;
        capability?: string;
      };
      /** @description The share that is asked. */
      sample?: number;
    };
    /**
     * @description Where it asks by itself: with its first question in a corner of the page (the default), with a line across its end, or nowhere. The home page, the notification and its own page are there in any case.
     * @enum {unknown}
     */
    Placement: 'corner' | 'banner' | 'nowhere';
    /** @description A moment at which to ask. All that are given have to hold; any moment without one. */
    Trigger: {
      /** @description The beginning of an address such as /docs. */
      route?: string;
      plugin?: string;
      /** @description The kind of the entity whose page is open. */
      kind?: string;
      /** @description What was done just before, such as task-completed or search. */
      action?: string;
    };
    Schedule: {
      everyMonths?: number;
      /** Format: date */
      startsOn?: string;
      openForDays: number;
      remindAfterDays?: number;
    };
    Thresholds: {
      respondents?: number;
      comments?: number;
    };
    SurveyDefinition: {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      description?: components['schemas']['Text'];
      owner: string;
      mode: components['schemas']['Mode'];
      /** @description The language of plain texts; en by default. */
      language?: string;
      thresholds?: components['schemas']['Thresholds'];
      dimensions?: components['schemas']['SurveyDimension'][];
      pairs?: string[][];
      audience?: components['schemas']['Audience'];
      triggers?: components['schemas']['Trigger'][];
      placement?: components['schemas']['Placement'];
      /** @description The clock of this survey; 30 by default. */
      askAgainAfterDays?: number;
      /** @description So many answers are enough. */
      quota?: number;
      schedule?: components['schemas']['Schedule'];
      /** @description Whether the key of a confidential wave is destroyed when it is closed. */
      destroyKey?: boolean;
      pages: components['schemas']['Page'][];
      blocks?: components['schemas']['Block'][];
      thanks?: components['schemas']['Text'];
    };
    DefinitionInput: {
      yaml?: string;
      definition?: Record<string, never>;
      /** @description The revision of the draft that it replaces, or none; a draft that is another by now is kept. */
      replaces?: string;
    };
    DefinitionProblem: {
      message: string;
      /** @description Where it is, such as pages.0.questions.2. */
      path?: string;
      /** @description In the YAML. */
      line?: number;
    };
    CheckedDefinition: {
      definition?: components['schemas']['SurveyDefinition'];
      yaml: string;
      /** @description Of a draft that is stored. */
      revision?: string;
      problems: components['schemas']['DefinitionProblem'][];
      /** @description What keeps nothing from being published, and may not be meant. */
      warnings: components['schemas']['DefinitionProblem'][];
    };
    ReadyMadeList: {
      items: components['schemas']['SurveyDefinition'][];
    };
    /** @enum {unknown} */
    SurveyStatus: 'draft' | 'ready' | 'planned' | 'open' | 'paused' | 'closed';
    SurveySummary: {
      id: string;
      title: string;
      owner: string;
      mode: components['schemas']['Mode'];
      status: components['schemas']['SurveyStatus'];
      questions: number;
      /** @enum {unknown} */
      source: 'ui' | 'code';
      mayManage: boolean;
      wave?: components['schemas']['Wave'];
      /** @description Why the file's newest form is not in force. */
      problem?: string;
    };
    SurveyList: {
      items: components['schemas']['SurveySummary'][];
      mayCreate: boolean;
    };
    PublishedVersion: {
      version: number;
      digest: string;
      publishedAt: string;
    };
    SurveyDetails: {
      summary: components['schemas']['SurveySummary'];
      draft?: components['schemas']['CheckedDefinition'];
      published?: components['schemas']['SurveyDefinition'];
      version?: components['schemas']['PublishedVersion'];
      waves: components['schemas']['Wave'][];
      outcomes: components['schemas']['Outcome'][];
    };
    WavePlan: {
      /** Format: date-time */
      opensAt?: string;
      /** Format: date-time */
      closesAt: string;
    };
    /** @enum {unknown} */
    WaveState:
      | 'planned'
      | 'opening'
      | 'open'
      | 'paused'
      | 'closed'
      | 'released'
      | 'cancelled';
    Wave: {
      id: string;
      surveyId: string;
      number: number;
      version: number;
      state: components['schemas']['WaveState'];
      opensAt: string;
      closesAt: string;
      /** @description How many are asked; absent when they are few. */
      invited?: number;
      /** @description The share of the audience that is asked. */
      fraction?: number;
      /** @description In percent, rounded to 5 %; absent when few are asked. */
      responseRate?: number;
      /** @description How well a share is known by the answers so far, at worst. */
      precision?: {
        /** @description Half of its 95 % interval in percentage points */
        points: number;
        /** @description So many answers would make that 5 points. */
        answersForGood: number;
      };
      release?: {
        number: number;
        done: number;
        of: number;
        problem?: string;
      };
    };
    WaveChange: {
      /** @enum {unknown} */
      state: 'open' | 'paused' | 'closed';
    };
    Bounds: {
      from: number;
      to: number;
    };
    ReleasedScore: {
      value: number;
      low?: number;
      high?: number;
    };
    ReleasedFigure: {
      /**
       * @description shown; coarse, where nearly all said the same; hidden, because fewer than the threshold answered or to protect others.
       * @enum {unknown}
       */
      state: 'shown' | 'coarse' | 'hidden';
      n?: components['schemas']['Bounds'];
      distribution?: {
        value: number;
        percent: number;
      }[];
      mean?: components['schemas']['ReleasedScore'];
      score?: components['schemas']['ReleasedScore'];
      mostly?: number;
    };
    ResultVariable: {
      id: string;
      /** @description The key of the question, or the id of the block. */
      question: string;
      title: string;
      /** @description The row or option it is about. */
      part?: string;
      min: number;
      max: number;
      /** @enum {unknown} */
      score: 'nps' | 'topBox' | 'favourable' | 'mean' | 'none';
      /** @description Whether its numbers are places in an order, of which 1 is the first. */
      isPlace?: boolean;
      labels?: {
        [key: string]: string;
      };
    };
    ResultCell: {
      id: string;
      title?: string;
      responseRate?: number;
      figures: {
        [key: string]: components['schemas']['ReleasedFigure'];
      };
    };
    Driver: {
      variable: string;
      rho: number;
      low: number;
      high: number;
      n: components['schemas']['Bounds'];
      /** @description The mean on the variable's own scale. */
      score: number;
    };
    Results: {
      wave: components['schemas']['Wave'];
      title: string;
      mode?: components['schemas']['Mode'];
      /** @description Whether the caller may read who answered what. */
      mayReadNames?: boolean;
      variables: components['schemas']['ResultVariable'][];
      everybody: components['schemas']['ResultCell'];
      cells: components['schemas']['ResultCell'][];
      dimensions: {
        id: string;
        title: string;
      }[];
      dimension?: string;
      thresholds: {
        respondents: number;
        comments: number;
      };
      drivers: components['schemas']['Driver'][];
    };
    TrendPoint: {
      wave: string;
      number: number;
      closedAt: string;
      figure: components['schemas']['ReleasedFigure'];
      change?: {
        difference: number;
        low: number;
        high: number;
        /** @description Whether it is more than noise. */
        clear: boolean;
      };
    };
    Trend: {
      items: {
        variable: components['schemas']['ResultVariable'];
        points: components['schemas']['TrendPoint'][];
      }[];
    };
    ReleasedComment: {
      id: string;
      question: string;
      text: string;
      /** @description A value of one dimension with enough respondents. */
      about?: string;
      themes: string[];
    };
    CommentList: {
      items: components['schemas']['ReleasedComment'][];
      themes: {
        theme: string;
        comments: number;
      }[];
    };
    ThemeInput: {
      themes: string[];
    };
    NewOutcome: {
      said: string;
      did: string;
      link?: string;
    };
    Outcome: {
      id: string;
      said: string;
      did: string;
      link?: string;
      on: string;
    };
    DueSurvey: {
      waveId: string;
      title: string;
      mode: components['schemas']['Mode'];
      placement: components['schemas']['Placement'];
      questions: number;
      closesAt: string;
      triggers: components['schemas']['Trigger'][];
    };
    DueList: {
      items: components['schemas']['DueSurvey'][];
    };
    EligibilityQuestion: {
      waveId?: string;
      /** @description In the place of a wave: whether its next one would ask them. */
      surveyId?: string;
      /** @description A user of the catalog, such as user:default/jane or jane. */
      userRef: string;
    };
    EligibilityAnswer: {
      eligible: boolean;
      /** @description In the order in which they are looked at; the first that is not met decides. Eligible is who fails none of them. */
      reasons: {
        /** @enum {unknown} */
        code:
          | 'known'
          | 'audience'
          | 'open'
          | 'roster'
          | 'sampled'
          | 'answered'
          | 'survey-clock'
          | 'global-clock'
          | 'quota'
          | 'used'
          | 'personal'
          | 'moment';
        /** @description Absent where it is told to the person only or turns out when they come by. */
        met?: boolean;
        detail?: string;
      }[];
    };
    Promise: {
      mode: components['schemas']['Mode'];
      thresholds: components['schemas']['Thresholds'];
      dimensions: string[];
      /** @enum {unknown} */
      drafts: 'server' | 'browser';
      /** @enum {unknown} */
      erasure: 'always' | 'until-key-destroyed' | 'with-receipt';
      keyDestroyed: boolean;
      /** @description The smallest group of the roster whose numbers may show the caller's answer. */
      smallestGroup?: number;
    };
    Form: {
      wave: components['schemas']['Wave'];
      definition: components['schemas']['SurveyDefinition'];
      language: string;
      promise: components['schemas']['Promise'];
      /** @enum {unknown} */
      state:
        | 'planned'
        | 'open'
        | 'answered'
        | 'paused'
        | 'closed'
        | 'not-asked';
      draft?: components['schemas']['Answers'];
      /** @description Of an anonymous survey, whether the caller's only ballot was issued, to some browser. */
      ballotIssued?: boolean;
      /** @description Of an anonymous ballot. */
      bucket?: number;
      /** @description The key of the bucket, as SPKI in base64. */
      publicKey?: string;
    };
    /** @description By the key of the question. Options by their keys; matrix and maturity by row. */
    Answers: {
      [key: string]: unknown;
    };
    ResponseInput: {
      answers: components['schemas']['Answers'];
    };
    Receipt: {
      stored: boolean;
      thanks?: string;
    };
    BlindedBallot: {
      blinded: string;
    };
    SignedBallot: {
      signature: string;
    };
    BallotProof: {
      waveId: string;
      bucket: number;
      token: string;
      signature: string;
    };
    BallotInput: {
      proof: components['schemas']['BallotProof'];
      answers: components['schemas']['Answers'];
    };
    Dismissal: {
      /** @description Never for this survey. */
      forever: boolean;
    };
    OwnAnswers: {
      /** @description Surveys for which the caller does not want to be asked any more. */
      declined: {
        surveyId: string;
        title: string;
      }[];
      items: {
        waveId: string;
        /** @description Of the wave. */
        number: number;
        /** Format: date-time */
        opensAt: string;
        /** Format: date-time */
        closesAt: string;
        title: string;
        mode: components['schemas']['Mode'];
        /** @enum {unknown} */
        state: 'asked' | 'answered' | 'ballot-issued';
        erasable: boolean;
        /** @description Whether they are stored and not sent yet. */
        isDraft?: boolean;
        answers?: components['schemas']['OwnAnswer'][];
        /** @description A draft that is stored beside answers that were sent. */
        draft?: components['schemas']['OwnAnswer'][];
        results?: boolean;
        outcomes?: components['schemas']['Outcome'][];
      }[];
    };
    /** @description One answer in words, in the order of the questions. */
    OwnAnswer: {
      question: string;
      /** @description Which row or option of the question. */
      part?: string;
      /** @description Of a self-assessment, where it should be. */
      isTarget?: boolean;
      answer: string;
      /** @description The end of the scale of an answer that is a number. */
      most?: number;
    };
    NamedAnswers: {
      title: string;
      items: {
        /** @description Its entity ref. */
        user: string;
        answers: components['schemas']['OwnAnswer'][];
      }[];
      nextCursor?: string;
    };
    /** @enum {unknown} */
    FeedbackStatus: 'new' | 'triaged' | 'planned' | 'done' | 'declined';
    NewFeedback: {
      /** @enum {unknown} */
      kind: 'idea' | 'problem' | 'praise';
      title: string;
      text: string;
      /** @description An entity ref or the id of a capability. */
      about?: string;
      anonymous: boolean;
    };
    FeedbackReceipt: {
      id: string;
      /** @description The only way back for an anonymous author. Given out once. */
      secret?: string;
    };
    FeedbackItem: {
      id: string;
      /** @enum {unknown} */
      kind: 'idea' | 'problem' | 'praise';
      title: string;
      text: string;
      about?: string;
      /** @description The entity ref of the author, who is not anonymous. */
      author?: string;
      status: components['schemas']['FeedbackStatus'];
      reason?: string;
      assignee?: string;
      issueUrl?: string;
      mergedInto?: string;
      votes: number;
      voted: boolean;
      mine: boolean;
      replies: number;
      createdOn: string;
    };
    FeedbackList: {
      items: components['schemas']['FeedbackItem'][];
      counts: {
        [key: string]: number;
      };
      nextCursor?: string;
      mayManage: boolean;
    };
    FeedbackReply: {
      id: string;
      text: string;
      author?: string;
      /** @description Whether it is of who gave the feedback. */
      fromAuthor: boolean;
      on: string;
    };
    FeedbackThread: {
      item: components['schemas']['FeedbackItem'];
      thread: components['schemas']['FeedbackReply'][];
      mayManage: boolean;
    };
    NewReply: {
      text: string;
    };
    ThreadSecret: {
      id: string;
      secret: string;
    };
    SecretReply: {
      id: string;
      secret: string;
      text: string;
    };
    FeedbackChange: {
      status?: components['schemas']['FeedbackStatus'];
      /** @description Why it is declined, or what was done. */
      reason?: string;
      assignee?: string;
      issueUrl?: string;
      mergedInto?: string;
    };
    Measure: {
      id: string;
      title: string;
      unit: string;
      /** @enum {unknown} */
      direction: 'up' | 'down' | 'none';
      /** @enum {unknown} */
      category: 'speed' | 'ease' | 'quality' | 'thriving';
      formula: string;
      grains: ('platform' | 'group')[];
    };
    MeasurePoint: {
      day: string;
      key: string;
      value: number;
      n: number;
    };
  };
  responses: {
    /** @description What went wrong, and what to do. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            name: string;
            message: string;
          };
        };
      };
    };
  };
  parameters: {
    surveyId: components['schemas']['Id'];
    waveId: string;
    outcomeId: string;
    commentId: string;
    feedbackId: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listSurveys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The surveys. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  checkSurvey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DefinitionInput'];
      };
    };
    responses: {
      /** @description The definition as it was read, and its problems. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedDefinition'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listReadyMade: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Definitions to copy. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadyMadeList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getSurvey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The survey. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  saveDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DefinitionInput'];
      };
    };
    responses: {
      /** @description The draft as it was read, and what keeps it from being published. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedDefinition'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  deleteSurvey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  publishSurvey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The version. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedVersion'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  planWave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WavePlan'];
      };
    };
    responses: {
      /** @description The wave. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Wave'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getTrend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The trend. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Trend'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  addOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOutcome'];
      };
    };
    responses: {
      /** @description What was done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Outcome'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  deleteOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
        outcomeId: components['parameters']['outcomeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  getWave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The wave. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Wave'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  changeWave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaveChange'];
      };
    };
    responses: {
      /** @description The wave. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Wave'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  remind: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are reminded. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  releaseWave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The release is under way. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Wave'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getResults: {
    parameters: {
      query?: {
        /** @description Its id. */
        dimension?: string;
      };
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What may be known of the wave. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Results'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listComments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The comments. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  setThemes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
        commentId: components['parameters']['commentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThemeInput'];
      };
    };
    responses: {
      /** @description It is noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  listNamedAnswers: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of people with their answers, by entity ref. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedAnswers'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listDue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is due. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DueList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  explainEligibility: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EligibilityQuestion'];
      };
    };
    responses: {
      /** @description The answer, with reasons. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EligibilityAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getForm: {
    parameters: {
      query?: {
        /** @description A language tag such as de. */
        language?: string;
      };
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The form. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Form'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  respond: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponseInput'];
      };
    };
    responses: {
      /** @description They are stored. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  issueBallot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BlindedBallot'];
      };
    };
    responses: {
      /** @description The blind signature. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedBallot'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  castBallot: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BallotInput'];
      };
    };
    responses: {
      /** @description They are stored. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  withdrawBallot: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BallotProof'];
      };
    };
    responses: {
      /** @description They are gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  saveAnswers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponseInput'];
      };
    };
    responses: {
      /** @description They are kept. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  dismiss: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Dismissal'];
      };
    };
    responses: {
      /** @description It is noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  getOwnAnswers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The surveys of the caller. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnAnswers'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  eraseOwnAnswers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waveId: components['parameters']['waveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  undoDismissal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        surveyId: components['parameters']['surveyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They may be asked again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  listFeedback: {
    parameters: {
      query?: {
        status?: components['schemas']['FeedbackStatus'];
        /** @description An entity ref or the id of a capability. */
        about?: string;
        search?: string;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  giveFeedback: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFeedback'];
      };
    };
    responses: {
      /** @description It is stored. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackReceipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  openThread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThreadSecret'];
      };
    };
    responses: {
      /** @description The thread. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackThread'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  replyWithSecret: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretReply'];
      };
    };
    responses: {
      /** @description The thread. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackThread'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getFeedback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feedbackId: components['parameters']['feedbackId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The thread. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackThread'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  changeFeedback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feedbackId: components['parameters']['feedbackId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FeedbackChange'];
      };
    };
    responses: {
      /** @description The thread. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackThread'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  vote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feedbackId: components['parameters']['feedbackId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  unvote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feedbackId: components['parameters']['feedbackId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is taken back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  reply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feedbackId: components['parameters']['feedbackId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewReply'];
      };
    };
    responses: {
      /** @description The thread. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackThread'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listMeasures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The measures. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Measure'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getMeasureSeries: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        by?: 'platform' | 'group';
      };
      header?: never;
      path: {
        measureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The points. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            points: components['schemas']['MeasurePoint'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
}
