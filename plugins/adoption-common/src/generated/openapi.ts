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
        description: 'How many people use the platform, and how many stay.',
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
        required: ['day', 'daily', 'weekly', 'monthly'],
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
        required: [
          'week',
          'active',
          'new',
          'returning',
          'resurrected',
          'dormant',
        ],
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
            required: ['active', 'eligible', 'outside'],
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
