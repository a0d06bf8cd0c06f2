/*
 * Long, and in one file: texts are read and translated together, and hold nothing else.
 */
import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text that the adoption plugin shows. @public */
export const adoptionTranslationRef = createTranslationRef({
  id: 'plugin.adoption',
  translations: { de: () => import('./translations/de') },
  messages: {
    nav: {
      title: 'Adoption',
      overview: 'Overview',
      capabilities: 'Capabilities',
      retention: 'Retention',
      journeys: 'Journeys',
      templates: 'Templates',
      search: 'Search',
      teams: 'Teams',
      data: 'Data',
      myData: 'My data',
    },
    common: {
      tryAgain: 'Try again',
      notKnown: 'not known',
      tooFew: 'fewer than {{least}}',
      mostlyHidden: 'most came in weeks of too few',
      percent: '{{value}} %',
      interval: '{{low}} to {{high}} %',
      between: '{{low}} to {{high}}',
    },
    error: {
      network:
        'The portal’s backend could not be reached. Check your connection.',
      notExplained:
        'The backend answered with status {{status}} and no explanation.',
      signedOut:
        'You are signed out. Sign in again, for example in another tab, and try once more: what you typed is still here.',
      notAllowed:
        'You may not see this. Ask the owner of the portal for access.',
      refused: 'These numbers are not for you to see',
      refusedText:
        'They are of everybody, or of a team that you are not in. Those of your own teams are.',
      ownTeams: 'Your team’s numbers',
    },
    picture: {
      definition: 'What is this?',
      showTable: 'Show as table',
      download: 'Download CSV',
      countedAt:
        'Counted at {{time}}; what takes long to count is kept for a few minutes.',
      day: 'Day',
      week: 'Week',
      weekOf: 'Week of',
      low: 'low',
      high: 'high',
      n: 'n',
      inPercent: '{{what}} (%)',
      inSeconds: '{{what}} (s)',
      peopleInWeek: 'People in the week of {{week}}',
      tasksInWeek: 'Tasks in the week of {{week}}',
    },
    overview: {
      title: 'Do developers use the platform?',
      answerReach:
        '{{share}} % ({{low}} to {{high}} %) of {{eligible}} eligible developers used the platform in the 28 days up to {{day}}{{change}}.',
      changeUp:
        ' (+{{points}} points: 28 days before, it was {{share}} % of {{eligible}})',
      changeDown:
        ' (−{{points}} points: 28 days before, it was {{share}} % of {{eligible}})',
      changeUnknown:
        ' (no comparison with 28 days before: since {{since}}, it is known of others who could)',
      changeNone: ' (28 days before, it was {{share}} % of {{eligible}}, too)',
      answerCount_one:
        '{{count, number}} person used the platform in the 28 days up to {{day}}. How many could is not known yet.',
      answerCount_other:
        '{{count, number}} people used the platform in the 28 days up to {{day}}. How many could is not known yet.',
      answerEmpty: 'Nobody has used it yet since this was installed.',
      answerFew:
        'Fewer than {{least}} people have used it since {{since}}: too few to tell numbers of.',
      fewOutside:
        'Active people who are not among the eligible ones are fewer than {{least}}: too few to tell apart, they are counted in.',
      outside_one:
        '{{count, number}} more active person is not among the eligible ones.',
      outside_other:
        '{{count, number}} more active people are not among the eligible ones.',
      answerFewOf: 'The numbers of {{name}} are not told.',
      fewTextOf:
        'Too few of its people used the platform lately, or so many that the few who are left would follow from everybody’s numbers.',
      emptyTitle: 'Nothing to measure yet',
      emptyText:
        'Use of the portal is noted from now on, without any further step. Open a few pages, and come back in a minute.',
      fewTitle: 'Too few people to tell numbers of',
      fewText:
        'Numbers of fewer than {{least}} people would single someone out. They appear here when more people have used the platform.',
      error: 'The numbers could not be loaded',
      errorStillWorks: 'Use goes on being noted meanwhile.',
      activeTitle: 'Active people',
      activeUnit: 'people · days in {{zone}}',
      activeDefinition:
        'People who did anything on the platform on a day, in the 7 days up to it, and in the 28 days up to it. Each person counts once in each.',
      daily: 'On the day',
      weekly: 'In 7 days',
      monthly: 'In 28 days',
      sticky:
        'Of {{n}} people of the last 28 days, {{weekly}} % ({{weeklyLow}} to {{weeklyHigh}} %) came in the last 7, and {{daily}} % ({{dailyLow}} to {{dailyHigh}} %) on an average working day.',
      returned: 'Came back',
      people: 'People',
      lifecycleTitle: 'Where active people come from',
      lifecycleUnit: 'people by week',
      lifecycleDefinition:
        'New: active for the first time since counting began. Returning: active in the week before, too. Resurrected: back after at least a week away. Dormant: active in the week before and not in this one. Active = new + returning + resurrected.',
      new: 'New',
      returning: 'Returning',
      resurrected: 'Resurrected',
      dormant: 'Dormant',
      untold: 'Too few to tell apart',
      active: 'Active',
      quickRatio: 'Quick ratio',
      quickRatioText:
        'Quick ratio of the last week: {{value}} people came or came back for each that stayed away. Above 1 use grows.',
      quickRatioUnknown:
        'The quick ratio of the last week is not told: nobody stayed away, or too few people did.',
      firstWeeks:
        'Counting began on {{since}}: in the weeks after it, people who had used the platform long before look new.',
      lifecycleEmpty: 'The first week is not over yet.',
      capabilities: 'What they use',
      capabilitiesText:
        'Capabilities of the platform by people in the last 28 days, the part of all active people that they are, how many use it again four weeks after their first time, and on how many of the 28 days each used it. Numbers of fewer than {{least}} people are not told.',
      allCapabilities: 'All capabilities, and what might be retired',
      capability: 'Capability',
      usedBy: 'People',
      share: 'Of active',
      fourWeeks: 'After 4 weeks',
      services: 'Services',
      servicesUse: '{{events}} times by {{services}}',
      trend: 'Weeks',
      mandated: 'mandated',
      trendOf: 'People who used {{capability}}, by week',
      intake: 'How complete these numbers are',
      intakeText_one: '{{count, number}} event was taken in the last 28 days.',
      intakeText_other:
        '{{count, number}} events were taken in the last 28 days.',
      intakeMore: 'What became of the others',
    },
    simulated: {
      title_one: '{{count, number}} person in these numbers is made up',
      title_other: '{{count, number}} people in these numbers are made up',
      some: 'Some of the people in these numbers may be made up',
      text: 'The demo portal simulates their use, to show what the pages look like. Files say so, too.',
      column: 'Note',
    },
    reach: {
      title: 'Reach',
      unit: '% of people who could use the platform, by week',
      definition:
        'People active in the 28 days up to each day, of those who could use the platform then (adoption.eligible), with the 95 % Wilson interval. Active people who are not eligible count in where they are too few to be told apart; the interval allows for them. It begins when it was first noted who could.',
      share: 'Reach',
      otherGrounds:
        'Since {{since}}, it is known of others who could use the platform: what is before and what is after cannot be compared.',
      empty: 'Who could use the platform is noted from now on.',
    },
    habits: {
      title: 'How deeply they use it',
      text: 'People of the last 28 days. Where too few people would be told apart, neighbours stand together in one bar.',
      tooFew: 'Too few people to tell apart.',
      same: '{{counted}}: {{times}} for all {{people}} people.',
      one: '{{counted}}: from {{from}} to {{to}} for all {{people}} people. Told apart further, some would be too few.',
      oneOpen:
        '{{counted}}: {{from}} or more for all {{people}} people. Told apart further, some would be too few.',
      exactly: 'Exactly',
      atLeast: 'At least',
      days: 'Days with use',
      daysUnit: 'people, by days with use in 28 days',
      daysDefinition:
        'People by on exactly how many of the last 28 days they did anything on the platform; the table also says on at least how many.',
      daysCounted: 'Days',
      breadth: 'Breadth of use',
      breadthUnit: 'people, by capabilities used in 28 days',
      breadthDefinition:
        'People by how many capabilities of the platform they used in the last 28 days. Capabilities that too few people use are not counted.',
      breadthCounted: 'Capabilities',
    },
    choice: {
      title: 'Of their own accord',
      unit: 'people in 28 days',
      definition:
        'People who used at least one capability that they need not use, and people who used only those that are mandated (adoption.capabilities). Mandated use says little about whether people like it.',
      use: 'Use',
      voluntary: 'Something they need not use',
      onlyMandated: 'Only what is mandated',
    },
    capabilities: {
      title: 'Which capabilities work?',
      error: 'The capabilities could not be loaded',
      answer_one:
        '{{count, number}} of {{all}} capabilities was used in the last 28 days; {{hinted}} may be worth a look.',
      answer_other:
        '{{count, number}} of {{all}} capabilities were used in the last 28 days; {{hinted}} may be worth a look.',
      answerNone: 'Too few people have used the platform to tell.',
      empty: 'No capabilities yet',
      emptyText:
        'Every plugin that people use is a capability by itself; adoption.capabilities gives them names and owners. They appear when at least {{least}} people have used the platform.',
      all: 'All capabilities',
      allText:
        'People of the last 28 days, the part of all active people that they are, how many use it again four weeks after their first time, tasks of templates that were completed in 12 weeks, and on how many of the 28 days each used it. Numbers of fewer than {{least}} people are not told.',
      days: 'Days each',
      success: 'Tasks done',
    },
    retirement: {
      title: 'What might be retired',
      text: 'Little reach, few who return, or use that fades: most of it missing first. A hint where to look, never a verdict: what is seldom needed may be needed all the same. Ask its people before you decide.',
      none: 'Nothing: every capability is used, and used again.',
      reasons: 'Why',
      neverUsed: 'Nobody ever used it.',
      unused: 'Nobody used it in the last 28 days.',
      few: 'Fewer than {{least}} people used it in the last 28 days: too few to say more.',
      littleReach: 'At most {{high}} % of {{n}} active people used it.',
      fewReturn:
        'At most {{high}} % of {{n}} who tried it used it again after four weeks.',
      fading:
        'In the last four weeks fewer than half as many people a week as in the eight before.',
      mandated: 'It is mandated.',
    },
    duration: {
      seconds: '{{value}} s',
      minutes: '{{value}} min',
      hours: '{{value}} h',
      days: '{{value}} days',
    },
    value: {
      title: 'Time to first value',
      unit: '% of people by days since their first event, n = {{n}}',
      unitUnknown: '% of people by days since their first event',
      definition:
        'From the first thing someone does on the platform to the first that is of value to them (adoption.valueEvents): by default a completed task of a template, an opened search result, or a page of documentation. People who are not there yet count for as long as they have been watched (Kaplan-Meier).',
      none: 'Nobody has got there yet.',
      days: 'Days',
      share: 'Got there',
      day: 'day {{days}}',
      firstPeople:
        'Counting began on {{since}}: who had used the platform before counts as new.',
      quartile: 'Three in four within {{time}}.',
      median: 'Half of all newcomers get there within {{time}}.',
      medianBetween:
        'Half of all newcomers get there within {{time}} ({{low}} to {{high}}).',
      medianFrom:
        'Half of all newcomers get there within {{time}} (at least {{low}}; the upper bound is not known yet).',
      noMedian: 'Fewer than half of all newcomers get there.',
      activated:
        'Within {{days}} days: {{share}} % ({{low}} to {{high}} %, n = {{n}}).',
    },
    markers: {
      title: 'What happened meanwhile',
      text: 'Events of the platform that explain a change, for example “New template launched”. They stand on every picture over the time that it shows.',
      day: 'Day',
      what: 'What happened',
      example: 'New template launched',
      add: 'Add',
      added: 'It is noted.',
      addFailed: 'It could not be noted',
      delete: 'Delete “{{title}}”',
      deleteTitle: 'Delete “{{title}}”?',
      deleteText: 'It goes from every picture, for everybody.',
      confirm: 'Delete it',
      keep: 'Keep it',
      deleted: 'It is gone.',
      deleteFailed: 'It could not be deleted',
    },
    templates: {
      title: 'Do templates work, and what do they save?',
      error: 'The templates could not be loaded',
      answer:
        'In the last 12 weeks {{share}} % of {{n}} tasks were completed ({{low}} to {{high}} %).',
      saved: 'They saved {{hours}} hours, as the templates’ authors estimate.',
      answerNone: 'No task of a template ran in the last 12 weeks.',
      answerOpen: 'No task has ended yet.',
      answerFewOf:
        'Too few people of theirs ran a template in the last 12 weeks to tell numbers of.',
      fewOf: 'Too few people to tell numbers of',
      fewOfText:
        'Templates that enough people of {{name}} ran, and enough of the others or none, appear here.',
      empty: 'No tasks yet',
      emptyText:
        'Tasks of software templates appear here a minute after they end. Create something to see it.',
      tasks: 'Tasks by week',
      tasksUnit: 'tasks, n = {{n}}; the last week is not over',
      tasksDefinition:
        'Tasks of software templates by how they ended, as the scaffolder says: not clicks, and no dry runs. The share that is completed leaves out what somebody cancelled.',
      estimated:
        'Time saved is what the template’s author estimated when the task ran, for completed tasks only.',
      completed: 'Completed',
      failed: 'Failed',
      cancelled: 'Cancelled',
      list: 'Templates',
      listText:
        'The most used first. A step that fails often is the one to mend.',
      template: 'Template',
      runs: 'Tasks',
      byPeople_one: 'by {{count, number}} person',
      byPeople_other: 'by {{count, number}} people',
      success: 'Completed',
      version: 'Version',
      versionSince: 'since {{day}}: {{share}} % of {{n}}',
      versionOpen: 'since {{day}}: none has ended',
      versionBefore: 'before {{share}} % of {{n}}',
      oneVersion: 'only one',
      failing: 'Fails at',
      noStep: 'a step that is not known',
      times_one: 'once',
      times_other: '{{count, number}} times',
      median: 'Takes',
      slow: '9 in 10 within {{time}}',
      savedHours: 'Saved (est.)',
      savedInFile: 'Saved (h, estimated)',
      hours: '{{hours}} h',
      noEstimate: 'no estimate',
      withoutEstimate_one: '{{count, number}} task without estimate',
      withoutEstimate_other: '{{count, number}} tasks without estimate',
      weeks: 'Weeks',
      weeksOf: 'Tasks of {{template}} by week',
    },
    search: {
      title: 'Do people find what they look for?',
      error: 'The searches could not be loaded',
      answer:
        '{{people}} people searched {{searches}} times in the last 28 days. {{nothing}} % ({{nothingLow}} to {{nothingHigh}} %) of searches found nothing; after {{opened}} % ({{openedLow}} to {{openedHigh}} %) of visits with a search a result was opened.',
      answerNone: 'Nobody searched in the last 28 days.',
      answerFewOf:
        'Too few people of theirs searched in the last 28 days to tell numbers of.',
      answerFew_one:
        'There was {{count, number}} search in the last 28 days, by too few people to tell more.',
      answerFew_other:
        'There were {{count, number}} searches in the last 28 days, by too few people to tell more.',
      empty: 'No searches yet',
      emptyText:
        'Searches are noted from now on: that there was one and how many results it had. What was typed is counted by day only, and only where adoption.searchTerms is on.',
      few: 'Too few people to tell numbers of',
      fewText: 'Numbers appear when at least {{least}} people have searched.',
      withoutResult: 'Found nothing',
      withoutResultUnit: '% of searches',
      withoutResultDefinition:
        'Searches with no result, of those whose number of results is known. A search that is followed by another within 0.8 seconds is a keystroke and does not count. With the 95 % Wilson interval.',
      opened: 'Opened a result',
      openedUnit: '% of visits with a search',
      openedDefinition:
        'Visits in which a result was opened after a search, of visits with a search. A pause of 30 minutes ends a visit. With the 95 % Wilson interval.',
      interval: '95 % interval: {{low}} to {{high}} %',
      searches: 'Searches',
      trend: 'Searching by week',
      trendUnit: '% of searches, and of visits with a search',
      trendDefinition:
        'The two shares above for each week that is over. They are counted before single events are forgotten, and kept. Weeks in which too few people searched are left out.',
      terms: 'What they search for',
      term: 'Search',
      termsText:
        'Of weeks in which at least {{least}} people searched for it, last 28 days. Nobody’s searches are stored: they are counted by day. One that finds nothing is something to write or to name better.',
      noTerms:
        'Nothing was searched for by at least {{least}} people in a week.',
      openedCount: 'Results opened',
      onlyOfAll:
        'Searching by week and what is searched for are counted of everybody together, whatever their team: choose everybody to see them.',
      docs: 'Documentation that is read',
      docsText: 'By people in the last 28 days.',
      noDocs:
        'No documentation was read by at least {{least}} people in the last 28 days.',
    },
    subjects: { entity: 'Entity', people: 'People', events: 'Times' },
    journeys: {
      title: 'Where do people get stuck?',
      error: 'The funnels could not be loaded',
      measureError: 'The funnel could not be measured',
      answer:
        '{{title}}: {{share}} % ({{low}} to {{high}} %) of {{n}} {{counted}} come to the end. “{{step}}” loses most: {{lost}} % of those who came so far.',
      answerNone: 'No funnel is defined yet.',
      answerDraft:
        'Say what the steps are, then measure how far people come, also without saving.',
      answerNobody:
        '{{title}}: nobody took the first step in the last 28 days. Is it spelt as its events are?',
      answerFew:
        '{{title}}: fewer than {{least}} people took the first step in the last 28 days.',
      answerAll:
        '{{title}}: all of {{n}} {{counted}} who begin come to the end ({{low}} to {{high}} %).',
      answerHidden: '{{title}}: too few people come to the end to tell more.',
      counted: { person: 'people', visit: 'visits' },
      funnel: 'Funnel',
      new: 'Define a funnel',
      change: 'Change this funnel',
      empty: 'No funnels yet',
      emptyText:
        'A funnel tells how many people take one step after another, and where they stop. Define one here or in adoption.funnels of the configuration.',
      emptyAsk:
        'A funnel tells how many people take one step after another, and where they stop. The owners of the platform can define one.',
      unit: '{{counted}}, last {{days}} days',
      step: 'Step',
      ofFirst: 'Of the first step',
      ofBefore: 'Of the step before',
      minutes: 'Minutes since the step before',
      definition: {
        loose:
          'Who takes the steps in this order within {{window}}, whatever they do in between. Each counts with their best attempt. Who still has time is counted where they are, and said so. Intervals are 95 % Wilson intervals.',
        strict:
          'Who takes the steps right after each other, with nothing in between, within {{window}}. Each counts with their best attempt. Who still has time is counted where they are, and said so. Intervals are 95 % Wilson intervals.',
      },
      came: {
        person_one: '{{count, number}} person',
        person_other: '{{count, number}} people',
        visit_one: '{{count, number}} visit',
        visit_other: '{{count, number}} visits',
      },
      went: '{{share}} % of the step before ({{low}} to {{high}} %)',
      after: 'half of them within {{time}}',
      open: '{{n}} still have time',
      incomplete:
        'There were more events than are looked at in one go: these are the newest.',
      paths: 'Ways that people go',
      pathsText:
        'From one capability straight to the next within a visit, last 7 days.',
      pathsError: 'The ways could not be loaded',
      noPaths:
        'No way was gone by at least {{least}} people in the last 7 days.',
      from: 'From',
      to: 'To',
      count: 'Times',
      edges: 'Visits begin most often at {{starts}} and end at {{ends}}.',
      defining: 'Define a funnel',
      changing: 'Change the funnel',
      defineText:
        'Each step is what people do: say at least one thing of it. My data shows what such events look like.',
      name: 'Name',
      window: 'Days from first to last step',
      order: 'Order',
      orders: {
        loose: 'anything may come between',
        strict: 'one right after the other',
      },
      per: 'Counted',
      pers: { person: 'people', visit: 'visits' },
      windowUnsound: 'A number of days, up to 28',
      unknownAction:
        'None that Backstage tells of; one of your own plugins may',
      nobody: 'nobody did this after the steps before',
      stepNumber: 'Step {{number}}',
      stepName: 'Name of the step',
      keys: {
        action: 'Action',
        plugin: 'Plugin',
        capability: 'Capability',
        subject: 'Entity or route',
      },
      examples: {
        action: 'search',
        plugin: 'techdocs',
        capability: 'software-catalog',
        subject: 'template:default/service',
      },
      addStep: 'Add a step',
      removeStep: 'Remove this step',
      try: 'Measure without saving',
      save: 'Save',
      saved: 'The funnel is saved.',
      saveFailed: 'The funnel could not be saved',
      delete: 'Delete',
      deleteTitle: 'Delete “{{title}}”?',
      deleteText:
        'Nobody sees this funnel any more. What people do is noted all the same.',
      keep: 'Keep it',
      deleted: 'The funnel is gone.',
      deleteFailed: 'The funnel could not be deleted',
      cancel: 'Cancel',
      asCode: 'As code, for adoption.funnels',
      unsound:
        'Give the funnel a name, up to 28 days, and every step a name and at least one thing that says what its events are.',
    },
    capability: {
      title: 'Do people use {{name}}?',
      error: 'The capability could not be loaded',
      answer:
        '{{share}} % ({{low}} to {{high}} %) of active people used {{name}} in the 28 days up to {{day}}.',
      stayed:
        'Of those who used it for the first time, {{share}} % ({{low}} to {{high}} %) used it again four weeks later.',
      answerFew: 'Too few people used it to tell numbers of.',
      mandated:
        'People have no choice but to use it: numbers say little about whether they like it.',
      services:
        'Beside people, {{services}} services used it {{events}} times in the last 28 days.',
      see: 'In the catalog:',
      used: 'What it is used on',
      usedText: 'Entities by people in the last 28 days.',
      noUsed: 'Nothing was used by at least {{least}} people.',
      few: 'Too few people to tell numbers of',
      owner: 'Its owner:',
      fewText: 'Numbers appear when at least {{least}} people have used it.',
    },
    entityUse: {
      title: 'How much it is used',
      error: 'Its use could not be loaded',
      people_one: '{{count, number}} person came here in the last 28 days.',
      people_other: '{{count, number}} people came here in the last 28 days.',
      few: 'Fewer than {{least}} people came here in the last 28 days.',
      none: 'Nobody came here in the last 28 days.',
      weeks: 'Visits of this page by week',
    },
    widget: {
      none: 'No team of yours has {{least}} active people yet.',
      all: 'All teams',
    },
    data: {
      title: 'How complete are these numbers?',
      error: 'How complete they are could not be loaded',
      problems: 'Left out of the configuration',
      problemsText:
        'What is wrong there is left out until it is mended; everything else counts on.',
      problemWhere: 'Where',
      problemWhat: 'What is wrong',
      answer:
        '{{accepted}} events were taken in the last 28 days; {{refused}} % of all that were sent were refused, and {{gaps}} of {{days}} days have none.',
      answerNone: 'No event came in during the last 28 days.',
      byDay: 'Events taken by day',
      byDayUnit: 'events · days in {{zone}}',
      byDayDefinition:
        'Events by the day on which they happened, once each. A day without any is a gap: nothing was measured, or nobody was there.',
      accepted: 'Taken',
      what: 'What became of events',
      whatText: 'In the last 28 days.',
      outcome: 'Outcome',
      events: 'Events',
      share: 'Of all that were sent',
      shareTaken: 'Of all that were taken',
      outcomes: {
        accepted: 'Taken',
        duplicate: 'Came again and counted once',
        'opted-out': 'Not stored: their people opted out',
        'not-an-object': 'Refused: no event at all',
        'bad-id': 'Refused: without a sound id',
        'bad-time': 'Refused: without a sound time',
        'bad-text': 'Refused: a text that is missing, too long, or no text',
        'bad-value': 'Refused: a value that is no number',
        'too-large': 'Refused: too large',
        'server-only': 'Refused: something only the backend can know',
      },
      lag: 'How long events took to come in',
      lagText:
        'From the time at which they happened to the time at which they were stored. Laptops that are offline send later.',
      lags: {
        'lag-minute': 'Within a minute',
        'lag-hour': 'Within an hour',
        'lag-day': 'Within a day',
        'lag-week': 'Within a week',
        imported: 'Imported from the past',
      },
      skew: 'Wrong clocks',
      clockText:
        '{{value}} events came from a clock that was wrong; they got the time of their receipt, and both times are kept.',
      clockNone: 'No event came from a clock that was wrong.',
      skewNone: 'No client has said what its clock says.',
      shareKnown: 'Of all whose clock is known',
      skews: {
        'skew-seconds': 'Within 10 seconds',
        'skew-minutes': 'Within 2 minutes',
        'skew-hour': 'Up to an hour',
        'skew-day': 'Up to a day',
        'skew-more': 'More than a day',
      },
      requests: 'Requests that were turned away',
      requestsText:
        'Whole requests that brought usage, in the last 28 days. Browsers send again what was turned away for its number or because the database was away: nothing is lost by those.',
      requestsNone: 'None.',
      requestCount: 'Requests',
      shareRequests: 'Of all turned away',
      requestReasons: {
        'request-400': 'They made no sense (400)',
        'request-413': 'They were too large (413)',
        'request-429': 'There were too many (429)',
        'request-503': 'The database was away (503)',
      },
      heardFrom:
        'Something is known of {{value}} % ({{low}} to {{high}} %) of the {{n}} people who could use the platform.',
      services: 'Services',
      servicesText:
        '{{value}} events came from services such as a CLI. They are in no number of people.',
      coverage: 'People',
      optedOut_one:
        '{{count, number}} person opted out and is in no number here.',
      optedOut_other:
        '{{count, number}} people opted out and are in no number here.',
      optedOutFew:
        'Nobody or fewer than {{least}} people opted out. Who opted out is in no number here.',
      since: 'The first event is of {{day}}.',
    },
    selection: {
      label: 'What the numbers are of',
      show: 'Change what is shown',
      active: 'In force',
      clear: 'Everybody',
      whose: 'Whose numbers',
      everybody: 'Everybody’s',
      ofTeam: '{{name}} (team)',
      ofSegment: '{{name}} (segment)',
      untoldTitle: 'The numbers of {{name}} are not told',
      team: 'Team: {{name}}',
      segment: 'Segment: {{name}}',
      capability: 'Capability: {{name}}',
    },
    retention: {
      title: 'Do people keep coming back?',
      error: 'The retention table could not be loaded',
      answer:
        'Of {{n}} people who {{started}}, {{share}} % ({{low}} to {{high}} %) came back {{when}}.',
      answerNone:
        'Nothing can be told: no cohort has both enough people and had time to come back.',
      started: {
        'first-time': 'came for the first time since counting began',
        recurring: 'were active',
      },
      startedWith: {
        'first-time': 'used {{capability}} for the first time',
        recurring: 'used {{capability}}',
      },
      when: {
        on: {
          day: 'on day {{n}} after',
          week: 'in week {{n}} after',
          month: 'in month {{n}} after',
        },
        'on-or-after': {
          day: '{{n}} days later or at any time since',
          week: '{{n}} weeks later or at any time since',
          month: '{{n}} months later or at any time since',
        },
        within: {
          day: 'within {{n}} days',
          week: 'within {{n}} weeks',
          month: 'within {{n}} months',
        },
      },
      day: 'Day',
      week: 'Week',
      month: 'Month',
      curveTitle: 'Who comes back',
      curveEmpty:
        'No cohort of enough people has had a whole period to come back yet.',
      curveHidden:
        'Where the curve has no point, more than half of the people are in cohorts that may not be told of.',
      firstCohorts:
        'Counting began on {{since}}: the first cohorts have people who had used the platform long before. They come back more often than newcomers do.',
      days: 'Days after the first',
      bracket: 'days {{from}} to {{to}}',
      whenBracket: '{{from}} to {{to}} days after their first',
      unitBracket: '% of people, by days after their own first',
      unit: {
        day: '% of people, by days after their first',
        week: '% of people, by weeks after their first',
        month: '% of people, by months after their first',
      },
      definition: {
        on: 'Of everyone whose first period is long enough ago, the share that was active in exactly the Nth period after it, all cohorts together and each weighing as many as it has people, with the 95 % Wilson interval. Periods that are not over are left out.',
        'on-or-after':
          'Of everyone in the cohorts that have come as far as the curve goes, the share that was active in the Nth period after their first or in any later one (unbounded retention), with the 95 % Wilson interval. The same people stand behind every point, so that the curve never rises.',
        within:
          'Of everyone in the cohorts that have come as far as the curve goes, the share that was active in at least one of the first N periods after their first, with the 95 % Wilson interval. The same people stand behind every point, so that the curve never falls.',
        bracket:
          'Of everyone whose cohort is long enough ago, the share that was active at least once in so many days after their own first day, all cohorts together and each weighing as many as it has people, with the 95 % Wilson interval.',
      },
      bracketText:
        'A row is everyone whose period began on that day; a column is so many days after the first day of each. Striped cells are not over yet and count nowhere. Cohorts of fewer than {{least}} people are not told.',
      table: 'Cohorts',
      tableText:
        'A row is everyone whose period began on that day; a column is so many periods later. Striped cells are not over yet and count nowhere. Cohorts of fewer than {{least}} people are not told.',
      cohort: 'From',
      size: 'People',
      notOver: 'not over yet',
      tooFew: 'too few people',
      all: 'All',
      grain: 'By',
      grains: { day: 'Days', week: 'Weeks', month: 'Months' },
      returns: 'Back',
      returnsAs: {
        on: 'in exactly that period',
        'on-or-after': 'in that period or later',
        within: 'at least once until then',
        bracket: 'in days 1–7, 8–14, 15–28',
      },
      cohorts: 'People',
      cohortsAs: {
        'first-time': 'by their first use ever',
        recurring: 'by any use in a period',
      },
      capability: 'Capability',
      anyCapability: 'Any use',
      empty: 'The first period is not over yet',
      emptyText:
        'A cohort appears when its period is over. Come back then, or look at days instead of weeks.',
    },
    teams: {
      title: 'How does use differ by team?',
      error: 'The teams could not be loaded',
      answer_one:
        '{{count, number}} of {{all}} teams and segments has enough active people to tell numbers of.',
      answer_other:
        '{{count, number}} of {{all}} teams and segments have enough active people to tell numbers of.',
      answerNone:
        'No team has enough active people yet to tell numbers of: at least {{least}} are needed.',
      answerNothing: 'There is no team whose numbers you may see.',
      teams: 'Teams',
      teamsText:
        'Everyone in a team and in the teams below it, as the catalog has them today. What would tell of fewer than {{least}} people is left out, also when it would follow from other numbers. By name: teams are not ranked.',
      segments: 'Segments',
      segmentsText:
        'Parts of the people by what the catalog says of them, defined in adoption.segments.',
      spread: 'Teams by reach',
      spreadUnit: 'teams, n = {{n}}',
      spreadDefinition:
        'Reach of a team: its people who were active in the last 28 days, of those who could use the platform. Teams that may not be told of are left out.',
      band: '{{from}} to {{to}} %',
      none: 'No team has enough people to tell numbers of.',
      name: 'Team',
      segment: 'Segment',
      members: 'People',
      active: 'Active in 28 days',
      reach: 'Reach',
      fourWeeks: 'Back in week 4',
      trend: 'Weeks',
      trendOf: 'Active people of {{team}}, by week',
      notTold: 'not told',
      empty: 'No teams yet',
      emptyText:
        'Teams are the groups of the catalog that have people. Add users who are members of groups.',
      notYours:
        'You see the numbers of teams that you are in. The catalog has none with you in it.',
    },
    myData: {
      title: 'What is stored about me?',
      answerNothing: 'Nothing.',
      answerOptedOut: 'You opted out: nothing new is stored.',
      answer_one:
        'That you used the platform on {{days}}, and {{count, number}} single event.',
      answer_other:
        'That you used the platform on {{days}}, and {{count, number}} single events.',
      onDays_one: '{{count, number}} day',
      onDays_other: '{{count, number}} days',
      error: 'What is stored about you could not be loaded',
      who: 'It is stored under a pseudonym, {{pseudonym}}, which leads back to you only with a key that is not in the database. Others see numbers of at least {{least}} people, never you.',
      choices: 'Your choices',
      optOut: 'Store nothing about me from now on',
      optIn: 'Take part again',
      optedOut: 'You opted out. Nothing new is stored about you.',
      optedIn: 'You take part again.',
      optFailed: 'That could not be noted',
      erase: 'Erase everything about me',
      erased: 'Everything that was stored about you is gone.',
      eraseFailed: 'It could not be erased',
      eraseTitle: 'Erase everything about you?',
      eraseText:
        'The days on which you used the platform and all single events are deleted for good, and taken off how often things were used. Totals whose single events are forgotten already keep their numbers, which lead to nobody.',
      cancel: 'Keep it',
      days: 'Days on which you used something',
      capability: 'What',
      dayCount: 'Days',
      last: 'Last on',
      events: 'Single events',
      eventsNote: 'the newest {{shown}}',
      eventsText:
        'Each has what you see here, an id, and when it came in. No text that you typed, no address with its query.',
      at: 'When',
      action: 'Event',
      plugin: 'Where',
      subject: 'On',
      extension: 'Page part',
      value: 'Number',
      download: 'Download all of this',
      downloaded: 'The file has everything that is stored about you.',
      downloadFailed: 'It could not be downloaded',
      facts: 'When you began',
      firstAt: 'You did something for the first time on {{at}}.',
      firstValueAt: 'What you came for you did first on {{at}}.',
      eligible_one:
        'You were known as somebody who could use the platform on {{count, number}} day.',
      eligible_other:
        'You were known as somebody who could use the platform on {{count, number}} days.',
      runs: 'Your tasks of software templates',
      runsText: 'When you erase your data, they are kept without you.',
      template: 'Template',
      state: 'It was',
      started: 'Started',
      ended: 'Ended',
      failedStep: 'Failed at',
      minutes: 'Minutes saved, as its author estimates',
      nothing: 'None is stored.',
    },
  },
});
