// Generated from plugins/adoption-common/openapi.yaml by `./yarnw generate`. Change that file instead.

/** The API description, for validating requests. @public */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'adoption',
    version: '1',
    description:
      'Who uses the platform, who stays, and what is stored about oneself.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {},
  },
  servers: [{ url: '/' }],
  tags: [{ name: 'Intake' }, { name: 'Numbers' }, { name: 'My data' }],
  paths: {
    '/usage': {
      post: {
        operationId: 'recordUsage',
        tags: ['Intake'],
        description:
          'Takes in what the caller did. Answered after the events are committed. Sending the same events again changes nothing. An event that is not sound is refused by itself.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['events'],
                properties: {
                  sentAt: {
                    type: 'string',
                    maxLength: 40,
                    description:
                      "What the client's clock says now, to correct the times of the events by.",
                  },
                  events: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 100,
                    description:
                      'Events as in the schema UsageEvent. Each is checked by itself.',
                    items: {},
                  },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'What became of the events. They are stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UsageReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/import': {
      post: {
        operationId: 'importUsage',
        tags: ['Intake'],
        description:
          "Takes in what is known of past use, for example from another tool's log. Importing the same rows again within a week changes nothing. Simulated people are kept apart and named as such.",
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['rows'],
                properties: {
                  simulated: {
                    type: 'boolean',
                    description:
                      'Whether the people are made up, to show what the pages look like.',
                  },
                  rows: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 500,
                    description:
                      'Rows as in the schema ImportedUse. Each is checked by itself.',
                    items: {},
                  },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'What became of the rows. They are stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UsageReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/overview': {
      get: {
        operationId: 'getOverview',
        tags: ['Numbers'],
        description:
          'How many people use the platform, and how many stay: everybody, or the people of a team or a segment.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
        ],
        responses: {
          '200': {
            description:
              'The numbers of the last complete day, and how they came about.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Overview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/groups': {
      get: {
        operationId: 'listGroups',
        tags: ['Numbers'],
        description:
          'How each team and segment uses the platform, as far as the caller may read it. What could single somebody out, also by subtracting, is left out.',
        responses: {
          '200': {
            description: 'Teams and segments by title.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GroupList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/retention': {
      get: {
        operationId: 'getRetention',
        tags: ['Numbers'],
        description: 'Who came back, by cohort.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
          {
            name: 'grain',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['day', 'week', 'month'],
              default: 'week',
            },
          },
          {
            name: 'returns',
            in: 'query',
            description:
              'When someone counts as back: in exactly the Nth period, in the Nth or any later one, or in at least one of the first N.',
            schema: {
              type: 'string',
              enum: ['on', 'on-or-after', 'within'],
              default: 'on',
            },
          },
          {
            name: 'cohorts',
            in: 'query',
            description:
              'People by their first use ever, or by any use in a period.',
            schema: {
              type: 'string',
              enum: ['first-time', 'recurring'],
              default: 'first-time',
            },
          },
          {
            name: 'capability',
            in: 'query',
            description:
              'Id of the capability whose use counts. Any use without it.',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'Cohorts, the oldest first, and all of them together.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RetentionTable' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/me': {
      get: {
        operationId: 'getOwnData',
        tags: ['My data'],
        description: 'Everything that is stored about the caller.',
        responses: {
          '200': {
            description: 'All of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnData' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'eraseOwnData',
        tags: ['My data'],
        description:
          'Erases everything that is stored about the caller, except that they opted out.',
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/me/opt-out': {
      put: {
        operationId: 'setOptOut',
        tags: ['My data'],
        description:
          'Says whether anything may be stored about the caller from now on.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['optedOut'],
                properties: { optedOut: { type: 'boolean' } },
              },
            },
          },
        },
        responses: {
          '204': { description: 'It is noted.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      Team: {
        name: 'team',
        in: 'query',
        allowReserved: true,
        description:
          'Entity ref of a group. Its people and those of the groups below count.',
        schema: { type: 'string', minLength: 1, maxLength: 300 },
      },
      Segment: {
        name: 'segment',
        in: 'query',
        description: 'Id of a segment. Not together with a team.',
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
    },
    responses: {
      Error: {
        description: 'What went wrong and what to do about it.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: { type: 'object' },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      UsageEvent: {
        type: 'object',
        description: 'Something a person did on the platform.',
        required: ['id', 'at', 'action', 'plugin'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          at: { type: 'string', format: 'date-time' },
          action: { type: 'string', minLength: 1, maxLength: 64 },
          plugin: { type: 'string', minLength: 1, maxLength: 100 },
          extension: { type: 'string', maxLength: 200 },
          subject: {
            type: 'string',
            maxLength: 300,
            description: 'A route pattern or an entity ref, never free text.',
          },
          value: { type: 'number' },
        },
      },
      ImportedUse: {
        type: 'object',
        description: 'Something a person did at some time.',
        required: ['person', 'at'],
        properties: {
          person: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
            description: 'The entity ref of a user, or its name.',
          },
          at: { type: 'string', format: 'date-time' },
          action: {
            type: 'string',
            maxLength: 64,
            description: 'navigate if absent.',
          },
          plugin: {
            type: 'string',
            maxLength: 100,
            description: 'imported if absent.',
          },
        },
      },
      UsageReceipt: {
        type: 'object',
        required: ['accepted', 'duplicates', 'refused'],
        properties: {
          accepted: { type: 'integer' },
          duplicates: { type: 'integer' },
          optedOut: {
            type: 'boolean',
            description:
              'Whether nothing was stored because the caller opted out.',
          },
          refused: {
            type: 'array',
            items: {
              type: 'object',
              required: ['index', 'reason'],
              properties: {
                index: { type: 'integer' },
                reason: {
                  type: 'string',
                  enum: [
                    'not-an-object',
                    'bad-id',
                    'bad-time',
                    'bad-text',
                    'bad-value',
                    'too-large',
                  ],
                },
              },
            },
          },
        },
      },
      Day: { type: 'string', format: 'date' },
      Share: {
        type: 'object',
        description: 'A share from 0 to 1 with its 95 % Wilson interval.',
        required: ['share', 'low', 'high', 'n'],
        properties: {
          share: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          n: { type: 'integer' },
        },
      },
      ActiveDay: {
        type: 'object',
        description: 'Numbers of too few people are absent.',
        required: ['day'],
        properties: {
          day: { $ref: '#/components/schemas/Day' },
          daily: { type: 'integer' },
          weekly: {
            type: 'integer',
            description: 'In the 7 days up to this one.',
          },
          monthly: {
            type: 'integer',
            description: 'In the 28 days up to this one.',
          },
        },
      },
      Lifecycle: {
        type: 'object',
        description:
          'Numbers of too few people are absent, and those they would follow from.',
        required: ['week'],
        properties: {
          week: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'Its Monday.',
          },
          active: { type: 'integer' },
          new: { type: 'integer' },
          returning: { type: 'integer' },
          resurrected: { type: 'integer' },
          dormant: { type: 'integer' },
          quickRatio: { type: 'number' },
        },
      },
      CapabilityUse: {
        type: 'object',
        required: ['id', 'title', 'mandated', 'weeks'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          mandated: { type: 'boolean' },
          people: {
            type: 'integer',
            description: 'In the last 28 days. Absent where too few to tell.',
          },
          share: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description: 'Of everyone who was active in the last 28 days.',
          },
          fourWeekRetention: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Of those who used it for the first time, who used it again four weeks later.',
          },
          weeks: {
            type: 'array',
            description:
              'People by week, the oldest first; absent where too few to tell.',
            items: { type: ['integer', 'null'] },
          },
        },
      },
      Overview: {
        type: 'object',
        required: [
          'status',
          'day',
          'timeZone',
          'minimumGroupSize',
          'days',
          'retention',
          'lifecycle',
          'capabilities',
          'intake',
        ],
        properties: {
          status: {
            type: 'string',
            enum: ['empty', 'few', 'ready'],
            description:
              'Whether there is any use yet, too little to tell, or enough.',
          },
          day: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'The last day that is over, which the numbers are of.',
          },
          since: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'The first day anyone was active.',
          },
          timeZone: { type: 'string' },
          minimumGroupSize: { type: 'integer' },
          reach: {
            type: 'object',
            required: ['active', 'eligible'],
            properties: {
              active: { $ref: '#/components/schemas/Share' },
              before: {
                allOf: [{ $ref: '#/components/schemas/Share' }],
                description: '28 days earlier.',
              },
              eligible: { type: 'integer' },
              outside: {
                type: 'integer',
                description:
                  'Active people who are not among the eligible ones.',
              },
            },
          },
          stickiness: {
            type: 'number',
            description:
              "Mean of working days' actives in 28 days, per active person of the 28 days.",
          },
          weeklyStickiness: {
            type: 'number',
            description: 'Weekly actives per monthly active person.',
          },
          days: {
            type: 'array',
            items: { $ref: '#/components/schemas/ActiveDay' },
          },
          retention: {
            type: 'array',
            description:
              'Share of people who came back in the Nth week after their first, all cohorts together.',
            items: {
              type: 'object',
              required: ['week'],
              properties: {
                week: { type: 'integer' },
                returned: { $ref: '#/components/schemas/Share' },
              },
            },
          },
          lifecycle: {
            type: 'array',
            items: { $ref: '#/components/schemas/Lifecycle' },
          },
          capabilities: {
            type: 'array',
            items: { $ref: '#/components/schemas/CapabilityUse' },
          },
          group: { $ref: '#/components/schemas/NamedGroup' },
          simulated: {
            type: 'integer',
            description:
              'How many of the people are made up. Absent when none is.',
          },
          intake: {
            type: 'object',
            description:
              'How many events of the last 28 days were taken, and why others were not.',
            additionalProperties: { type: 'integer' },
          },
        },
      },
      NamedGroup: {
        type: 'object',
        description: "Whose numbers they are, when they are not everybody's.",
        required: ['kind', 'id', 'title'],
        properties: {
          kind: { type: 'string', enum: ['team', 'segment'] },
          id: { type: 'string' },
          title: { type: 'string' },
        },
      },
      GroupList: {
        type: 'object',
        required: ['items', 'minimumGroupSize'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/GroupUse' },
          },
          minimumGroupSize: { type: 'integer' },
          simulated: { type: 'integer' },
        },
      },
      GroupUse: {
        type: 'object',
        required: ['kind', 'id', 'title', 'members', 'weeks'],
        properties: {
          kind: { type: 'string', enum: ['team', 'segment'] },
          id: {
            type: 'string',
            description: 'Entity ref of a team or id of a segment.',
          },
          title: { type: 'string' },
          members: { type: 'integer', description: 'Users in the catalog.' },
          active: {
            type: 'integer',
            description:
              'In the last 28 days. Absent where it may not be told.',
          },
          reach: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description: 'Active in the last 28 days, of those who could.',
          },
          fourWeekRetention: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Of those who came for the first time, who came again four weeks later.',
          },
          weeks: {
            type: 'array',
            description:
              'Active people by week, the oldest first; absent where it may not be told.',
            items: { type: ['integer', 'null'] },
          },
        },
      },
      RetentionTable: {
        type: 'object',
        required: [
          'day',
          'timeZone',
          'grain',
          'returns',
          'cohorts',
          'minimumGroupSize',
          'rows',
          'overall',
          'capabilities',
        ],
        properties: {
          day: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'The last day that is over.',
          },
          timeZone: { type: 'string' },
          grain: { type: 'string', enum: ['day', 'week', 'month'] },
          returns: { type: 'string', enum: ['on', 'on-or-after', 'within'] },
          cohorts: { type: 'string', enum: ['first-time', 'recurring'] },
          capability: {
            type: 'object',
            required: ['id', 'title'],
            properties: { id: { type: 'string' }, title: { type: 'string' } },
          },
          minimumGroupSize: { type: 'integer' },
          group: { $ref: '#/components/schemas/NamedGroup' },
          simulated: { type: 'integer' },
          capabilities: {
            type: 'array',
            description: 'What can be chosen.',
            items: {
              type: 'object',
              required: ['id', 'title'],
              properties: { id: { type: 'string' }, title: { type: 'string' } },
            },
          },
          rows: {
            type: 'array',
            items: {
              type: 'object',
              required: ['start', 'cells'],
              properties: {
                start: {
                  allOf: [{ $ref: '#/components/schemas/Day' }],
                  description: "The first day of the cohort's period.",
                },
                size: {
                  type: 'integer',
                  description: 'Absent where it may not be told.',
                },
                cells: {
                  type: 'array',
                  description: "One for each period from the cohort's own on.",
                  items: {
                    type: 'object',
                    required: ['complete'],
                    properties: {
                      complete: {
                        type: 'boolean',
                        description:
                          'Whether all of it is over. What is not is in no average.',
                      },
                      share: {
                        type: 'number',
                        description:
                          'From 0 to 1. Absent where it may not be told.',
                      },
                    },
                  },
                },
              },
            },
          },
          overall: {
            type: 'array',
            description:
              'All cohorts together by period, each weighing as many as it has people.',
            items: {
              type: 'object',
              required: ['period'],
              properties: {
                period: { type: 'integer' },
                returned: { $ref: '#/components/schemas/Share' },
              },
            },
          },
        },
      },
      OwnData: {
        type: 'object',
        required: [
          'optedOut',
          'minimumGroupSize',
          'activeDays',
          'capabilities',
          'events',
          'rawEvents',
        ],
        properties: {
          optedOut: { type: 'boolean' },
          minimumGroupSize: {
            type: 'integer',
            description: 'Others see numbers of so many people or more.',
          },
          pseudonym: { type: 'string' },
          activeDays: {
            type: 'array',
            items: { $ref: '#/components/schemas/Day' },
          },
          eligibleDays: { type: 'integer' },
          capabilities: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'title', 'days'],
              properties: {
                id: { type: 'string' },
                title: { type: 'string' },
                days: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Day' },
                },
              },
            },
          },
          events: {
            type: 'integer',
            description: 'How many single events are stored.',
          },
          rawEvents: {
            type: 'array',
            description: 'The newest of them.',
            items: {
              type: 'object',
              required: ['at', 'receivedAt', 'action', 'plugin'],
              properties: {
                at: { type: 'string', format: 'date-time' },
                receivedAt: { type: 'string', format: 'date-time' },
                action: { type: 'string' },
                plugin: { type: 'string' },
                extension: { type: 'string' },
                subject: { type: 'string' },
                value: { type: 'number' },
              },
            },
          },
        },
      },
    },
  },
};
