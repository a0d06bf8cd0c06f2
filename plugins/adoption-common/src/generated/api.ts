// Generated from plugins/adoption-common/openapi.yaml by `./yarnw generate`. Change that file instead.
export interface paths {
  '/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes in what the caller did. Answered after the events are committed. Sending the same events again changes nothing. An event that is not sound is refused by itself. */
    post: operations['recordUsage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Takes in what is known of past use, for example from another tool's log. Importing the same rows again changes nothing. Of a time of which single events are forgotten, only the days are kept on which people were active. Simulated people are kept apart and named as such. */
    post: operations['importUsage'];
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
    /** @description How many people use the platform, and how many stay: everybody, or the people of a team or a segment. */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How each team and segment uses the platform, as far as the caller may read it. What could single somebody out, also by subtracting, is left out. */
    get: operations['listGroups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/groups/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The teams and segments whose numbers the caller may read, to choose from. */
    get: operations['listGroupNames'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Who came back, by cohort. */
    get: operations['getRetention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/about': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How the numbers are counted, and whether people among them are made up. For everybody. */
    get: operations['getAbout'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/capabilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every capability of the platform with its reach, retention, success and trend. */
    get: operations['listCapabilities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/capabilities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Who uses one capability of the platform, who stays, and on what they use it. */
    get: operations['getCapability'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How the tasks of software templates ended, where they failed, how long they took and what they saved. Dry runs are no tasks. */
    get: operations['getTemplates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether people find what they search for, and which documentation they read. */
    get: operations['getSearch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/paths': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description From where to where people go within a visit. */
    get: operations['getPaths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entity-use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How much the page of an entity is used, for everybody who may see the entity. */
    get: operations['getEntityUse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funnels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Funnels of the configuration, and of the portal. */
    get: operations['listFunnels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funnels/measure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description How far people come in a funnel, also in one that is not saved. */
    post: operations['measureFunnel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funnels/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description Saves a funnel, over one of the portal with the same id. */
    put: operations['saveFunnel'];
    post?: never;
    /** @description Deletes a funnel of the portal. */
    delete: operations['deleteFunnel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/markers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What happened to the platform, as people wrote it down. */
    get: operations['listMarkers'];
    put?: never;
    /** @description Writes down that something happened on a day. */
    post: operations['addMarker'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/markers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** @description Takes a marker away. */
    delete: operations['deleteMarker'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/data-quality': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How complete the numbers are. */
    get: operations['getDataQuality'];
    put?: never;
    post?: never;
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
    /** @description The values of one measure, by day or by the last day of each week. What may not be told is left out. */
    get: operations['getMeasureSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rebuild': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Counts the days again of which all single events are still kept, with the capabilities as they are defined now. While those are the same, the result equals what was counted when the events came in. */
    post: operations['rebuild'];
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
    /** @description Everything that is stored about the caller. */
    get: operations['getOwnData'];
    put?: never;
    post?: never;
    /** @description Erases everything that is stored about the caller, except that they opted out. */
    delete: operations['eraseOwnData'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every single event of the caller, page by page, the newest first. */
    get: operations['listOwnEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/opt-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description Says whether anything may be stored about the caller from now on. */
    put: operations['setOptOut'];
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
    /** @description Something a person did on the platform. */
    UsageEvent: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      action: string;
      plugin: string;
      extension?: string;
      /** @description A route pattern or an entity ref, never free text. */
      subject?: string;
      value?: number;
      /** @description What was searched for, for search and discover, where adoption.searchTerms is on. It is counted by day and stored with nobody's events. */
      term?: string;
    };
    /** @description Something a person did at some time. With the action task-completed or task-failed and a template's ref as its subject, it is a task of that template, too, which saved as many minutes as its value says: leave out those that the scaffolder still knows. */
    ImportedUse: {
      /**
       * Format: uuid
       * @description Made of what the row says if absent, so that the same row counts once.
       */
      id?: string;
      /** @description The entity ref of a user, or its name. */
      person: string;
      /** @description As in ISO 8601 or in SQL. One without a zone is of the time zone that is configured. */
      at: string;
      /** @description navigate if absent. */
      action?: string;
      /** @description imported if absent. */
      plugin?: string;
      subject?: string;
      value?: number;
      /** @description How long the task took that ended at this time, where it is known. */
      seconds?: number;
      /** @description The step at which the task failed, where it is known. */
      step?: string;
      /** @description What was searched for, counted as that of an event is. */
      term?: string;
    };
    UsageReceipt: {
      accepted: number;
      duplicates: number;
      /** @description Whether nothing was stored because the caller opted out. */
      optedOut?: boolean;
      refused: {
        index: number;
        /** @enum {string} */
        reason:
          | 'not-an-object'
          | 'bad-id'
          | 'bad-time'
          | 'bad-text'
          | 'bad-value'
          | 'too-large'
          | 'server-only';
      }[];
    };
    /** Format: date */
    Day: string;
    /** @description A share from 0 to 1 with its 95 % Wilson interval. */
    Share: {
      share: number;
      low: number;
      high: number;
      n: number;
    };
    /** @description A mean with its 95 % interval of Student's t. */
    Mean: {
      mean: number;
      low: number;
      high: number;
      n: number;
    };
    /** @description A time with its 95 % interval; a bound is absent where nobody was watched for so long. */
    Hours: {
      hours: number;
      low?: number;
      high?: number;
    };
    /** @description Numbers of too few people are absent. */
    ActiveDay: {
      day: components['schemas']['Day'];
      daily?: number;
      /** @description In the 7 days up to this one. */
      weekly?: number;
      /** @description In the 28 days up to this one. */
      monthly?: number;
    };
    /** @description Numbers of too few people are absent, and those they would follow from. */
    Lifecycle: {
      /** @description Its Monday. */
      week: components['schemas']['Day'];
      active?: number;
      new?: number;
      returning?: number;
      resurrected?: number;
      dormant?: number;
      quickRatio?: number;
    };
    CapabilityUse: {
      id: string;
      title: string;
      owner?: string;
      mandated: boolean;
      /** @description In the last 28 days. Absent where too few to tell. */
      people?: number;
      /** @description Of everyone who was active in the last 28 days. */
      share?: components['schemas']['Share'];
      /** @description Of those who used it for the first time, who used it again four weeks later. */
      fourWeekRetention?: components['schemas']['Share'];
      retentionMostlyHidden?: components['schemas']['MostlyHidden'];
      /** @description On how many of the last 28 days those who used it did. */
      daysPerPerson?: components['schemas']['Mean'];
      /** @description People by week, the oldest first; absent where too few to tell. */
      weeks: (number | null)[];
      /** @description Beside the people, who are in none of it. Absent where no service used it. */
      services?: components['schemas']['ServiceUse'];
    };
    /** @description Use by services, such as a CLI, in the last 28 days. */
    ServiceUse: {
      events: number;
      /** @description How many different ones. */
      services: number;
    };
    Overview: {
      /**
       * @description Whether there is any use yet, too little to tell, or enough.
       * @enum {string}
       */
      status: 'empty' | 'few' | 'ready';
      /** @description The last day that is over, which the numbers are of. */
      day: components['schemas']['Day'];
      /** @description The first day anyone was active. */
      since?: components['schemas']['Day'];
      timeZone: string;
      minimumGroupSize: number;
      reach?: {
        active: components['schemas']['Share'];
        /** @description 28 days earlier. Absent where it is not known, or cannot be compared. */
        before?: components['schemas']['Share'];
        /**
         * Format: date
         * @description Since when it is noted on other grounds who could use the platform, so that there is nothing to compare with.
         */
        otherGroundsSince?: string;
        eligible: number;
        /** @description True when active people who are not eligible are too few to be told apart: they are counted in, and the interval allows for them. */
        withFewOutside?: boolean;
        /** @description Active people who are not among the eligible ones. */
        outside?: number;
      };
      /** @description Reach at the end of each of the last weeks, as far back as it is known who could. */
      reachTrend: {
        day: components['schemas']['Day'];
        active?: components['schemas']['Share'];
      }[];
      /** @description Mean of working days' actives in 28 days per active person of the 28 days, with the 95 % interval of Student's t over people. */
      stickiness?: components['schemas']['Share'];
      /** @description Of the people of the last 28 days, those of the last 7. */
      weeklyStickiness?: components['schemas']['Share'];
      /** @description People by on how many of the last 28 days they were active. Neighbours of too few people are told together, where the first of them begins. */
      activeDays: {
        days: number;
        exactly?: number;
        atLeast?: number;
      }[];
      /** @description The same people by how many capabilities they used, of those that enough people use; the last one stands for so many or more. */
      breadth: {
        capabilities: number;
        exactly?: number;
        atLeast?: number;
      }[];
      /** @description People of the last 28 days who used something of their own accord, and those who used only what they have to. Absent when no capability is mandated. */
      choice?: {
        voluntary?: number;
        onlyMandated?: number;
      };
      days: components['schemas']['ActiveDay'][];
      /** @description Share of people who came back in the Nth week after their first, all cohorts of enough people together. */
      retention: {
        week: number;
        returned?: components['schemas']['Share'];
        mostlyHidden?: components['schemas']['MostlyHidden'];
      }[];
      lifecycle: components['schemas']['Lifecycle'][];
      capabilities: components['schemas']['CapabilityUse'][];
      group?: components['schemas']['NamedGroup'];
      timeToValue?: components['schemas']['TimeToValue'];
      markers: components['schemas']['Marker'][];
      /** @description How many of the people are made up. Absent when none is, and of a group. */
      simulated?: number;
      someSimulated?: components['schemas']['SomeSimulated'];
      /** @description How many events of the last 28 days were taken, and why others were not. */
      intake: {
        [key: string]: number;
      };
    };
    /** @description Whose numbers they are, when they are not everybody's. */
    NamedGroup: {
      /** @enum {string} */
      kind: 'team' | 'segment';
      id: string;
      title: string;
      /** @description Whether numbers of it may be told at all: not when it has too few active people, nor when those of another group would follow. */
      told: boolean;
    };
    GroupNames: {
      items: {
        /** @enum {string} */
        kind: 'team' | 'segment';
        id: string;
        title: string;
      }[];
    };
    GroupList: {
      /**
       * Format: date
       * @description The last day that is over.
       */
      day: string;
      items: components['schemas']['GroupUse'][];
      minimumGroupSize: number;
      simulated?: number;
    };
    GroupUse: {
      /** @enum {string} */
      kind: 'team' | 'segment';
      /** @description Entity ref of a team or id of a segment. */
      id: string;
      title: string;
      /** @description Users in the catalog. */
      members: number;
      /** @description In the last 28 days. Absent where it may not be told. */
      active?: number;
      /** @description Active in the last 28 days, of those who could. */
      reach?: components['schemas']['Share'];
      /** @description Of those who came for the first time, who came again four weeks later. */
      fourWeekRetention?: components['schemas']['Share'];
      retentionMostlyHidden?: components['schemas']['MostlyHidden'];
      /** @description Active people by week, the oldest first; absent where it may not be told. */
      weeks: (number | null)[];
    };
    RetentionTable: {
      /** @description The last day that is over. */
      day: components['schemas']['Day'];
      /** @description When counting began, when a cohort of that time is shown: it has people who had used the platform long before. */
      since?: components['schemas']['Day'];
      timeZone: string;
      /** @enum {string} */
      grain: 'day' | 'week' | 'month';
      /** @enum {string} */
      returns: 'on' | 'on-or-after' | 'within' | 'bracket';
      /** @description For brackets: the days after the first that each column of cells stands for. Periods of the overall curve count them from 0 then. */
      brackets?: {
        from: number;
        to: number;
      }[];
      /** @enum {string} */
      cohorts: 'first-time' | 'recurring';
      capability?: {
        id: string;
        title: string;
      };
      minimumGroupSize: number;
      group?: components['schemas']['NamedGroup'];
      simulated?: number;
      someSimulated?: components['schemas']['SomeSimulated'];
      /** @description What can be chosen. */
      capabilities: {
        id: string;
        title: string;
      }[];
      rows: {
        /** @description The first day of the cohort's period. */
        start: components['schemas']['Day'];
        /** @description Absent where it may not be told. */
        size?: number;
        /** @description One for each period from the cohort's own on. */
        cells: {
          /** @description Whether all of it is over. What is not is in no average. */
          complete: boolean;
          /** @description From 0 to 1. Absent where it may not be told. */
          share?: number;
        }[];
      }[];
      /** @description All cohorts that are told together by period, each weighing as many as it has people. For on-or-after and within: of those cohorts alone that have come as far as the curve goes, so that the same people stand behind all of it. */
      overall: {
        period: number;
        returned?: components['schemas']['Share'];
        mostlyHidden?: components['schemas']['MostlyHidden'];
      }[];
    };
    /** @description Of a team or a segment, instead of how many; true when some of its people are made up. */
    SomeSimulated: boolean;
    /** @description True where fewer than half of the people are in cohorts that may be told: what is left of them says little of all, and is not told either. */
    MostlyHidden: boolean;
    /** @description How long it takes people from the first thing they do to the first that is of value to them, by Kaplan-Meier. Absent where too few people began, or where too few of them got there. */
    TimeToValue: {
      /** @description Absent where too few of them are too new, who would follow from it. */
      people?: number;
      /** @description Who got there while they were watched. */
      reached: number;
      /** @description By when half of all get there (interval by Brookmeyer and Crowley). */
      median?: components['schemas']['Hours'];
      /** @description By when three quarters do. */
      upperQuartile?: components['schemas']['Hours'];
      activatedWithinDays: number;
      /** @description Who got there within so many days, of those who have had as many. */
      activated?: components['schemas']['Share'];
      /** @description Who have not had so many days yet. Absent where too few to tell. */
      tooNew?: number;
      /** @description The share who got there within so many days. */
      curve: {
        days: number;
        share: number;
        low: number;
        high: number;
      }[];
    };
    About: {
      timeZone: string;
      minimumGroupSize: number;
      /** @description How many of the people are made up. Absent when none is. */
      simulated?: number;
    };
    CapabilityList: {
      /** @enum {string} */
      status: 'empty' | 'few' | 'ready';
      day: components['schemas']['Day'];
      minimumGroupSize: number;
      items: components['schemas']['ListedCapability'][];
    };
    ListedCapability: components['schemas']['CapabilityUse'] & {
      /** @description Completed of completed and failed tasks of its templates in 12 weeks. */
      success?: components['schemas']['Share'];
      neverUsed?: boolean;
      /** @description Why it might be retired. A hint where to look, never a verdict: what is seldom needed may be needed all the same. */
      hint?: {
        /** @description unused: by nobody in 28 days. few: too few people to tell. little-reach: surely fewer than 10 % of active people. few-return: surely fewer than 25 % use it again four weeks later. fading: in the last four weeks less than half of the weeks before. */
        doubts: ('unused' | 'few' | 'little-reach' | 'few-return' | 'fading')[];
        /** @description How much of reach, retention and recent use is missing, from 0 to 1. */
        weight: number;
      };
    };
    CapabilityDetails: {
      id: string;
      title: string;
      owner?: string;
      mandated: boolean;
      /** @description Entity refs of what it is in the catalog. */
      entities: string[];
      /** @description Its people of everyone active in the last 28 days. */
      share?: components['schemas']['Share'];
      /** @description Those of the people who use it. */
      numbers: components['schemas']['Overview'];
      services?: components['schemas']['ServiceUse'];
      /** @description On which entities it is used, by people; those of too few are left out. */
      used: components['schemas']['SubjectUse'][];
    };
    SubjectUse: {
      ref: string;
      people: number;
      events: number;
    };
    TemplateUse: {
      /** @description Entity ref. */
      template: string;
      runs: number;
      completed: number;
      failed: number;
      cancelled: number;
      people?: number;
      /** @description Completed, of completed and failed. */
      success?: components['schemas']['Share'];
      medianSeconds?: number;
      /** @description Nine in ten took no longer. */
      slowSeconds?: number;
      /** @description By completed tasks, as the template's author estimated when they ran. */
      minutesSaved?: number;
      /** @description Completed tasks in no sum of minutes. */
      withoutEstimate: number;
      /** @description Tasks by week, the oldest first. None for a team. */
      weeks: number[];
      failingSteps: {
        step: string;
        runs: number;
      }[];
      /** @description The oldest first. */
      versions: {
        version: string;
        /** @description When it ran first, in the weeks that are shown. */
        since: components['schemas']['Day'];
        runs: number;
        success?: components['schemas']['Share'];
      }[];
    };
    /**
     * Format: date-time
     * @description When it was counted. What takes long to count is kept for a while; absent where it was counted for this answer.
     */
    CountedAt: string;
    TemplateReport: {
      countedAt?: components['schemas']['CountedAt'];
      group?: components['schemas']['NamedGroup'];
      weeks: {
        week: components['schemas']['Day'];
        completed?: number;
        failed?: number;
        cancelled?: number;
      }[];
      success?: components['schemas']['Share'];
      minutesSaved?: number;
      items: components['schemas']['TemplateUse'][];
    };
    SearchReport: {
      countedAt?: components['schemas']['CountedAt'];
      group?: components['schemas']['NamedGroup'];
      minimumGroupSize: number;
      days: number;
      /** @description Whether all events of the days were looked at, or only the newest. */
      complete: boolean;
      /** @description Absent for a team of which too few people searched. */
      searches?: number;
      people?: number;
      /** @description Searches that found nothing, of those whose number of results is known. */
      withoutResult?: components['schemas']['Share'];
      /** @description Visits in which a result was opened after a search, of visits with a search. */
      opened?: components['schemas']['Share'];
      /** @description The same by weeks that are over, also of those whose single events are gone. None for a team or a segment. */
      weeks: {
        week: components['schemas']['Day'];
        searches?: number;
        withoutResult?: components['schemas']['Share'];
        opened?: components['schemas']['Share'];
      }[];
      /** @description What was searched for in weeks in which enough people did, the most frequent first. Absent where adoption.searchTerms is off, and for a team or a segment. */
      terms?: {
        term: string;
        searches: number;
        withoutResult?: components['schemas']['Share'];
        /** @description Results opened after it. */
        opened: number;
      }[];
      /** @description Entities whose documentation was read, by people; those of too few are left out. */
      documentation: components['schemas']['SubjectUse'][];
    };
    PathReport: {
      countedAt?: components['schemas']['CountedAt'];
      group?: components['schemas']['NamedGroup'];
      days: number;
      /** @description Whether all events of the days were looked at, or only the newest. */
      complete: boolean;
      minimumGroupSize: number;
      transitions: {
        from: string;
        to: string;
        count: number;
        people: number;
      }[];
      starts: components['schemas']['VisitEdge'][];
      ends: components['schemas']['VisitEdge'][];
    };
    VisitEdge: {
      at: string;
      count: number;
      people: number;
    };
    EntityUse: {
      ref: string;
      minimumGroupSize: number;
      /** @description In the last 28 days. Absent where too few to tell. */
      people?: number;
      /** @description How often its page was used by week, the oldest first; absent where too few people to tell. */
      weeks: (number | null)[];
    };
    /** @description Events for which everything that is given is so. */
    FunnelStep: {
      title: string;
      action?: string;
      plugin?: string;
      capability?: string;
      subject?: string;
    };
    Funnel: {
      title: string;
      /** @description How much time there is from the first step to the last. */
      windowDays: number;
      /**
       * @description Whether the very next event has to be the next step.
       * @enum {string}
       */
      order: 'strict' | 'loose';
      /** @enum {string} */
      per: 'person' | 'visit';
      steps: components['schemas']['FunnelStep'][];
    };
    ListedFunnel: components['schemas']['Funnel'] & {
      id: string;
      /**
       * @description Where it is defined. What is in the configuration is changed there.
       * @enum {string}
       */
      from: 'configuration' | 'portal';
    };
    FunnelReport: {
      group?: components['schemas']['NamedGroup'];
      days: number;
      complete: boolean;
      minimumGroupSize: number;
      steps: {
        title: string;
        /** @description Who came this far, or visits. Absent where too few to tell. */
        people?: number;
        ofFirst?: components['schemas']['Share'];
        ofBefore?: components['schemas']['Share'];
        medianMinutes?: number;
        /** @description Whose time is not over. Absent where too few to tell. */
        open?: number;
      }[];
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
      day: components['schemas']['Day'];
      /** @description "platform" or a team's entity ref. */
      key: string;
      value: number;
      n: number;
    };
    Rebuilt: {
      /** @description The first day that was counted again. */
      from?: components['schemas']['Day'];
      days: number;
      /** @description Days whose counts were not what the events say. */
      changed: number;
      /** @description Weeks whose counts of searching were not what the events say. */
      searchWeeks: number;
    };
    DataQuality: {
      timeZone: string;
      minimumGroupSize: number;
      /** @description The first day anyone was active. */
      since?: components['schemas']['Day'];
      /** @description People who opted out. Absent where they are too few to tell, or none. */
      optedOut?: number;
      /** @description Of the people who could use the platform, those of whom any use is known. */
      heardFrom?: components['schemas']['Share'];
      /** @description What of the configuration is left out, and why. */
      problems: {
        /** @description The key of it. */
        where: string;
        problem: string;
      }[];
      days: {
        day: components['schemas']['Day'];
        accepted: number;
      }[];
      /** @description Events by what became of them: accepted, duplicate, opted-out (where enough people did), or the reason of refusal. Beside that, of the accepted ones: clock (it was wrong), service (sent by one), imported, how long they took (lag-minute, lag-hour, lag-day, lag-week) and by how much their clocks differed (skew-seconds up to 10 s, skew-minutes up to 2 min, skew-hour, skew-day, skew-more). And whole requests that were turned away, by status: request-400, request-413, request-429, request-503. */
      outcomes: {
        [key: string]: number;
      };
    };
    Marker: {
      id: string;
      day: components['schemas']['Day'];
      title: string;
      capability?: string;
    };
    OwnData: {
      optedOut: boolean;
      /** @description Others see numbers of so many people or more. */
      minimumGroupSize: number;
      pseudonym?: string;
      activeDays: components['schemas']['Day'][];
      /**
       * Format: date-time
       * @description When they did anything for the first time.
       */
      firstAt?: string;
      /**
       * Format: date-time
       * @description When they did something of value for the first time.
       */
      firstValueAt?: string;
      /** @description Kept when older days are forgotten. */
      firstDay?: components['schemas']['Day'];
      /** @description Days on which the catalog had them as somebody who could use the platform. */
      eligibleDays: components['schemas']['Day'][];
      capabilities: {
        id: string;
        title: string;
        firstDay: components['schemas']['Day'];
        days: components['schemas']['Day'][];
      }[];
      /** @description Tasks of software templates, the newest first. */
      templateRuns: {
        taskId: string;
        template: string;
        version?: string;
        /** @enum {string} */
        state: 'open' | 'completed' | 'failed' | 'cancelled';
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        endedAt?: string;
        failedStep?: string;
        minutes?: number;
      }[];
      /** @description How many single events are stored. */
      events: number;
      /** @description The newest of them. All of them are in /me/events. */
      rawEvents: components['schemas']['OwnEvent'][];
    };
    OwnEvents: {
      items: components['schemas']['OwnEvent'][];
      /** @description Absent on the last page. */
      nextCursor?: string;
    };
    /** @description A single event with everything that is stored of it. */
    OwnEvent: {
      id: string;
      /** Format: date-time */
      at: string;
      /**
       * Format: date-time
       * @description What the client's clock said, where it was not believed.
       */
      clientAt?: string;
      /**
       * Format: date-time
       * @description Of imported ones, when it happened.
       */
      receivedAt: string;
      action: string;
      plugin: string;
      capability: string;
      extension?: string;
      subject?: string;
      value?: number;
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
    /** @description Entity ref of a group. Its people and those of the groups below count. */
    Team: string;
    /** @description Id of a segment. Not together with a team. */
    Segment: string;
    FunnelId: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  recordUsage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What the client's clock says now, to correct the times of the events by. */
          sentAt?: string;
          /** @description Name of somebody who is made up and did it, for demos and tests. For owners of the platform only. */
          simulated?: string;
          /** @description Events as in the schema UsageEvent. Each is checked by itself. */
          events: unknown[];
        };
      };
    };
    responses: {
      /** @description What became of the events. They are stored. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageReceipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  importUsage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Whether the people are made up, to show what the pages look like. */
          simulated?: boolean;
          /** @description Rows as in the schema ImportedUse. Each is checked by itself. */
          rows: unknown[];
        };
      };
    };
    responses: {
      /** @description What became of the rows. They are stored. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageReceipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getOverview: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The numbers of the last complete day, and how they came about. */
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
  listGroups: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Teams and segments by title. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listGroupNames: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By title. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupNames'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getRetention: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
        grain?: 'day' | 'week' | 'month';
        /** @description When someone counts as back: in exactly the Nth period, in the Nth or any later one, in at least one of the first N, or in brackets of days after their first (1 to 7, 8 to 14, 15 to 28). */
        returns?: 'on' | 'on-or-after' | 'within' | 'bracket';
        /** @description People by their first use ever, or by any use in a period. */
        cohorts?: 'first-time' | 'recurring';
        /** @description Id of the capability whose use counts. Any use without it. */
        capability?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cohorts, the oldest first, and all of them together. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionTable'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getAbout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What has to be known of all numbers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['About'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listCapabilities: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The most used first, then those that were defined and never used. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapabilityList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getCapability: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its numbers of the last complete day. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapabilityDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getTemplates: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
        weeks?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Templates, the most used first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getSearch: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Of the last 28 days. What people typed is stored nowhere. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getPaths: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
        days?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The most frequent ways between capabilities. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PathReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntityUse: {
    parameters: {
      query: {
        ref: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Of the last 28 days, and by week. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityUse'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listFunnels: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of them, by title. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ListedFunnel'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  measureFunnel: {
    parameters: {
      query?: {
        /** @description Entity ref of a group. Its people and those of the groups below count. */
        team?: components['parameters']['Team'];
        /** @description Id of a segment. Not together with a team. */
        segment?: components['parameters']['Segment'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Funnel'];
      };
    };
    responses: {
      /** @description Its numbers of the last 28 days. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FunnelReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  saveFunnel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['FunnelId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Funnel'];
      };
    };
    responses: {
      /** @description It is saved. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  deleteFunnel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['FunnelId'];
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
  listMarkers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Marker'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  addMarker: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          day: components['schemas']['Day'];
          title: string;
          capability?: string;
        };
      };
    };
    responses: {
      /** @description It is noted. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Marker'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  deleteMarker: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
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
  getDataQuality: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What became of the events of the last 28 days. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataQuality'];
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
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
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
  rebuild: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rebuilt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getOwnData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnData'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  eraseOwnData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
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
  listOwnEvents: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnEvents'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  setOptOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          optedOut: boolean;
        };
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
}
