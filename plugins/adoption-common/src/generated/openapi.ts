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
  tags: [
    { name: 'Intake' },
    { name: 'Numbers' },
    { name: 'Funnels' },
    { name: 'Markers' },
    { name: 'Measures' },
    { name: 'My data' },
  ],
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
                  simulated: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
                    description:
                      'Name of somebody who is made up and did it, for demos and tests. For owners of the platform only.',
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
          "Takes in what is known of past use, for example from another tool's log. Importing the same rows again changes nothing. Of a time of which single events are forgotten, only the days are kept on which people were active. Simulated people are kept apart and named as such.",
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
    '/groups/names': {
      get: {
        operationId: 'listGroupNames',
        tags: ['Numbers'],
        description:
          'The teams and segments whose numbers the caller may read, to choose from.',
        responses: {
          '200': {
            description: 'By title.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GroupNames' },
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
              'When someone counts as back: in exactly the Nth period, in the Nth or any later one, in at least one of the first N, or in brackets of days after their first (1 to 7, 8 to 14, 15 to 28).',
            schema: {
              type: 'string',
              enum: ['on', 'on-or-after', 'within', 'bracket'],
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
    '/about': {
      get: {
        operationId: 'getAbout',
        tags: ['Numbers'],
        description:
          'How the numbers are counted, and whether people among them are made up. For everybody.',
        responses: {
          '200': {
            description: 'What has to be known of all numbers.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/About' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/capabilities': {
      get: {
        operationId: 'listCapabilities',
        tags: ['Numbers'],
        description:
          'Every capability of the platform with its reach, retention, success and trend.',
        responses: {
          '200': {
            description:
              'The most used first, then those that were defined and never used.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CapabilityList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/capabilities/{id}': {
      get: {
        operationId: 'getCapability',
        tags: ['Numbers'],
        description:
          'Who uses one capability of the platform, who stays, and on what they use it.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'Its numbers of the last complete day.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CapabilityDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/templates': {
      get: {
        operationId: 'getTemplates',
        tags: ['Numbers'],
        description:
          'How the tasks of software templates ended, where they failed, how long they took and what they saved. Dry runs are no tasks.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
          {
            name: 'weeks',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 52, default: 12 },
          },
        ],
        responses: {
          '200': {
            description: 'Templates, the most used first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TemplateReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/search': {
      get: {
        operationId: 'getSearch',
        tags: ['Numbers'],
        description:
          'Whether people find what they search for, and which documentation they read.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
        ],
        responses: {
          '200': {
            description:
              'Of the last 28 days. What people typed is stored nowhere.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SearchReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/paths': {
      get: {
        operationId: 'getPaths',
        tags: ['Numbers'],
        description: 'From where to where people go within a visit.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
          {
            name: 'days',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 28, default: 7 },
          },
        ],
        responses: {
          '200': {
            description: 'The most frequent ways between capabilities.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PathReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entity-use': {
      get: {
        operationId: 'getEntityUse',
        tags: ['Numbers'],
        description:
          'How much the page of an entity is used, for everybody who may see the entity.',
        parameters: [
          {
            name: 'ref',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { type: 'string', minLength: 1, maxLength: 300 },
          },
        ],
        responses: {
          '200': {
            description: 'Of the last 28 days, and by week.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityUse' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/funnels': {
      get: {
        operationId: 'listFunnels',
        tags: ['Funnels'],
        description: 'Funnels of the configuration, and of the portal.',
        responses: {
          '200': {
            description: 'All of them, by title.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/ListedFunnel' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/funnels/measure': {
      post: {
        operationId: 'measureFunnel',
        tags: ['Funnels'],
        description:
          'How far people come in a funnel, also in one that is not saved.',
        parameters: [
          { $ref: '#/components/parameters/Team' },
          { $ref: '#/components/parameters/Segment' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Funnel' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Its numbers of the last 28 days.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FunnelReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/funnels/{id}': {
      put: {
        operationId: 'saveFunnel',
        tags: ['Funnels'],
        parameters: [{ $ref: '#/components/parameters/FunnelId' }],
        description: 'Saves a funnel, over one of the portal with the same id.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Funnel' },
            },
          },
        },
        responses: {
          '204': { description: 'It is saved.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deleteFunnel',
        tags: ['Funnels'],
        description: 'Deletes a funnel of the portal.',
        parameters: [{ $ref: '#/components/parameters/FunnelId' }],
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/markers': {
      get: {
        operationId: 'listMarkers',
        tags: ['Markers'],
        description: 'What happened to the platform, as people wrote it down.',
        responses: {
          '200': {
            description: 'The oldest first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Marker' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addMarker',
        tags: ['Markers'],
        description: 'Writes down that something happened on a day.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['day', 'title'],
                properties: {
                  day: { $ref: '#/components/schemas/Day' },
                  title: { type: 'string', minLength: 1, maxLength: 100 },
                  capability: { type: 'string', minLength: 1, maxLength: 100 },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'It is noted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Marker' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/markers/{id}': {
      delete: {
        operationId: 'deleteMarker',
        tags: ['Markers'],
        description: 'Takes a marker away.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 36 },
          },
        ],
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/data-quality': {
      get: {
        operationId: 'getDataQuality',
        tags: ['Numbers'],
        description: 'How complete the numbers are.',
        responses: {
          '200': {
            description: 'What became of the events of the last 28 days.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DataQuality' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/measures': {
      get: {
        operationId: 'listMeasures',
        tags: ['Measures'],
        description: 'The numbers that this feature publishes.',
        responses: {
          '200': {
            description: 'Measures.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Measure' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/measures/{measureId}/series': {
      get: {
        operationId: 'getMeasureSeries',
        tags: ['Measures'],
        description:
          'The values of one measure, by day or by the last day of each week. What may not be told is left out.',
        parameters: [
          {
            name: 'measureId',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'from',
            in: 'query',
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'to',
            in: 'query',
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'by',
            in: 'query',
            schema: { type: 'string', enum: ['platform', 'group'] },
          },
        ],
        responses: {
          '200': {
            description: 'Points, oldest first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['points'],
                  properties: {
                    points: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/MeasurePoint' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rebuild': {
      post: {
        operationId: 'rebuild',
        tags: ['Intake'],
        description:
          'Counts the days again of which all single events are still kept, with the capabilities as they are defined now. While those are the same, the result equals what was counted when the events came in.',
        responses: {
          '200': {
            description: 'It is done.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Rebuilt' },
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
    '/me/events': {
      get: {
        operationId: 'listOwnEvents',
        tags: ['My data'],
        description:
          'Every single event of the caller, page by page, the newest first.',
        parameters: [
          {
            name: 'cursor',
            in: 'query',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'limit',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 200,
            },
          },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnEvents' },
              },
            },
          },
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
      FunnelId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,62}$' },
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
          term: {
            type: 'string',
            maxLength: 1000,
            description:
              "What was searched for, for search and discover, where adoption.searchTerms is on. It is counted by day and stored with nobody's events.",
          },
        },
      },
      ImportedUse: {
        type: 'object',
        description:
          "Something a person did at some time. With the action task-completed or task-failed and a template's ref as its subject, it is a task of that template, too, which saved as many minutes as its value says: leave out those that the scaffolder still knows.",
        required: ['person', 'at'],
        properties: {
          id: {
            type: 'string',
            format: 'uuid',
            description:
              'Made of what the row says if absent, so that the same row counts once.',
          },
          person: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
            description: 'The entity ref of a user, or its name.',
          },
          at: {
            type: 'string',
            description:
              'As in ISO 8601 or in SQL. One without a zone is of the time zone that is configured.',
          },
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
          subject: { type: 'string', maxLength: 300 },
          value: { type: 'number' },
          seconds: {
            type: 'number',
            minimum: 0,
            description:
              'How long the task took that ended at this time, where it is known.',
          },
          step: {
            type: 'string',
            maxLength: 100,
            description:
              'The step at which the task failed, where it is known.',
          },
          term: {
            type: 'string',
            maxLength: 1000,
            description:
              'What was searched for, counted as that of an event is.',
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
                    'server-only',
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
      Mean: {
        type: 'object',
        description: "A mean with its 95 % interval of Student's t.",
        required: ['mean', 'low', 'high', 'n'],
        properties: {
          mean: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          n: { type: 'integer' },
        },
      },
      Hours: {
        type: 'object',
        description:
          'A time with its 95 % interval; a bound is absent where nobody was watched for so long.',
        required: ['hours'],
        properties: {
          hours: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
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
          retentionMostlyHidden: { $ref: '#/components/schemas/MostlyHidden' },
          daysPerPerson: {
            allOf: [{ $ref: '#/components/schemas/Mean' }],
            description:
              'On how many of the last 28 days those who used it did.',
          },
          weeks: {
            type: 'array',
            description:
              'People by week, the oldest first; absent where too few to tell.',
            items: { type: ['integer', 'null'] },
          },
          services: {
            allOf: [{ $ref: '#/components/schemas/ServiceUse' }],
            description:
              'Beside the people, who are in none of it. Absent where no service used it.',
          },
        },
      },
      ServiceUse: {
        type: 'object',
        description: 'Use by services, such as a CLI, in the last 28 days.',
        required: ['events', 'services'],
        properties: {
          events: { type: 'integer' },
          services: {
            type: 'integer',
            description: 'How many different ones.',
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
          'reachTrend',
          'activeDays',
          'breadth',
          'retention',
          'lifecycle',
          'capabilities',
          'markers',
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
                description:
                  '28 days earlier. Absent where it is not known, or cannot be compared.',
              },
              otherGroundsSince: {
                type: 'string',
                format: 'date',
                description:
                  'Since when it is noted on other grounds who could use the platform, so that there is nothing to compare with.',
              },
              eligible: { type: 'integer' },
              withFewOutside: {
                type: 'boolean',
                description:
                  'True when active people who are not eligible are too few to be told apart: they are counted in, and the interval allows for them.',
              },
              outside: {
                type: 'integer',
                description:
                  'Active people who are not among the eligible ones.',
              },
            },
          },
          reachTrend: {
            type: 'array',
            description:
              'Reach at the end of each of the last weeks, as far back as it is known who could.',
            items: {
              type: 'object',
              required: ['day'],
              properties: {
                day: { $ref: '#/components/schemas/Day' },
                active: { $ref: '#/components/schemas/Share' },
              },
            },
          },
          stickiness: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              "Mean of working days' actives in 28 days per active person of the 28 days, with the 95 % interval of Student's t over people.",
          },
          weeklyStickiness: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Of the people of the last 28 days, those of the last 7.',
          },
          activeDays: {
            type: 'array',
            description:
              'People by on how many of the last 28 days they were active. Neighbours of too few people are told together, where the first of them begins.',
            items: {
              type: 'object',
              required: ['days'],
              properties: {
                days: { type: 'integer' },
                exactly: { type: 'integer' },
                atLeast: { type: 'integer' },
              },
            },
          },
          breadth: {
            type: 'array',
            description:
              'The same people by how many capabilities they used, of those that enough people use; the last one stands for so many or more.',
            items: {
              type: 'object',
              required: ['capabilities'],
              properties: {
                capabilities: { type: 'integer' },
                exactly: { type: 'integer' },
                atLeast: { type: 'integer' },
              },
            },
          },
          choice: {
            type: 'object',
            description:
              'People of the last 28 days who used something of their own accord, and those who used only what they have to. Absent when no capability is mandated.',
            properties: {
              voluntary: { type: 'integer' },
              onlyMandated: { type: 'integer' },
            },
          },
          days: {
            type: 'array',
            items: { $ref: '#/components/schemas/ActiveDay' },
          },
          retention: {
            type: 'array',
            description:
              'Share of people who came back in the Nth week after their first, all cohorts of enough people together.',
            items: {
              type: 'object',
              required: ['week'],
              properties: {
                week: { type: 'integer' },
                returned: { $ref: '#/components/schemas/Share' },
                mostlyHidden: { $ref: '#/components/schemas/MostlyHidden' },
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
          timeToValue: { $ref: '#/components/schemas/TimeToValue' },
          markers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Marker' },
          },
          simulated: {
            type: 'integer',
            description:
              'How many of the people are made up. Absent when none is, and of a group.',
          },
          someSimulated: { $ref: '#/components/schemas/SomeSimulated' },
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
        required: ['kind', 'id', 'title', 'told'],
        properties: {
          kind: { type: 'string', enum: ['team', 'segment'] },
          id: { type: 'string' },
          title: { type: 'string' },
          told: {
            type: 'boolean',
            description:
              'Whether numbers of it may be told at all: not when it has too few active people, nor when those of another group would follow.',
          },
        },
      },
      GroupNames: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'id', 'title'],
              properties: {
                kind: { type: 'string', enum: ['team', 'segment'] },
                id: { type: 'string' },
                title: { type: 'string' },
              },
            },
          },
        },
      },
      GroupList: {
        type: 'object',
        required: ['items', 'minimumGroupSize', 'day'],
        properties: {
          day: {
            type: 'string',
            format: 'date',
            description: 'The last day that is over.',
          },
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
          retentionMostlyHidden: { $ref: '#/components/schemas/MostlyHidden' },
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
          since: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description:
              'When counting began, when a cohort of that time is shown: it has people who had used the platform long before.',
          },
          timeZone: { type: 'string' },
          grain: { type: 'string', enum: ['day', 'week', 'month'] },
          returns: {
            type: 'string',
            enum: ['on', 'on-or-after', 'within', 'bracket'],
          },
          brackets: {
            type: 'array',
            description:
              'For brackets: the days after the first that each column of cells stands for. Periods of the overall curve count them from 0 then.',
            items: {
              type: 'object',
              required: ['from', 'to'],
              properties: {
                from: { type: 'integer' },
                to: { type: 'integer' },
              },
            },
          },
          cohorts: { type: 'string', enum: ['first-time', 'recurring'] },
          capability: {
            type: 'object',
            required: ['id', 'title'],
            properties: { id: { type: 'string' }, title: { type: 'string' } },
          },
          minimumGroupSize: { type: 'integer' },
          group: { $ref: '#/components/schemas/NamedGroup' },
          simulated: { type: 'integer' },
          someSimulated: { $ref: '#/components/schemas/SomeSimulated' },
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
              'All cohorts that are told together by period, each weighing as many as it has people. For on-or-after and within: of those cohorts alone that have come as far as the curve goes, so that the same people stand behind all of it.',
            items: {
              type: 'object',
              required: ['period'],
              properties: {
                period: { type: 'integer' },
                returned: { $ref: '#/components/schemas/Share' },
                mostlyHidden: { $ref: '#/components/schemas/MostlyHidden' },
              },
            },
          },
        },
      },
      SomeSimulated: {
        type: 'boolean',
        description:
          'Of a team or a segment, instead of how many; true when some of its people are made up.',
      },
      MostlyHidden: {
        type: 'boolean',
        description:
          'True where fewer than half of the people are in cohorts that may be told: what is left of them says little of all, and is not told either.',
      },
      TimeToValue: {
        type: 'object',
        description:
          'How long it takes people from the first thing they do to the first that is of value to them, by Kaplan-Meier. Absent where too few people began, or where too few of them got there.',
        required: ['reached', 'activatedWithinDays', 'curve'],
        properties: {
          people: {
            type: 'integer',
            description:
              'Absent where too few of them are too new, who would follow from it.',
          },
          reached: {
            type: 'integer',
            description: 'Who got there while they were watched.',
          },
          median: {
            allOf: [{ $ref: '#/components/schemas/Hours' }],
            description:
              'By when half of all get there (interval by Brookmeyer and Crowley).',
          },
          upperQuartile: {
            allOf: [{ $ref: '#/components/schemas/Hours' }],
            description: 'By when three quarters do.',
          },
          activatedWithinDays: { type: 'integer' },
          activated: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Who got there within so many days, of those who have had as many.',
          },
          tooNew: {
            type: 'integer',
            description:
              'Who have not had so many days yet. Absent where too few to tell.',
          },
          curve: {
            type: 'array',
            description: 'The share who got there within so many days.',
            items: {
              type: 'object',
              required: ['days', 'share', 'low', 'high'],
              properties: {
                days: { type: 'integer' },
                share: { type: 'number' },
                low: { type: 'number' },
                high: { type: 'number' },
              },
            },
          },
        },
      },
      About: {
        type: 'object',
        required: ['timeZone', 'minimumGroupSize'],
        properties: {
          timeZone: { type: 'string' },
          minimumGroupSize: { type: 'integer' },
          simulated: {
            type: 'integer',
            description:
              'How many of the people are made up. Absent when none is.',
          },
        },
      },
      CapabilityList: {
        type: 'object',
        required: ['status', 'day', 'minimumGroupSize', 'items'],
        properties: {
          status: { type: 'string', enum: ['empty', 'few', 'ready'] },
          day: { $ref: '#/components/schemas/Day' },
          minimumGroupSize: { type: 'integer' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ListedCapability' },
          },
        },
      },
      ListedCapability: {
        allOf: [
          { $ref: '#/components/schemas/CapabilityUse' },
          {
            type: 'object',
            properties: {
              success: {
                allOf: [{ $ref: '#/components/schemas/Share' }],
                description:
                  'Completed of completed and failed tasks of its templates in 12 weeks.',
              },
              neverUsed: { type: 'boolean' },
              hint: {
                type: 'object',
                description:
                  'Why it might be retired. A hint where to look, never a verdict: what is seldom needed may be needed all the same.',
                required: ['doubts', 'weight'],
                properties: {
                  doubts: {
                    type: 'array',
                    description:
                      'unused: by nobody in 28 days. few: too few people to tell. little-reach: surely fewer than 10 % of active people. few-return: surely fewer than 25 % use it again four weeks later. fading: in the last four weeks less than half of the weeks before.',
                    items: {
                      type: 'string',
                      enum: [
                        'unused',
                        'few',
                        'little-reach',
                        'few-return',
                        'fading',
                      ],
                    },
                  },
                  weight: {
                    type: 'number',
                    description:
                      'How much of reach, retention and recent use is missing, from 0 to 1.',
                  },
                },
              },
            },
          },
        ],
      },
      CapabilityDetails: {
        type: 'object',
        required: ['id', 'title', 'mandated', 'entities', 'numbers', 'used'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          mandated: { type: 'boolean' },
          entities: {
            type: 'array',
            description: 'Entity refs of what it is in the catalog.',
            items: { type: 'string' },
          },
          share: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description: 'Its people of everyone active in the last 28 days.',
          },
          numbers: {
            allOf: [{ $ref: '#/components/schemas/Overview' }],
            description: 'Those of the people who use it.',
          },
          services: { $ref: '#/components/schemas/ServiceUse' },
          used: {
            type: 'array',
            description:
              'On which entities it is used, by people; those of too few are left out.',
            items: { $ref: '#/components/schemas/SubjectUse' },
          },
        },
      },
      SubjectUse: {
        type: 'object',
        required: ['ref', 'people', 'events'],
        properties: {
          ref: { type: 'string' },
          people: { type: 'integer' },
          events: { type: 'integer' },
        },
      },
      TemplateUse: {
        type: 'object',
        required: [
          'template',
          'runs',
          'completed',
          'failed',
          'cancelled',
          'withoutEstimate',
          'weeks',
          'failingSteps',
          'versions',
        ],
        properties: {
          template: { type: 'string', description: 'Entity ref.' },
          runs: { type: 'integer' },
          completed: { type: 'integer' },
          failed: { type: 'integer' },
          cancelled: { type: 'integer' },
          people: { type: 'integer' },
          success: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description: 'Completed, of completed and failed.',
          },
          medianSeconds: { type: 'number' },
          slowSeconds: {
            type: 'number',
            description: 'Nine in ten took no longer.',
          },
          minutesSaved: {
            type: 'number',
            description:
              "By completed tasks, as the template's author estimated when they ran.",
          },
          withoutEstimate: {
            type: 'integer',
            description: 'Completed tasks in no sum of minutes.',
          },
          weeks: {
            type: 'array',
            description: 'Tasks by week, the oldest first. None for a team.',
            items: { type: 'integer' },
          },
          failingSteps: {
            type: 'array',
            items: {
              type: 'object',
              required: ['step', 'runs'],
              properties: {
                step: { type: 'string' },
                runs: { type: 'integer' },
              },
            },
          },
          versions: {
            type: 'array',
            description: 'The oldest first.',
            items: {
              type: 'object',
              required: ['version', 'since', 'runs'],
              properties: {
                version: { type: 'string' },
                since: {
                  allOf: [{ $ref: '#/components/schemas/Day' }],
                  description:
                    'When it ran first, in the weeks that are shown.',
                },
                runs: { type: 'integer' },
                success: { $ref: '#/components/schemas/Share' },
              },
            },
          },
        },
      },
      CountedAt: {
        description:
          'When it was counted. What takes long to count is kept for a while; absent where it was counted for this answer.',
        type: 'string',
        format: 'date-time',
      },
      TemplateReport: {
        type: 'object',
        required: ['weeks', 'items'],
        properties: {
          countedAt: { $ref: '#/components/schemas/CountedAt' },
          group: { $ref: '#/components/schemas/NamedGroup' },
          weeks: {
            type: 'array',
            items: {
              type: 'object',
              description:
                'Of a team, counts are absent for weeks in which too few of its people had a task.',
              required: ['week'],
              properties: {
                week: { $ref: '#/components/schemas/Day' },
                completed: { type: 'integer' },
                failed: { type: 'integer' },
                cancelled: { type: 'integer' },
              },
            },
          },
          success: { $ref: '#/components/schemas/Share' },
          minutesSaved: { type: 'number' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TemplateUse' },
          },
        },
      },
      SearchReport: {
        type: 'object',
        required: [
          'minimumGroupSize',
          'days',
          'complete',
          'documentation',
          'weeks',
        ],
        properties: {
          countedAt: { $ref: '#/components/schemas/CountedAt' },
          group: { $ref: '#/components/schemas/NamedGroup' },
          minimumGroupSize: { type: 'integer' },
          days: { type: 'integer' },
          complete: {
            type: 'boolean',
            description:
              'Whether all events of the days were looked at, or only the newest.',
          },
          searches: {
            type: 'integer',
            description: 'Absent for a team of which too few people searched.',
          },
          people: { type: 'integer' },
          withoutResult: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Searches that found nothing, of those whose number of results is known.',
          },
          opened: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Visits in which a result was opened after a search, of visits with a search.',
          },
          weeks: {
            type: 'array',
            description:
              'The same by weeks that are over, also of those whose single events are gone. None for a team or a segment.',
            items: {
              type: 'object',
              required: ['week'],
              properties: {
                week: { $ref: '#/components/schemas/Day' },
                searches: { type: 'integer' },
                withoutResult: { $ref: '#/components/schemas/Share' },
                opened: { $ref: '#/components/schemas/Share' },
              },
            },
          },
          terms: {
            type: 'array',
            description:
              'What was searched for in weeks in which enough people did, the most frequent first. Absent where adoption.searchTerms is off, and for a team or a segment.',
            items: {
              type: 'object',
              required: ['term', 'searches', 'opened'],
              properties: {
                term: { type: 'string' },
                searches: { type: 'integer' },
                withoutResult: { $ref: '#/components/schemas/Share' },
                opened: {
                  type: 'integer',
                  description: 'Results opened after it.',
                },
              },
            },
          },
          documentation: {
            type: 'array',
            description:
              'Entities whose documentation was read, by people; those of too few are left out.',
            items: { $ref: '#/components/schemas/SubjectUse' },
          },
        },
      },
      PathReport: {
        type: 'object',
        required: [
          'days',
          'complete',
          'minimumGroupSize',
          'transitions',
          'starts',
          'ends',
        ],
        properties: {
          countedAt: { $ref: '#/components/schemas/CountedAt' },
          group: { $ref: '#/components/schemas/NamedGroup' },
          days: { type: 'integer' },
          complete: {
            type: 'boolean',
            description:
              'Whether all events of the days were looked at, or only the newest.',
          },
          minimumGroupSize: { type: 'integer' },
          transitions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['from', 'to', 'count', 'people'],
              properties: {
                from: { type: 'string' },
                to: { type: 'string' },
                count: { type: 'integer' },
                people: { type: 'integer' },
              },
            },
          },
          starts: {
            type: 'array',
            items: { $ref: '#/components/schemas/VisitEdge' },
          },
          ends: {
            type: 'array',
            items: { $ref: '#/components/schemas/VisitEdge' },
          },
        },
      },
      VisitEdge: {
        type: 'object',
        required: ['at', 'count', 'people'],
        properties: {
          at: { type: 'string' },
          count: { type: 'integer' },
          people: { type: 'integer' },
        },
      },
      EntityUse: {
        type: 'object',
        required: ['ref', 'minimumGroupSize', 'weeks'],
        properties: {
          ref: { type: 'string' },
          minimumGroupSize: { type: 'integer' },
          people: {
            type: 'integer',
            description: 'In the last 28 days. Absent where too few to tell.',
          },
          weeks: {
            type: 'array',
            description:
              'How often its page was used by week, the oldest first; absent where too few people to tell.',
            items: { type: ['integer', 'null'] },
          },
        },
      },
      FunnelStep: {
        type: 'object',
        description: 'Events for which everything that is given is so.',
        required: ['title'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 100 },
          action: { type: 'string', minLength: 1, maxLength: 64 },
          plugin: { type: 'string', minLength: 1, maxLength: 100 },
          capability: { type: 'string', minLength: 1, maxLength: 100 },
          subject: { type: 'string', minLength: 1, maxLength: 300 },
        },
      },
      Funnel: {
        type: 'object',
        required: ['title', 'windowDays', 'order', 'per', 'steps'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 100 },
          windowDays: {
            type: 'number',
            minimum: 0.01,
            maximum: 28,
            description:
              'How much time there is from the first step to the last.',
          },
          order: {
            type: 'string',
            enum: ['strict', 'loose'],
            description: 'Whether the very next event has to be the next step.',
          },
          per: { type: 'string', enum: ['person', 'visit'] },
          steps: {
            type: 'array',
            minItems: 2,
            maxItems: 10,
            items: { $ref: '#/components/schemas/FunnelStep' },
          },
        },
      },
      ListedFunnel: {
        allOf: [
          { $ref: '#/components/schemas/Funnel' },
          {
            type: 'object',
            required: ['id', 'from'],
            properties: {
              id: { type: 'string' },
              from: {
                type: 'string',
                enum: ['configuration', 'portal'],
                description:
                  'Where it is defined. What is in the configuration is changed there.',
              },
            },
          },
        ],
      },
      FunnelReport: {
        type: 'object',
        required: ['days', 'complete', 'minimumGroupSize', 'steps'],
        properties: {
          group: { $ref: '#/components/schemas/NamedGroup' },
          days: { type: 'integer' },
          complete: { type: 'boolean' },
          minimumGroupSize: { type: 'integer' },
          steps: {
            type: 'array',
            items: {
              type: 'object',
              required: ['title'],
              properties: {
                title: { type: 'string' },
                people: {
                  type: 'integer',
                  description:
                    'Who came this far, or visits. Absent where too few to tell.',
                },
                ofFirst: { $ref: '#/components/schemas/Share' },
                ofBefore: { $ref: '#/components/schemas/Share' },
                medianMinutes: { type: 'number' },
                open: {
                  type: 'integer',
                  description:
                    'Whose time is not over. Absent where too few to tell.',
                },
              },
            },
          },
        },
      },
      Measure: {
        type: 'object',
        required: [
          'id',
          'title',
          'unit',
          'direction',
          'category',
          'formula',
          'grains',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          unit: { type: 'string' },
          direction: { type: 'string', enum: ['up', 'down', 'none'] },
          category: {
            type: 'string',
            enum: ['speed', 'ease', 'quality', 'thriving'],
          },
          formula: { type: 'string' },
          grains: {
            type: 'array',
            items: { type: 'string', enum: ['platform', 'group'] },
          },
        },
      },
      MeasurePoint: {
        type: 'object',
        required: ['day', 'key', 'value', 'n'],
        properties: {
          day: { $ref: '#/components/schemas/Day' },
          key: {
            type: 'string',
            description: '"platform" or a team\'s entity ref.',
          },
          value: { type: 'number' },
          n: { type: 'integer' },
        },
      },
      Rebuilt: {
        type: 'object',
        required: ['days', 'changed', 'searchWeeks'],
        properties: {
          from: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'The first day that was counted again.',
          },
          days: { type: 'integer' },
          changed: {
            type: 'integer',
            description: 'Days whose counts were not what the events say.',
          },
          searchWeeks: {
            type: 'integer',
            description:
              'Weeks whose counts of searching were not what the events say.',
          },
        },
      },
      DataQuality: {
        type: 'object',
        required: [
          'timeZone',
          'minimumGroupSize',
          'days',
          'outcomes',
          'problems',
        ],
        properties: {
          timeZone: { type: 'string' },
          minimumGroupSize: { type: 'integer' },
          since: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'The first day anyone was active.',
          },
          optedOut: {
            type: 'integer',
            description:
              'People who opted out. Absent where they are too few to tell, or none.',
          },
          heardFrom: {
            allOf: [{ $ref: '#/components/schemas/Share' }],
            description:
              'Of the people who could use the platform, those of whom any use is known.',
          },
          problems: {
            type: 'array',
            description: 'What of the configuration is left out, and why.',
            items: {
              type: 'object',
              required: ['where', 'problem'],
              properties: {
                where: { type: 'string', description: 'The key of it.' },
                problem: { type: 'string' },
              },
            },
          },
          days: {
            type: 'array',
            items: {
              type: 'object',
              required: ['day', 'accepted'],
              properties: {
                day: { $ref: '#/components/schemas/Day' },
                accepted: { type: 'integer' },
              },
            },
          },
          outcomes: {
            type: 'object',
            description:
              'Events by what became of them: accepted, duplicate, opted-out (where enough people did), or the reason of refusal. Beside that, of the accepted ones: clock (it was wrong), service (sent by one), imported, how long they took (lag-minute, lag-hour, lag-day, lag-week) and by how much their clocks differed (skew-seconds up to 10 s, skew-minutes up to 2 min, skew-hour, skew-day, skew-more). And whole requests that were turned away, by status: request-400, request-413, request-429, request-503.',
            additionalProperties: { type: 'integer' },
          },
        },
      },
      Marker: {
        type: 'object',
        required: ['id', 'day', 'title'],
        properties: {
          id: { type: 'string' },
          day: { $ref: '#/components/schemas/Day' },
          title: { type: 'string' },
          capability: { type: 'string' },
        },
      },
      OwnData: {
        type: 'object',
        required: [
          'optedOut',
          'minimumGroupSize',
          'activeDays',
          'eligibleDays',
          'capabilities',
          'templateRuns',
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
          firstAt: {
            type: 'string',
            format: 'date-time',
            description: 'When they did anything for the first time.',
          },
          firstValueAt: {
            type: 'string',
            format: 'date-time',
            description: 'When they did something of value for the first time.',
          },
          firstDay: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description: 'Kept when older days are forgotten.',
          },
          eligibleDays: {
            type: 'array',
            description:
              'Days on which the catalog had them as somebody who could use the platform.',
            items: { $ref: '#/components/schemas/Day' },
          },
          capabilities: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'title', 'firstDay', 'days'],
              properties: {
                id: { type: 'string' },
                title: { type: 'string' },
                firstDay: { $ref: '#/components/schemas/Day' },
                days: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Day' },
                },
              },
            },
          },
          templateRuns: {
            type: 'array',
            description: 'Tasks of software templates, the newest first.',
            items: {
              type: 'object',
              required: ['taskId', 'template', 'state', 'startedAt'],
              properties: {
                taskId: { type: 'string' },
                template: { type: 'string' },
                version: { type: 'string' },
                state: {
                  type: 'string',
                  enum: ['open', 'completed', 'failed', 'cancelled'],
                },
                startedAt: { type: 'string', format: 'date-time' },
                endedAt: { type: 'string', format: 'date-time' },
                failedStep: { type: 'string' },
                minutes: { type: 'number' },
              },
            },
          },
          events: {
            type: 'integer',
            description: 'How many single events are stored.',
          },
          rawEvents: {
            type: 'array',
            description: 'The newest of them. All of them are in /me/events.',
            items: { $ref: '#/components/schemas/OwnEvent' },
          },
        },
      },
      OwnEvents: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnEvent' },
          },
          nextCursor: {
            type: 'string',
            description: 'Absent on the last page.',
          },
        },
      },
      OwnEvent: {
        type: 'object',
        description: 'A single event with everything that is stored of it.',
        required: ['id', 'at', 'receivedAt', 'action', 'plugin', 'capability'],
        properties: {
          id: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          clientAt: {
            type: 'string',
            format: 'date-time',
            description:
              "What the client's clock said, where it was not believed.",
          },
          receivedAt: {
            type: 'string',
            format: 'date-time',
            description: 'Of imported ones, when it happened.',
          },
          action: { type: 'string' },
          plugin: { type: 'string' },
          capability: { type: 'string' },
          extension: { type: 'string' },
          subject: { type: 'string' },
          value: { type: 'number' },
        },
      },
    },
  },
};
