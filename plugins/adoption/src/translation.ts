import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text that the adoption plugin shows. @public */
export const adoptionTranslationRef = createTranslationRef({
  id: 'plugin.adoption',
  messages: {
    nav: {
      title: 'Adoption',
      overview: 'Overview',
      retention: 'Retention',
      teams: 'Teams',
      myData: 'My data',
    },
    common: {
      tryAgain: 'Try again',
      notKnown: 'not known',
      tooFew: 'fewer than {{least}}',
      percent: '{{value}} %',
      interval: '{{low}} to {{high}} %',
    },
    error: {
      network:
        'The portal’s backend could not be reached. Check your connection.',
      notExplained:
        'The backend answered with status {{status}} and no explanation.',
      notAllowed:
        'You may not see this. Ask the owner of the portal for access.',
    },
    picture: {
      definition: 'What is this?',
      showTable: 'Show as table',
      download: 'Download CSV',
      day: 'Day',
      week: 'Week',
      weekOf: 'Week of',
    },
    overview: {
      title: 'Do developers use the platform?',
      answerReach:
        '{{share}} % of {{eligible}} eligible developers used the platform in the 28 days up to {{day}}{{change}}.',
      changeUp: ' (+{{points}} points on 28 days before)',
      changeDown: ' (−{{points}} points on 28 days before)',
      changeNone: ' (as many as 28 days before)',
      answerCount_one:
        '{{count, number}} person used the platform in the 28 days up to {{day}}. How many could is not known yet.',
      answerCount_other:
        '{{count, number}} people used the platform in the 28 days up to {{day}}. How many could is not known yet.',
      answerEmpty: 'Nobody has used it yet since this was installed.',
      answerFew:
        'Fewer than {{least}} people have used it since {{since}}: too few to tell numbers of.',
      outside_one:
        '{{count, number}} more active person is not among the eligible ones.',
      outside_other:
        '{{count, number}} more active people are not among the eligible ones.',
      simulated_one: '{{count, number}} of these people is made up',
      simulated_other: '{{count, number}} of these people are made up',
      simulatedText:
        'The demo portal simulates their use, to show what the pages look like.',
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
        'Of the people of the last 28 days, {{weekly}} % came in the last 7, and {{daily}} % on an average working day.',
      returned: 'Came back',
      between: '95 % interval',
      people: 'People',
      lifecycleTitle: 'Where active people come from',
      lifecycleUnit: 'people by week',
      lifecycleDefinition:
        'New: active for the first time ever. Returning: active in the week before, too. Resurrected: back after at least a week away. Dormant: active in the week before and not in this one. Active = new + returning + resurrected.',
      new: 'New',
      returning: 'Returning',
      resurrected: 'Resurrected',
      dormant: 'Dormant',
      active: 'Active',
      lifecycleEmpty: 'The first week is not over yet.',
      capabilities: 'What they use',
      capabilitiesText:
        'Capabilities of the platform by people in the last 28 days. Numbers of fewer than {{least}} people are not told.',
      capability: 'Capability',
      usedBy: 'People in 28 days',
      share: 'Of active people',
      fourWeeks: 'Back after 4 weeks',
      trend: 'Weeks',
      mandated: 'mandated',
      trendOf: 'People who used {{capability}}, by week',
      intake: 'How complete these numbers are',
      intakeText_one: '{{count, number}} event was taken in the last 28 days.',
      intakeText_other:
        '{{count, number}} events were taken in the last 28 days.',
      intakeRepeated: '{{value}} came twice and counted once',
      intakeOptedOut:
        '{{value}} were not stored because their owners opted out',
      intakeClock:
        '{{value}} had a clock that was wrong, and got the time of their receipt',
      intakeRefused: '{{value}} were refused: {{reason}}',
    },
    selection: {
      label: 'What the numbers are of',
      show: 'Change what is shown',
      active: 'In force',
      clear: 'Everybody',
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
        'It is too early to tell: no cohort of enough people has had time to come back.',
      started: {
        'first-time': 'came for the first time',
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
      curveEmpty: 'The first period is not over yet.',
      unit: {
        day: '% of people, by days after their first',
        week: '% of people, by weeks after their first',
        month: '% of people, by months after their first',
      },
      definition: {
        on: 'Of everyone whose first period is long enough ago, the share that was active in exactly the Nth period after it, all cohorts together and each weighing as many as it has people, with the 95 % Wilson interval. Periods that are not over are left out.',
        'on-or-after':
          'Of everyone whose first period is long enough ago, the share that was active in the Nth period after it or in any later one (unbounded retention), all cohorts together and each weighing as many as it has people, with the 95 % Wilson interval. Periods that are not over are left out.',
        within:
          'Of everyone whose first period is long enough ago, the share that was active in at least one of the first N periods after it, all cohorts together and each weighing as many as it has people, with the 95 % Wilson interval. Periods that are not over are left out.',
      },
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
        'The days on which you used the platform and all single events are deleted for good. Totals of days that are over keep their numbers of events, which lead to nobody.',
      cancel: 'Keep it',
      days: 'Days on which you used something',
      capability: 'What',
      dayCount: 'Days',
      last: 'Last on',
      events: 'Single events',
      eventsNote: 'the newest {{shown}}',
      eventsText:
        'Each has what you see here and nothing more. No text that you typed, no address with its query.',
      at: 'When',
      action: 'What happened',
      plugin: 'Where',
      subject: 'On',
      download: 'Download all of this',
      nothing: 'None is stored.',
    },
  },
});
