// Generated from plugins/scorecards-common/openapi.yaml by `./yarnw generate`. Change that file instead.
export interface paths {
  '/scorecards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every scorecard definition in force, in the order of their titles. */
    get: operations['listScorecards'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scorecards/{scorecardId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One scorecard with the definitions of its checks. */
    get: operations['getScorecard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scorecards/{scorecardId}/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The current distribution of levels, and its checks ranked by how many entities fail them. */
    get: operations['getScorecardSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scorecards/{scorecardId}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The distribution of levels per owner group. A group counts what it and the groups below it own. Ordered by name: groups are not ranked. */
    get: operations['listScorecardGroups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scorecards/{scorecardId}/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The distribution of levels per day, oldest first. Days without a change repeat the day before. */
    get: operations['getScorecardTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A card per scorecard. */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Entities with their level and score, filtered, sorted and paged by the server. */
    get: operations['listEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/by-refs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Level and score of many entities at once. Answers in the order asked; an entity that is unknown or hidden has an empty list. */
    post: operations['getEntitiesByRefs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/by-name/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every scorecard of one entity, with each result, its evidence, and the checks' definitions. */
    get: operations['getEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/by-name/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What changed for one entity, newest first, with the reason of each change. */
    get: operations['getEntityHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{checkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One check, the scorecards that use it, and how many entities are in which state. */
    get: operations['getCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{checkId}/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One check over all entities, each with its result and evidence. */
    get: operations['listCheckEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Stores facts of a source that is declared as pushed. One bad fact is rejected alone, with its reason; the answer comes after the others are stored. */
    post: operations['pushFacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether the numbers can be trusted, which definitions are broken, which sources fail, what waits to be evaluated. */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{sourceId}/collect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Starts a collection of one fact source now instead of at its next scheduled time. */
    post: operations['collectSource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/definitions/reload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reads all definition files and URLs again now. */
    post: operations['reloadDefinitions'];
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
    /** @description The numbers that this feature publishes. */
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
    /** @description The values of one measure per day. */
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
    Error: {
      error: {
        name: string;
        message: string;
      };
      request?: Record<string, never>;
      response: {
        statusCode: number;
      };
    };
    Id: string;
    EntityRef: string;
    /**
     * @description "waived" is kept for leave to fail, which nothing gives yet.
     * @enum {string}
     */
    State: 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'waived' | 'error';
    /** @enum {string} */
    Severity: 'critical' | 'high' | 'medium' | 'low';
    /**
     * @description "closest" puts those nearest to their next level first; "changed" the latest change first.
     * @enum {string}
     */
    EntitySort: 'closest' | 'score' | '-score' | 'name' | '-name' | 'changed';
    Level: {
      id: string;
      name: string;
      /** @description 1 for the lowest level. */
      rank: number;
      /** @description A colour name of the palette, e.g. bronze, silver, gold. */
      color?: string;
    };
    Scorecard: {
      id: string;
      title: string;
      description?: string;
      /** @description Entity ref of who answers for the rules. */
      owner?: string;
      /** @description A filter predicate over entities. */
      appliesTo?: {
        [key: string]: unknown;
      };
      levels: components['schemas']['Level'][];
      checks: {
        checkId: string;
        levelId: string;
      }[];
      version: number;
    };
    Check: {
      id: string;
      title: string;
      description?: string;
      why?: string;
      fix?: {
        text: string;
        url?: string;
      };
      severity: components['schemas']['Severity'];
      weight: number;
      version: number;
      /** @description The condition tree as written. */
      rule: {
        [key: string]: unknown;
      };
    };
    StateCounts: {
      pass: number;
      fail: number;
      unknown: number;
      notApplicable: number;
      waived: number;
      error: number;
    };
    LevelCount: {
      /** @description A level's id; "none" below the first level; "not-applicable" when no check applies. */
      levelId: string;
      count: number;
    };
    CheckCounts: {
      checkId: string;
      title: string;
      severity: components['schemas']['Severity'];
      levelId?: string;
      counts: components['schemas']['StateCounts'];
    };
    ScorecardSummary: {
      scorecardId: string;
      entities: number;
      /** @description Mean of the known scores, 0 to 100. */
      averageScore?: number;
      /** @description Entities that have a score, the n of the mean. */
      scored?: number;
      levels: components['schemas']['LevelCount'][];
      /** @description Most failing first. */
      checks: components['schemas']['CheckCounts'][];
    };
    GroupDistribution: {
      groupRef: string;
      title: string;
      entities: number;
      averageScore?: number;
      levels: components['schemas']['LevelCount'][];
    };
    TrendPoint: {
      /** Format: date */
      day: string;
      entities: number;
      averageScore?: number;
      levels: components['schemas']['LevelCount'][];
    };
    OverviewCard: {
      scorecard: components['schemas']['Scorecard'];
      entities: number;
      averageScore?: number;
      levels: components['schemas']['LevelCount'][];
      /** @description Entities at the first level or better, now against seven days ago. Absent without data of that day. */
      changeSinceLastWeek?: {
        /**
         * Format: date
         * @description The day compared with.
         */
        day: string;
        /** @description How many were at the first level or better then. */
        leveled: number;
        /** @description Out of how many. */
        entities: number;
      };
      mostFailing?: components['schemas']['CheckCounts'];
      trend: components['schemas']['TrendPoint'][];
    };
    Overview: {
      cards: components['schemas']['OverviewCard'][];
      /** @description Entities with at least one scorecard that applies. */
      entities: number;
      /** @description Of these, how many are at the first level or better on every scorecard that applies. */
      leveled: number;
      /** @description True while entities wait for their first evaluation. */
      evaluating: boolean;
      /** @description Broken definitions and failing sources; details on the health page. */
      problems?: number;
    };
    EntityHeader: {
      entityRef: string;
      title: string;
      kind: string;
      type?: string;
      ownerRef?: string;
    };
    EntityScore: {
      entity: components['schemas']['EntityHeader'];
      scorecardId: string;
      /** @description A level's id, "none" or "not-applicable". */
      levelId: string;
      /** @description Weighted share of passed checks over conclusive results, 0 to 100. Absent when nothing is conclusive. */
      score?: number;
      counts: components['schemas']['StateCounts'];
      nextLevelId?: string;
      /** @description Ids of the checks between this entity and its next level. */
      missing: string[];
      /**
       * Format: date-time
       * @description When this level was reached or fallen back to.
       */
      since: string;
    };
    Evidence: {
      /** @description The fact, e.g. npm.license. */
      path: string;
      operator: string;
      /** @description What the comparison wanted, in words. */
      wanted?: string;
      /** @description What the rule wants, as text. */
      expected?: string;
      /** @description What was found, as text, cut when long. Absent when nothing was. */
      actual?: string;
      /** @enum {string} */
      outcome: 'holds' | 'fails' | 'unknown';
    };
    CheckResult: {
      checkId: string;
      state: components['schemas']['State'];
      /** Format: date-time */
      since: string;
      /** @description The version of the rule that decided. */
      checkVersion?: number;
      message?: string;
      evidence?: components['schemas']['Evidence'][];
      /** @description Present when the facts behind the result could not be refreshed. */
      stale?: {
        source: string;
        error: string;
        /** Format: date-time */
        collectedAt: string;
      };
    };
    EntityScorecard: {
      scorecard: components['schemas']['Scorecard'];
      levelId: string;
      score?: number;
      counts: components['schemas']['StateCounts'];
      nextLevelId?: string;
      missing: string[];
      /** Format: date-time */
      since: string;
      results: components['schemas']['CheckResult'][];
    };
    EntityScorecards: {
      entity: components['schemas']['EntityHeader'];
      /**
       * @description "waiting" before the first evaluation; "not-known" when the catalog has the entity and no collection has seen it yet.
       * @enum {string}
       */
      status: 'evaluated' | 'waiting' | 'not-known';
      /** Format: date-time */
      evaluatedAt?: string;
      scorecards: components['schemas']['EntityScorecard'][];
      checks: components['schemas']['Check'][];
    };
    HistoryEntry: {
      /** Format: date-time */
      at: string;
      changes: {
        /** @enum {string} */
        kind: 'check' | 'level';
        checkId?: string;
        scorecardId?: string;
        /** @description Title of the check or scorecard. */
        title: string;
        /** @description State or level id before. Absent for a first result. */
        from?: string;
        /** @description State or level id after. Absent when it no longer applies. */
        to?: string;
        checkVersion?: number;
        /**
         * @description What made it change.
         * @enum {string}
         */
        cause?: 'first' | 'facts' | 'rule' | 'time';
        /** @description In words, e.g. npm.license: "MIT" became empty. */
        reason?: string;
      }[];
    };
    DefinitionsHealth: {
      /** Format: date-time */
      loadedAt?: string;
      scorecards: number;
      checks: number;
      problems: {
        /** @description File or URL as configured. */
        location: string;
        line?: number;
        column?: number;
        /** @description The definition concerned. */
        id?: string;
        message: string;
      }[];
    };
    SourceHealth: {
      id: string;
      title: string;
      /** @enum {string} */
      mode: 'collected' | 'pushed';
      /** @enum {string} */
      status: 'never-run' | 'running' | 'ok' | 'degraded' | 'failing';
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Why the last collection failed as a whole. */
      message?: string;
      /** @description Entities with a fact of this source. */
      entities: number;
      /** @description Entities whose last collection failed. */
      errors: number;
      /** @description Entities whose fact is older than its time to live. */
      stale: number;
      /** @description Entities handled so far while running. */
      progress?: number;
      recentErrors: {
        entityRef: string;
        error: string;
        /** Format: date-time */
        at?: string;
      }[];
    };
    Health: {
      definitions: components['schemas']['DefinitionsHealth'];
      sources: components['schemas']['SourceHealth'][];
      evaluation: {
        entities: number;
        /** @description Entities that wait to be evaluated. */
        pending: number;
        /** Format: date-time */
        lastPassAt?: string;
        lastPassSeconds?: number;
        lastPassEntities?: number;
        /** @description Why the last pass failed. */
        message?: string;
      };
    };
    Measure: {
      id: string;
      title: string;
      unit: string;
      /** @enum {string} */
      direction: 'up' | 'down' | 'none';
      /** @enum {string} */
      category: 'speed' | 'ease' | 'quality' | 'thriving';
      formula: string;
      grains: ('platform' | 'group')[];
    };
    MeasurePoint: {
      /** Format: date */
      day: string;
      /** @description "platform" or a group's entity ref. */
      key: string;
      value: number;
      n: number;
    };
  };
  responses: {
    /** @description What went wrong and what to do about it. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    ScorecardId: components['schemas']['Id'];
    CheckId: components['schemas']['Id'];
    Kind: string;
    Namespace: string;
    Name: string;
    /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
    Group: components['schemas']['EntityRef'];
    Cursor: string;
    Limit: number;
    From: string;
    To: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listScorecards: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The definitions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Scorecard'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getScorecard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scorecardId: components['parameters']['ScorecardId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scorecard and its checks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            scorecard: components['schemas']['Scorecard'];
            checks: components['schemas']['Check'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getScorecardSummary: {
    parameters: {
      query?: {
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
      };
      header?: never;
      path: {
        scorecardId: components['parameters']['ScorecardId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Counts over the entities the reader may see. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScorecardSummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listScorecardGroups: {
    parameters: {
      query?: {
        /** @description Part of the group's name. */
        q?: string;
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        scorecardId: components['parameters']['ScorecardId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of groups. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GroupDistribution'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getScorecardTrend: {
    parameters: {
      query?: {
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
        from?: components['parameters']['From'];
        to?: components['parameters']['To'];
      };
      header?: never;
      path: {
        scorecardId: components['parameters']['ScorecardId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One point per day from the first day with data on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            points: components['schemas']['TrendPoint'][];
            /** @description Why there is no trend for this reader, in words. Absent when there is one. */
            withheld?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getOverview: {
    parameters: {
      query?: {
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The cards, and what they add up to. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listEntities: {
    parameters: {
      query?: {
        scorecard?: components['schemas']['Id'];
        /** @description A level's id; "none" for entities below the first level. Needs `scorecard`. */
        level?: components['schemas']['Id'];
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
        kind?: string;
        type?: string;
        /** @description A check's id. With `state`, only entities whose result of this check has that state. */
        check?: components['schemas']['Id'];
        state?: components['schemas']['State'];
        /** @description Part of the entity's title or name. */
        q?: string;
        sort?: components['schemas']['EntitySort'];
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entities. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['EntityScore'][];
            /** @description Rows that match, over all pages. */
            total: number;
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntitiesByRefs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: components['schemas']['EntityRef'][];
          scorecard?: components['schemas']['Id'];
        };
      };
    };
    responses: {
      /** @description One entry per ref. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              entityRef: string;
              scores: components['schemas']['EntityScore'][];
            }[];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entity's scorecards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityScorecards'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntityHistory: {
    parameters: {
      query?: {
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['HistoryEntry'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getCheck: {
    parameters: {
      query?: {
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
      };
      header?: never;
      path: {
        checkId: components['parameters']['CheckId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            check: components['schemas']['Check'];
            scorecards: {
              id: string;
              title: string;
              levelId: string;
            }[];
            counts: components['schemas']['StateCounts'];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listCheckEntities: {
    parameters: {
      query?: {
        state?: components['schemas']['State'];
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
        q?: string;
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        checkId: components['parameters']['CheckId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entities, ordered by title. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              entity: components['schemas']['EntityHeader'];
              result: components['schemas']['CheckResult'];
            }[];
            total: number;
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  pushFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          source: components['schemas']['Id'];
          facts: {
            entityRef: components['schemas']['EntityRef'];
            data: {
              [key: string]: unknown;
            };
          }[];
        };
      };
    };
    responses: {
      /** @description What was stored and what was not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            accepted: number;
            /** @description Accepted facts that differ from what was known. */
            changed: number;
            rejected: {
              /** @description Position in the request. */
              index: number;
              entityRef: string;
              reason: string;
            }[];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state of the engine. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  collectSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sourceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was started. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  reloadDefinitions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is in force afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionsHealth'];
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
      /** @description Measures. */
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
        from?: components['parameters']['From'];
        to?: components['parameters']['To'];
        by?: 'platform' | 'group';
        /** @description Full entity ref of an owner. Counts what it and the groups below it own. */
        group?: components['parameters']['Group'];
      };
      header?: never;
      path: {
        measureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Points, oldest first. */
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
