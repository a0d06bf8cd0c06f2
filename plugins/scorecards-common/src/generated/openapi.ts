// Generated from plugins/scorecards-common/openapi.yaml by `./yarnw generate`. Change that file instead.

/** The API description, for validating requests. @public */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'scorecards',
    version: '1',
    description:
      'Results of checks over catalog entities, their levels, and how they change.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {},
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Definitions' },
    { name: 'Results' },
    { name: 'Facts' },
    { name: 'Operations' },
    { name: 'Measures' },
  ],
  paths: {
    '/scorecards': {
      get: {
        operationId: 'listScorecards',
        tags: ['Definitions'],
        description:
          'Every scorecard definition in force, in the order of their titles.',
        responses: {
          '200': {
            description: 'The definitions.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Scorecard' },
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
    '/scorecards/{scorecardId}': {
      get: {
        operationId: 'getScorecard',
        tags: ['Definitions'],
        description: 'One scorecard with the definitions of its checks.',
        parameters: [{ $ref: '#/components/parameters/ScorecardId' }],
        responses: {
          '200': {
            description: 'The scorecard and its checks.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['scorecard', 'checks'],
                  properties: {
                    scorecard: { $ref: '#/components/schemas/Scorecard' },
                    checks: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Check' },
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
    '/scorecards/{scorecardId}/summary': {
      get: {
        operationId: 'getScorecardSummary',
        tags: ['Results'],
        description:
          'The current distribution of levels, and its checks ranked by how many entities fail them.',
        parameters: [
          { $ref: '#/components/parameters/ScorecardId' },
          { $ref: '#/components/parameters/Group' },
        ],
        responses: {
          '200': {
            description: 'Counts over the entities the reader may see.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardSummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecards/{scorecardId}/groups': {
      get: {
        operationId: 'listScorecardGroups',
        tags: ['Results'],
        description:
          'The distribution of levels per owner group. A group counts what it and the groups below it own. Ordered by name: groups are not ranked.',
        parameters: [
          { $ref: '#/components/parameters/ScorecardId' },
          {
            name: 'q',
            in: 'query',
            description: "Part of the group's name.",
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of groups.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/GroupDistribution' },
                    },
                    nextCursor: { type: 'string' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecards/{scorecardId}/trend': {
      get: {
        operationId: 'getScorecardTrend',
        tags: ['Results'],
        description:
          'The distribution of levels per day, oldest first. Days without a change repeat the day before.',
        parameters: [
          { $ref: '#/components/parameters/ScorecardId' },
          { $ref: '#/components/parameters/Group' },
          { $ref: '#/components/parameters/From' },
          { $ref: '#/components/parameters/To' },
        ],
        responses: {
          '200': {
            description: 'One point per day from the first day with data on.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['points'],
                  properties: {
                    points: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/TrendPoint' },
                    },
                    withheld: {
                      type: 'string',
                      description:
                        'Why there is no trend for this reader, in words. Absent when there is one.',
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
    '/overview': {
      get: {
        operationId: 'getOverview',
        tags: ['Results'],
        description: 'A card per scorecard.',
        parameters: [{ $ref: '#/components/parameters/Group' }],
        responses: {
          '200': {
            description: 'The cards, and what they add up to.',
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
    '/entities': {
      get: {
        operationId: 'listEntities',
        tags: ['Results'],
        description:
          'Entities with their level and score, filtered, sorted and paged by the server.',
        parameters: [
          {
            name: 'scorecard',
            in: 'query',
            schema: { $ref: '#/components/schemas/Id' },
          },
          {
            name: 'level',
            in: 'query',
            description:
              'A level\'s id; "none" for entities below the first level. Needs `scorecard`.',
            schema: { $ref: '#/components/schemas/Id' },
          },
          { $ref: '#/components/parameters/Group' },
          {
            name: 'kind',
            in: 'query',
            schema: { type: 'string', maxLength: 63 },
          },
          {
            name: 'type',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'check',
            in: 'query',
            description:
              "A check's id. With `state`, only entities whose result of this check has that state.",
            schema: { $ref: '#/components/schemas/Id' },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/State' },
          },
          {
            name: 'q',
            in: 'query',
            description: "Part of the entity's title or name.",
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'sort',
            in: 'query',
            schema: { $ref: '#/components/schemas/EntitySort' },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of entities.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items', 'total'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/EntityScore' },
                    },
                    total: {
                      type: 'integer',
                      description: 'Rows that match, over all pages.',
                    },
                    nextCursor: { type: 'string' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/by-refs': {
      post: {
        operationId: 'getEntitiesByRefs',
        tags: ['Results'],
        description:
          'Level and score of many entities at once. Answers in the order asked; an entity that is unknown or hidden has an empty list.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['entityRefs'],
                properties: {
                  entityRefs: {
                    type: 'array',
                    maxItems: 1000,
                    items: { $ref: '#/components/schemas/EntityRef' },
                  },
                  scorecard: { $ref: '#/components/schemas/Id' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'One entry per ref.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['entityRef', 'scores'],
                        properties: {
                          entityRef: { type: 'string' },
                          scores: {
                            type: 'array',
                            items: { $ref: '#/components/schemas/EntityScore' },
                          },
                        },
                      },
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
    '/entities/by-name/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getEntity',
        tags: ['Results'],
        description:
          "Every scorecard of one entity, with each result, its evidence, and the checks' definitions.",
        parameters: [
          { $ref: '#/components/parameters/Kind' },
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
        ],
        responses: {
          '200': {
            description: "The entity's scorecards.",
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityScorecards' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/by-name/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getEntityHistory',
        tags: ['Results'],
        description:
          'What changed for one entity, newest first, with the reason of each change.',
        parameters: [
          { $ref: '#/components/parameters/Kind' },
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of changes.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/HistoryEntry' },
                    },
                    nextCursor: { type: 'string' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checks/{checkId}': {
      get: {
        operationId: 'getCheck',
        tags: ['Definitions'],
        description:
          'One check, the scorecards that use it, and how many entities are in which state.',
        parameters: [
          { $ref: '#/components/parameters/CheckId' },
          { $ref: '#/components/parameters/Group' },
        ],
        responses: {
          '200': {
            description: 'The check.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['check', 'scorecards', 'counts'],
                  properties: {
                    check: { $ref: '#/components/schemas/Check' },
                    scorecards: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['id', 'title', 'levelId'],
                        properties: {
                          id: { type: 'string' },
                          title: { type: 'string' },
                          levelId: { type: 'string' },
                        },
                      },
                    },
                    counts: { $ref: '#/components/schemas/StateCounts' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checks/{checkId}/entities': {
      get: {
        operationId: 'listCheckEntities',
        tags: ['Results'],
        description:
          'One check over all entities, each with its result and evidence.',
        parameters: [
          { $ref: '#/components/parameters/CheckId' },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/State' },
          },
          { $ref: '#/components/parameters/Group' },
          {
            name: 'q',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of entities, ordered by title.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items', 'total'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['entity', 'result'],
                        properties: {
                          entity: { $ref: '#/components/schemas/EntityHeader' },
                          result: { $ref: '#/components/schemas/CheckResult' },
                        },
                      },
                    },
                    total: { type: 'integer' },
                    nextCursor: { type: 'string' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/facts': {
      post: {
        operationId: 'pushFacts',
        tags: ['Facts'],
        description:
          'Stores facts of a source that is declared as pushed. One bad fact is rejected alone, with its reason; the answer comes after the others are stored.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['source', 'facts'],
                properties: {
                  source: { $ref: '#/components/schemas/Id' },
                  facts: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 1000,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['entityRef', 'data'],
                      properties: {
                        entityRef: { $ref: '#/components/schemas/EntityRef' },
                        data: { type: 'object', additionalProperties: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was stored and what was not.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['accepted', 'changed', 'rejected'],
                  properties: {
                    accepted: { type: 'integer' },
                    changed: {
                      type: 'integer',
                      description:
                        'Accepted facts that differ from what was known.',
                    },
                    rejected: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['index', 'entityRef', 'reason'],
                        properties: {
                          index: {
                            type: 'integer',
                            description: 'Position in the request.',
                          },
                          entityRef: { type: 'string' },
                          reason: { type: 'string' },
                        },
                      },
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
    '/health': {
      get: {
        operationId: 'getHealth',
        tags: ['Operations'],
        description:
          'Whether the numbers can be trusted, which definitions are broken, which sources fail, what waits to be evaluated.',
        responses: {
          '200': {
            description: 'The state of the engine.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Health' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sources/{sourceId}/collect': {
      post: {
        operationId: 'collectSource',
        tags: ['Operations'],
        description:
          'Starts a collection of one fact source now instead of at its next scheduled time.',
        parameters: [
          {
            name: 'sourceId',
            in: 'path',
            required: true,
            schema: { $ref: '#/components/schemas/Id' },
          },
        ],
        responses: {
          '202': { description: 'It was started.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/definitions/reload': {
      post: {
        operationId: 'reloadDefinitions',
        tags: ['Operations'],
        description: 'Reads all definition files and URLs again now.',
        responses: {
          '200': {
            description: 'What is in force afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DefinitionsHealth' },
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
        description: 'The values of one measure per day.',
        parameters: [
          {
            name: 'measureId',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/From' },
          { $ref: '#/components/parameters/To' },
          {
            name: 'by',
            in: 'query',
            schema: { type: 'string', enum: ['platform', 'group'] },
          },
          { $ref: '#/components/parameters/Group' },
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
  },
  components: {
    parameters: {
      ScorecardId: {
        name: 'scorecardId',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      CheckId: {
        name: 'checkId',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      Kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      Namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      Name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 200 },
      },
      Group: {
        name: 'group',
        in: 'query',
        description:
          'Full entity ref of an owner. Counts what it and the groups below it own.',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/EntityRef' },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        schema: { type: 'string', maxLength: 2000 },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 200 },
      },
      From: {
        name: 'from',
        in: 'query',
        schema: { type: 'string', format: 'date' },
      },
      To: {
        name: 'to',
        in: 'query',
        schema: { type: 'string', format: 'date' },
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
      Id: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        pattern: '^[a-z0-9]+([-._][a-z0-9]+)*$',
      },
      EntityRef: {
        type: 'string',
        minLength: 3,
        maxLength: 400,
        pattern: '^[^:/\\s]+:[^:/\\s]+/[^:/\\s]+$',
      },
      State: {
        type: 'string',
        enum: ['pass', 'fail', 'unknown', 'not-applicable', 'waived', 'error'],
        description:
          '"waived" is kept for leave to fail, which nothing gives yet.',
      },
      Severity: { type: 'string', enum: ['critical', 'high', 'medium', 'low'] },
      EntitySort: {
        type: 'string',
        enum: ['closest', 'score', '-score', 'name', '-name', 'changed'],
        description:
          '"closest" puts those nearest to their next level first; "changed" the latest change first.',
      },
      Level: {
        type: 'object',
        required: ['id', 'name', 'rank'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          rank: { type: 'integer', description: '1 for the lowest level.' },
          color: {
            type: 'string',
            description:
              'A colour name of the palette, e.g. bronze, silver, gold.',
          },
        },
      },
      Scorecard: {
        type: 'object',
        required: ['id', 'title', 'levels', 'checks', 'version'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          owner: {
            type: 'string',
            description: 'Entity ref of who answers for the rules.',
          },
          appliesTo: {
            type: 'object',
            additionalProperties: true,
            description: 'A filter predicate over entities.',
          },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/Level' },
          },
          checks: {
            type: 'array',
            items: {
              type: 'object',
              required: ['checkId', 'levelId'],
              properties: {
                checkId: { type: 'string' },
                levelId: { type: 'string' },
              },
            },
          },
          version: { type: 'integer' },
        },
      },
      Check: {
        type: 'object',
        required: ['id', 'title', 'severity', 'weight', 'version', 'rule'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          why: { type: 'string' },
          fix: {
            type: 'object',
            required: ['text'],
            properties: { text: { type: 'string' }, url: { type: 'string' } },
          },
          severity: { $ref: '#/components/schemas/Severity' },
          weight: { type: 'number' },
          version: { type: 'integer' },
          rule: {
            type: 'object',
            additionalProperties: true,
            description: 'The condition tree as written.',
          },
        },
      },
      StateCounts: {
        type: 'object',
        required: [
          'pass',
          'fail',
          'unknown',
          'notApplicable',
          'waived',
          'error',
        ],
        properties: {
          pass: { type: 'integer' },
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          notApplicable: { type: 'integer' },
          waived: { type: 'integer' },
          error: { type: 'integer' },
        },
      },
      LevelCount: {
        type: 'object',
        required: ['levelId', 'count'],
        properties: {
          levelId: {
            type: 'string',
            description:
              'A level\'s id; "none" below the first level; "not-applicable" when no check applies.',
          },
          count: { type: 'integer' },
        },
      },
      CheckCounts: {
        type: 'object',
        required: ['checkId', 'title', 'severity', 'counts'],
        properties: {
          checkId: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          levelId: { type: 'string' },
          counts: { $ref: '#/components/schemas/StateCounts' },
        },
      },
      ScorecardSummary: {
        type: 'object',
        required: ['scorecardId', 'entities', 'levels', 'checks'],
        properties: {
          scorecardId: { type: 'string' },
          entities: { type: 'integer' },
          averageScore: {
            type: 'number',
            description: 'Mean of the known scores, 0 to 100.',
          },
          scored: {
            type: 'integer',
            description: 'Entities that have a score, the n of the mean.',
          },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelCount' },
          },
          checks: {
            type: 'array',
            description: 'Most failing first.',
            items: { $ref: '#/components/schemas/CheckCounts' },
          },
        },
      },
      GroupDistribution: {
        type: 'object',
        required: ['groupRef', 'title', 'entities', 'levels'],
        properties: {
          groupRef: { type: 'string' },
          title: { type: 'string' },
          entities: { type: 'integer' },
          averageScore: { type: 'number' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelCount' },
          },
        },
      },
      TrendPoint: {
        type: 'object',
        required: ['day', 'entities', 'levels'],
        properties: {
          day: { type: 'string', format: 'date' },
          entities: { type: 'integer' },
          averageScore: { type: 'number' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelCount' },
          },
        },
      },
      OverviewCard: {
        type: 'object',
        required: ['scorecard', 'entities', 'levels', 'trend'],
        properties: {
          scorecard: { $ref: '#/components/schemas/Scorecard' },
          entities: { type: 'integer' },
          averageScore: { type: 'number' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelCount' },
          },
          changeSinceLastWeek: {
            type: 'object',
            description:
              'Entities at the first level or better, now against seven days ago. Absent without data of that day.',
            required: ['day', 'leveled', 'entities'],
            properties: {
              day: {
                type: 'string',
                format: 'date',
                description: 'The day compared with.',
              },
              leveled: {
                type: 'integer',
                description: 'How many were at the first level or better then.',
              },
              entities: { type: 'integer', description: 'Out of how many.' },
            },
          },
          mostFailing: { $ref: '#/components/schemas/CheckCounts' },
          trend: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
        },
      },
      Overview: {
        type: 'object',
        required: ['cards', 'entities', 'leveled', 'evaluating'],
        properties: {
          cards: {
            type: 'array',
            items: { $ref: '#/components/schemas/OverviewCard' },
          },
          entities: {
            type: 'integer',
            description: 'Entities with at least one scorecard that applies.',
          },
          leveled: {
            type: 'integer',
            description:
              'Of these, how many are at the first level or better on every scorecard that applies.',
          },
          evaluating: {
            type: 'boolean',
            description: 'True while entities wait for their first evaluation.',
          },
          problems: {
            type: 'integer',
            description:
              'Broken definitions and failing sources; details on the health page.',
          },
        },
      },
      EntityHeader: {
        type: 'object',
        required: ['entityRef', 'title', 'kind'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          type: { type: 'string' },
          ownerRef: { type: 'string' },
        },
      },
      EntityScore: {
        type: 'object',
        required: [
          'entity',
          'scorecardId',
          'levelId',
          'counts',
          'missing',
          'since',
        ],
        properties: {
          entity: { $ref: '#/components/schemas/EntityHeader' },
          scorecardId: { type: 'string' },
          levelId: {
            type: 'string',
            description: 'A level\'s id, "none" or "not-applicable".',
          },
          score: {
            type: 'number',
            description:
              'Weighted share of passed checks over conclusive results, 0 to 100. Absent when nothing is conclusive.',
          },
          counts: { $ref: '#/components/schemas/StateCounts' },
          nextLevelId: { type: 'string' },
          missing: {
            type: 'array',
            description:
              'Ids of the checks between this entity and its next level.',
            items: { type: 'string' },
          },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'When this level was reached or fallen back to.',
          },
        },
      },
      Evidence: {
        type: 'object',
        required: ['path', 'operator', 'outcome'],
        properties: {
          path: { type: 'string', description: 'The fact, e.g. npm.license.' },
          operator: { type: 'string' },
          wanted: {
            type: 'string',
            description: 'What the comparison wanted, in words.',
          },
          expected: {
            type: 'string',
            description: 'What the rule wants, as text.',
          },
          actual: {
            type: 'string',
            description:
              'What was found, as text, cut when long. Absent when nothing was.',
          },
          outcome: { type: 'string', enum: ['holds', 'fails', 'unknown'] },
        },
      },
      CheckResult: {
        type: 'object',
        required: ['checkId', 'state', 'since'],
        properties: {
          checkId: { type: 'string' },
          state: { $ref: '#/components/schemas/State' },
          since: { type: 'string', format: 'date-time' },
          checkVersion: {
            type: 'integer',
            description: 'The version of the rule that decided.',
          },
          message: { type: 'string' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          stale: {
            type: 'object',
            description:
              'Present when the facts behind the result could not be refreshed.',
            required: ['source', 'error', 'collectedAt'],
            properties: {
              source: { type: 'string' },
              error: { type: 'string' },
              collectedAt: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
      EntityScorecard: {
        type: 'object',
        required: [
          'scorecard',
          'levelId',
          'counts',
          'missing',
          'since',
          'results',
        ],
        properties: {
          scorecard: { $ref: '#/components/schemas/Scorecard' },
          levelId: { type: 'string' },
          score: { type: 'number' },
          counts: { $ref: '#/components/schemas/StateCounts' },
          nextLevelId: { type: 'string' },
          missing: { type: 'array', items: { type: 'string' } },
          since: { type: 'string', format: 'date-time' },
          results: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckResult' },
          },
        },
      },
      EntityScorecards: {
        type: 'object',
        required: ['entity', 'status', 'scorecards', 'checks'],
        properties: {
          entity: { $ref: '#/components/schemas/EntityHeader' },
          status: {
            type: 'string',
            enum: ['evaluated', 'waiting', 'not-known'],
            description:
              '"waiting" before the first evaluation; "not-known" when the catalog has the entity and no collection has seen it yet.',
          },
          evaluatedAt: { type: 'string', format: 'date-time' },
          scorecards: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityScorecard' },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/Check' },
          },
        },
      },
      HistoryEntry: {
        type: 'object',
        required: ['at', 'changes'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          changes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'title'],
              properties: {
                kind: { type: 'string', enum: ['check', 'level'] },
                checkId: { type: 'string' },
                scorecardId: { type: 'string' },
                title: {
                  type: 'string',
                  description: 'Title of the check or scorecard.',
                },
                from: {
                  type: 'string',
                  description:
                    'State or level id before. Absent for a first result.',
                },
                to: {
                  type: 'string',
                  description:
                    'State or level id after. Absent when it no longer applies.',
                },
                checkVersion: { type: 'integer' },
                cause: {
                  type: 'string',
                  enum: ['first', 'facts', 'rule', 'time'],
                  description: 'What made it change.',
                },
                reason: {
                  type: 'string',
                  description:
                    'In words, e.g. npm.license: "MIT" became empty.',
                },
              },
            },
          },
        },
      },
      DefinitionsHealth: {
        type: 'object',
        required: ['scorecards', 'checks', 'problems'],
        properties: {
          loadedAt: { type: 'string', format: 'date-time' },
          scorecards: { type: 'integer' },
          checks: { type: 'integer' },
          problems: {
            type: 'array',
            items: {
              type: 'object',
              required: ['location', 'message'],
              properties: {
                location: {
                  type: 'string',
                  description: 'File or URL as configured.',
                },
                line: { type: 'integer' },
                column: { type: 'integer' },
                id: {
                  type: 'string',
                  description: 'The definition concerned.',
                },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      SourceHealth: {
        type: 'object',
        required: [
          'id',
          'title',
          'mode',
          'status',
          'entities',
          'errors',
          'stale',
          'recentErrors',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          mode: { type: 'string', enum: ['collected', 'pushed'] },
          status: {
            type: 'string',
            enum: ['never-run', 'running', 'ok', 'degraded', 'failing'],
          },
          startedAt: { type: 'string', format: 'date-time' },
          finishedAt: { type: 'string', format: 'date-time' },
          message: {
            type: 'string',
            description: 'Why the last collection failed as a whole.',
          },
          entities: {
            type: 'integer',
            description: 'Entities with a fact of this source.',
          },
          errors: {
            type: 'integer',
            description: 'Entities whose last collection failed.',
          },
          stale: {
            type: 'integer',
            description: 'Entities whose fact is older than its time to live.',
          },
          progress: {
            type: 'integer',
            description: 'Entities handled so far while running.',
          },
          recentErrors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['entityRef', 'error'],
              properties: {
                entityRef: { type: 'string' },
                error: { type: 'string' },
                at: { type: 'string', format: 'date-time' },
              },
            },
          },
        },
      },
      Health: {
        type: 'object',
        required: ['definitions', 'sources', 'evaluation'],
        properties: {
          definitions: { $ref: '#/components/schemas/DefinitionsHealth' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceHealth' },
          },
          evaluation: {
            type: 'object',
            required: ['entities', 'pending'],
            properties: {
              entities: { type: 'integer' },
              pending: {
                type: 'integer',
                description: 'Entities that wait to be evaluated.',
              },
              lastPassAt: { type: 'string', format: 'date-time' },
              lastPassSeconds: { type: 'number' },
              lastPassEntities: { type: 'integer' },
              message: {
                type: 'string',
                description: 'Why the last pass failed.',
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
          day: { type: 'string', format: 'date' },
          key: {
            type: 'string',
            description: '"platform" or a group\'s entity ref.',
          },
          value: { type: 'number' },
          n: { type: 'integer' },
        },
      },
    },
  },
};
