import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text that the adoption plugin shows. @public */
export const adoptionTranslationRef = createTranslationRef({
  id: 'plugin.adoption',
  messages: {
    nav: { title: 'Adoption', overview: 'Overview', myData: 'My data' },
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
      retentionTitle: 'Who comes back',
      retentionUnit: '% of people, by weeks after their first',
      retentionDefinition:
        'Of everyone whose first week is long enough ago, the share that was active in the Nth week after it, all first weeks together, with the 95 % Wilson interval. Weeks that are not over are left out.',
      retentionWeek: '{{count, number}}',
      returned: 'Came back',
      between: '95 % interval',
      people: 'People',
      retentionEmpty: 'The first week is not over yet.',
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
