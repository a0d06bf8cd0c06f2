// Generated from plugins/compliance-common/openapi.yaml by `./yarnw generate`. Change that file instead.

/** The API description, for validating requests. @public */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'compliance',
    version: '1',
    description:
      'Holds software to policies, in templates and after, with waivers and evidence.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {},
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Policies' },
    { name: 'Runs' },
    { name: 'Waivers' },
    { name: 'Evidence' },
    { name: 'Repositories' },
    { name: 'Templates' },
    { name: 'Measures' },
  ],
  paths: {
    '/overview': {
      get: {
        operationId: 'getOverview',
        tags: ['Runs'],
        description:
          'How runs came out in the last days, and what is to be done next.',
        responses: {
          '200': {
            description: 'The numbers.',
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
    '/policies': {
      get: {
        operationId: 'listPolicies',
        tags: ['Policies'],
        description:
          'The policies that are in force, and what is wrong with those that are not.',
        responses: {
          '200': {
            description: 'The policies.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PolicyList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/policies/check': {
      post: {
        operationId: 'checkPolicy',
        tags: ['Policies'],
        description:
          'Reads a policy in YAML, runs its tests, and says what is wrong. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PolicyText' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What is wrong with it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckedPolicy' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/policies/{policyId}': {
      parameters: [{ $ref: '#/components/parameters/PolicyId' }],
      get: {
        operationId: 'getPolicy',
        tags: ['Policies'],
        description:
          'A policy with its rules, its tests, and how its rules went in the last 30 days.',
        responses: {
          '200': {
            description: 'The policy.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PolicyDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'savePolicy',
        tags: ['Policies'],
        description:
          'Saves a policy that is kept in the portal, in YAML. Its tests have to pass.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PolicyText' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The policy as it is in force now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PolicySummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deletePolicy',
        tags: ['Policies'],
        description:
          'Takes a policy that is kept in the portal out of force. What it found stays.',
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/applicable': {
      post: {
        operationId: 'listApplicable',
        tags: ['Policies'],
        description:
          'The whole policies that hold for a template or an entity. For services that check by themselves.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Subject' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The policies.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Applicable' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/preflight': {
      post: {
        operationId: 'checkParameters',
        tags: ['Policies'],
        description:
          'Holds what was typed into the form of a template against the policies. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['templateRef', 'parameters'],
                properties: {
                  templateRef: { $ref: '#/components/schemas/EntityRef' },
                  parameters: { type: 'object', additionalProperties: true },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The verdict and what is wrong.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Preflight' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runs': {
      get: {
        operationId: 'listRuns',
        tags: ['Runs'],
        description: 'Runs that the caller may see, the newest first.',
        parameters: [
          {
            name: 'verdict',
            in: 'query',
            schema: { $ref: '#/components/schemas/Verdict' },
          },
          {
            name: 'kind',
            in: 'query',
            schema: { $ref: '#/components/schemas/RunKind' },
          },
          {
            name: 'templateRef',
            in: 'query',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'taskId',
            in: 'query',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'entityRef',
            in: 'query',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'search',
            in: 'query',
            description: 'Part of what the software or the template is called.',
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of them.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/RunSummary' },
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
      post: {
        operationId: 'recordRun',
        tags: ['Runs'],
        description:
          'Records what a check found. For services: who asked is taken from their word, what it means from the policies here.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewRun' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The run, with its verdict.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RecordedRun' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runs/{runId}': {
      parameters: [{ $ref: '#/components/parameters/RunId' }],
      get: {
        operationId: 'getRun',
        tags: ['Runs'],
        description: 'A run with all that it found.',
        responses: {
          '200': {
            description: 'The run.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Run' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runs/{runId}/report': {
      parameters: [{ $ref: '#/components/parameters/RunId' }],
      get: {
        operationId: 'getReport',
        tags: ['Runs'],
        description: 'A run as a document for other tools.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/ReportFormat' },
          },
        ],
        responses: {
          '200': {
            description: 'The document.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['text', 'contentType'],
                  properties: {
                    text: { type: 'string' },
                    contentType: { type: 'string' },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/tasks/{taskId}/documents': {
      parameters: [
        {
          name: 'taskId',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 100 },
        },
      ],
      get: {
        operationId: 'listDocuments',
        tags: ['Runs'],
        description:
          'SHA-256 of every document that can be had of the runs of a task, so that they are not taken for changes when they are written into what was checked. For services.',
        responses: {
          '200': {
            description: 'The digests.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['sha256'],
                  properties: {
                    sha256: { type: 'array', items: { type: 'string' } },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gate': {
      post: {
        operationId: 'decideGate',
        tags: ['Runs'],
        description:
          'Whether a task of the scaffolder may go on, from the runs that were recorded of it. For services.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/GateQuestion' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The decision, with the findings that matter most.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GateDecision' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'listWaivers',
        tags: ['Waivers'],
        description: 'Waivers, those that wait for a decision first.',
        parameters: [
          {
            name: 'status',
            in: 'query',
            schema: { $ref: '#/components/schemas/WaiverStatus' },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of them.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Waiver' },
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
      post: {
        operationId: 'requestWaiver',
        tags: ['Waivers'],
        description:
          'Asks for an exception from a rule. Somebody else decides.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The waiver, which waits for a decision.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{waiverId}/decision': {
      parameters: [
        {
          name: 'waiverId',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 40 },
        },
      ],
      post: {
        operationId: 'decideWaiver',
        tags: ['Waivers'],
        description:
          'Approves, rejects or revokes a waiver. Nobody decides on their own.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['decision'],
                properties: {
                  decision: {
                    type: 'string',
                    enum: ['approve', 'reject', 'revoke'],
                  },
                  note: { type: 'string', maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver as it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evidence': {
      get: {
        operationId: 'listEvidence',
        tags: ['Evidence'],
        description: 'What was written down, the newest first.',
        parameters: [
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of it.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items', 'total'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Evidence' },
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
      post: {
        operationId: 'recordEvidence',
        tags: ['Evidence'],
        description:
          'Binds a run to what was published. For services. What differs from what was checked is written down as such.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewEvidence' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The link of the chain.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RecordedEvidence' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evidence/verification': {
      get: {
        operationId: 'verifyEvidence',
        tags: ['Evidence'],
        description:
          'Whether the chain is whole, from its first link to its last.',
        responses: {
          '200': {
            description: 'The answer.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Verification' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evidence/export': {
      get: {
        operationId: 'exportEvidence',
        tags: ['Evidence'],
        description:
          'Links of the chain as they are hashed, to be verified elsewhere.',
        parameters: [
          {
            name: 'from',
            in: 'query',
            schema: { type: 'integer', minimum: 1 },
          },
        ],
        responses: {
          '200': {
            description: 'Up to 1000 links, and where to go on.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidenceExport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/controls': {
      get: {
        operationId: 'listControls',
        tags: ['Evidence'],
        description:
          'What the rules are evidence for, and how it went with what was checked last.',
        responses: {
          '200': {
            description: 'The controls by framework.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['frameworks'],
                  properties: {
                    frameworks: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Framework' },
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
    '/repositories': {
      get: {
        operationId: 'listRepositories',
        tags: ['Repositories'],
        description:
          'Software that the caller may see and that is checked again and again, what needs work first.',
        parameters: [
          {
            name: 'search',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'verdict',
            in: 'query',
            schema: { $ref: '#/components/schemas/Verdict' },
          },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: {
          '200': {
            description: 'A page of it.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Repository' },
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
    '/entities/{kind}/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getEntity',
        tags: ['Repositories'],
        description: 'How an entity stands, with its newest run.',
        responses: {
          '200': {
            description: 'The state.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityCompliance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/recheck': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'recheckEntity',
        tags: ['Repositories'],
        description: 'Checks the repository of an entity now.',
        responses: {
          '200': {
            description: 'How it came out.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityCompliance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/facts': {
      post: {
        operationId: 'listFacts',
        tags: ['Repositories'],
        description:
          'How entities stand, as facts for scorecards. For services.',
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
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Facts of those that were checked.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['facts'],
                  properties: {
                    facts: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/EntityFacts' },
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
    '/templates': {
      get: {
        operationId: 'listTemplates',
        tags: ['Templates'],
        description:
          'Software templates, with what is wrong with their gates and how their runs went.',
        responses: {
          '200': {
            description: 'The templates that the caller may see.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/TemplateCompliance',
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
    '/measures': {
      get: {
        operationId: 'listMeasures',
        tags: ['Measures'],
        description: 'The numbers that are published.',
        responses: {
          '200': {
            description: 'The measures.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['measures'],
                  properties: {
                    measures: {
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
      parameters: [
        {
          name: 'measureId',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 100 },
        },
      ],
      get: {
        operationId: 'getMeasureSeries',
        tags: ['Measures'],
        description:
          'A measure by day. Days on which nothing was counted are left out.',
        parameters: [
          {
            name: 'from',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'to',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'by',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['platform', 'group'],
              default: 'platform',
            },
          },
        ],
        responses: {
          '200': {
            description: 'Its points.',
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
      PolicyId: {
        name: 'policyId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      RunId: {
        name: 'runId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
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
        schema: { type: 'string', maxLength: 63 },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        schema: { type: 'string', maxLength: 500 },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 25 },
      },
    },
    responses: {
      Error: {
        description: 'What went wrong, and what to do.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['error'],
              properties: {
                error: {
                  type: 'object',
                  required: ['name', 'message'],
                  properties: {
                    name: { type: 'string' },
                    message: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
    },
    schemas: {
      EntityRef: { type: 'string', minLength: 3, maxLength: 300 },
      Day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      Severity: { type: 'string', enum: ['error', 'warning', 'note'] },
      Enforcement: { type: 'string', enum: ['block', 'warn', 'audit'] },
      Verdict: {
        description:
          'enforced: a rule that blocks failed. unknown: none did, but one that blocks could not be looked at. tolerated: what failed does not block. clear: nothing failed.',
        type: 'string',
        enum: ['clear', 'tolerated', 'enforced', 'unknown'],
      },
      RuleState: {
        type: 'string',
        enum: [
          'passed',
          'failed',
          'not-applicable',
          'not-run',
          'error',
          'waived',
        ],
      },
      Moment: {
        description:
          'What was looked at, what somebody typed into a form or files.',
        type: 'string',
        enum: ['parameters', 'workspace'],
      },
      RunKind: {
        description:
          'scaffold: in a task of the scaffolder. dry-run: in a dry run of one. recheck: of a repository. conformance: of what a template would make. missed: of what a template made without a gate.',
        type: 'string',
        enum: ['scaffold', 'dry-run', 'recheck', 'conformance', 'missed'],
      },
      ReportFormat: {
        type: 'string',
        enum: ['markdown', 'sarif', 'junit', 'vsa'],
      },
      Control: {
        type: 'object',
        required: ['framework', 'id'],
        properties: { framework: { type: 'string' }, id: { type: 'string' } },
      },
      Remediation: {
        type: 'object',
        required: ['text'],
        properties: {
          text: { type: 'string' },
          url: { type: 'string' },
          fix: { type: 'object', additionalProperties: true },
        },
      },
      Rule: {
        type: 'object',
        required: [
          'id',
          'title',
          'type',
          'options',
          'severity',
          'enforcement',
          'controls',
          'graceDays',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          type: { type: 'string' },
          options: { type: 'object', additionalProperties: true },
          severity: { $ref: '#/components/schemas/Severity' },
          enforcement: { $ref: '#/components/schemas/Enforcement' },
          remediation: { $ref: '#/components/schemas/Remediation' },
          controls: {
            type: 'array',
            items: { $ref: '#/components/schemas/Control' },
          },
          graceDays: { type: 'integer' },
          blocksFrom: {
            allOf: [{ $ref: '#/components/schemas/Day' }],
            description:
              'The date from which it blocks, while it does not yet.',
          },
        },
      },
      PolicySummary: {
        type: 'object',
        required: [
          'id',
          'title',
          'version',
          'digest',
          'source',
          'rules',
          'blocking',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          version: { type: 'string' },
          digest: { type: 'string' },
          owner: { type: 'string' },
          source: {
            description: 'Where it is kept.',
            type: 'string',
            enum: ['pack', 'code', 'portal'],
          },
          effectiveFrom: { $ref: '#/components/schemas/Day' },
          rules: { type: 'integer', description: 'How many rules it has.' },
          blocking: {
            type: 'integer',
            description: 'How many of them block today.',
          },
        },
      },
      PolicyProblem: {
        type: 'object',
        required: ['where', 'message'],
        properties: {
          where: { type: 'string' },
          message: { type: 'string' },
          policyId: { type: 'string' },
        },
      },
      PolicyList: {
        type: 'object',
        required: ['policies', 'problems', 'mayManage'],
        properties: {
          policies: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicySummary' },
          },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyProblem' },
          },
          mayManage: { type: 'boolean' },
        },
      },
      PolicyText: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: { text: { type: 'string', maxLength: 1000000 } },
      },
      FailedTest: {
        type: 'object',
        required: ['test', 'ruleId', 'expected', 'actual'],
        properties: {
          test: { type: 'string' },
          ruleId: { type: 'string' },
          expected: { type: 'string' },
          actual: { type: 'string' },
        },
      },
      CheckedPolicy: {
        type: 'object',
        required: ['problems', 'failedTests'],
        properties: {
          policy: { $ref: '#/components/schemas/PolicySummary' },
          problems: { type: 'array', items: { type: 'string' } },
          failedTests: {
            type: 'array',
            items: { $ref: '#/components/schemas/FailedTest' },
          },
        },
      },
      RuleNumbers: {
        description:
          'How a rule went in the last 30 days, over runs of templates and what was checked again.',
        type: 'object',
        required: [
          'ruleId',
          'runs',
          'failed',
          'tasks',
          'tasksFailed',
          'blocked',
          'waived',
          'unseen',
        ],
        properties: {
          ruleId: { type: 'string' },
          runs: { type: 'integer', description: 'Runs in which it applied.' },
          failed: { type: 'integer' },
          tasks: {
            type: 'integer',
            description: 'Of the runs those of templates.',
          },
          tasksFailed: { type: 'integer' },
          blocked: {
            type: 'integer',
            description: 'Templates that it held up.',
          },
          waived: { type: 'integer' },
          unseen: {
            type: 'integer',
            description: 'Runs in which it could not be looked at.',
          },
        },
      },
      PolicyDetails: {
        allOf: [
          { $ref: '#/components/schemas/PolicySummary' },
          {
            type: 'object',
            required: [
              'ruleList',
              'tests',
              'numbers',
              'text',
              'days',
              'mayManage',
            ],
            properties: {
              ruleList: {
                type: 'array',
                items: { $ref: '#/components/schemas/Rule' },
              },
              appliesTo: { type: 'object', additionalProperties: true },
              tests: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'expect'],
                  properties: {
                    name: { type: 'string' },
                    expect: {
                      type: 'object',
                      additionalProperties: { type: 'string' },
                    },
                  },
                },
              },
              numbers: {
                type: 'array',
                items: { $ref: '#/components/schemas/RuleNumbers' },
              },
              days: {
                type: 'integer',
                description: 'Over how many days the numbers are.',
              },
              text: { type: 'string', description: 'As YAML.' },
              mayManage: { type: 'boolean' },
            },
          },
        ],
      },
      Subject: {
        type: 'object',
        additionalProperties: false,
        properties: {
          templateRef: { $ref: '#/components/schemas/EntityRef' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          userRef: { $ref: '#/components/schemas/EntityRef' },
          policies: {
            description: 'Only these, beside those that have to hold.',
            type: 'array',
            maxItems: 50,
            items: { type: 'string', maxLength: 63 },
          },
        },
      },
      Applicable: {
        type: 'object',
        required: ['policies', 'required'],
        properties: {
          policies: {
            type: 'array',
            items: { type: 'object', additionalProperties: true },
          },
          required: {
            description: 'Ids of those that hold whatever a template asks for.',
            type: 'array',
            items: { type: 'string' },
          },
          template: { type: 'object', additionalProperties: true },
          entity: { type: 'object', additionalProperties: true },
          user: { type: 'object', additionalProperties: true },
        },
      },
      Location: {
        type: 'object',
        required: ['path'],
        properties: { path: { type: 'string' }, line: { type: 'integer' } },
      },
      Finding: {
        type: 'object',
        required: ['message', 'fingerprint'],
        properties: {
          message: { type: 'string' },
          location: { $ref: '#/components/schemas/Location' },
          sample: { type: 'string' },
          fingerprint: { type: 'string' },
          waiverId: { type: 'string' },
        },
      },
      RuleResult: {
        type: 'object',
        required: ['policyId', 'rule', 'state', 'findings'],
        properties: {
          policyId: { type: 'string' },
          rule: { $ref: '#/components/schemas/Rule' },
          state: { $ref: '#/components/schemas/RuleState' },
          reason: { type: 'string' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          unread: {
            type: 'array',
            description: 'What the rule had to look into, and nobody read.',
            items: { $ref: '#/components/schemas/UnreadFile' },
          },
        },
      },
      UnreadFile: {
        type: 'object',
        required: ['path', 'why'],
        properties: { path: { type: 'string' }, why: { type: 'string' } },
      },
      PolicyVersion: {
        type: 'object',
        required: ['id', 'title', 'version', 'digest'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          version: { type: 'string' },
          digest: { type: 'string' },
        },
      },
      Report: {
        type: 'object',
        required: ['verdict', 'tree', 'policies', 'results'],
        properties: {
          verdict: { $ref: '#/components/schemas/Verdict' },
          tree: {
            type: 'object',
            required: ['files', 'bytes', 'digest', 'unread'],
            properties: {
              files: { type: 'integer' },
              bytes: { type: 'integer' },
              digest: { type: 'string' },
              unread: {
                type: 'array',
                items: { $ref: '#/components/schemas/UnreadFile' },
              },
            },
          },
          policies: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyVersion' },
          },
          results: {
            type: 'array',
            items: { $ref: '#/components/schemas/RuleResult' },
          },
        },
      },
      Counts: {
        type: 'object',
        required: [
          'passed',
          'failed',
          'waived',
          'notApplicable',
          'unseen',
          'findings',
        ],
        properties: {
          passed: { type: 'integer' },
          failed: { type: 'integer' },
          waived: { type: 'integer' },
          notApplicable: { type: 'integer' },
          unseen: {
            type: 'integer',
            description: 'Rules that could not be looked at.',
          },
          findings: { type: 'integer' },
        },
      },
      NewRun: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'moment', 'report'],
        properties: {
          kind: { $ref: '#/components/schemas/RunKind' },
          moment: { $ref: '#/components/schemas/Moment' },
          taskId: { type: 'string', maxLength: 100 },
          stepId: { type: 'string', maxLength: 200 },
          templateRef: { $ref: '#/components/schemas/EntityRef' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          initiatorRef: { $ref: '#/components/schemas/EntityRef' },
          repoUrl: { type: 'string', maxLength: 2000 },
          path: {
            description:
              'The folder that was looked at, where it was not the whole.',
            type: 'string',
            maxLength: 300,
          },
          files: {
            description:
              'Texts that were looked at, for rules whose types only the backend knows. Left out where no rule needs it.',
            type: 'array',
            maxItems: 20000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['path', 'text'],
              properties: {
                path: { type: 'string', maxLength: 4000 },
                text: { type: 'string' },
              },
            },
          },
          report: { $ref: '#/components/schemas/Report' },
        },
      },
      RecordedRun: {
        type: 'object',
        required: ['runId', 'verdict', 'counts', 'url', 'report'],
        properties: {
          runId: { type: 'string' },
          verdict: { $ref: '#/components/schemas/Verdict' },
          counts: { $ref: '#/components/schemas/Counts' },
          url: { type: 'string', description: 'Of its page in the portal.' },
          report: {
            allOf: [{ $ref: '#/components/schemas/Report' }],
            description: 'With waivers, as it was recorded.',
          },
        },
      },
      RunSummary: {
        type: 'object',
        required: [
          'id',
          'kind',
          'moment',
          'verdict',
          'counts',
          'at',
          'policies',
        ],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/RunKind' },
          moment: { $ref: '#/components/schemas/Moment' },
          verdict: { $ref: '#/components/schemas/Verdict' },
          counts: { $ref: '#/components/schemas/Counts' },
          at: { type: 'string', format: 'date-time' },
          taskId: { type: 'string' },
          templateRef: { type: 'string' },
          entityRef: { type: 'string' },
          initiatorRef: { type: 'string' },
          ownerRef: { type: 'string' },
          repoUrl: { type: 'string' },
          policies: { type: 'array', items: { type: 'string' } },
        },
      },
      Run: {
        allOf: [
          { $ref: '#/components/schemas/RunSummary' },
          {
            type: 'object',
            required: ['url', 'report', 'now', 'evidence', 'mayRequestWaiver'],
            properties: {
              url: {
                type: 'string',
                description: 'Of its page in the portal.',
              },
              report: { $ref: '#/components/schemas/Report' },
              now: {
                allOf: [{ $ref: '#/components/schemas/Verdict' }],
                description:
                  'The verdict with the waivers that are in force now.',
              },
              evidence: {
                type: 'array',
                items: { $ref: '#/components/schemas/Evidence' },
              },
              mayRequestWaiver: { type: 'boolean' },
            },
          },
        ],
      },
      GateQuestion: {
        type: 'object',
        additionalProperties: false,
        required: ['taskId'],
        properties: {
          taskId: { type: 'string', maxLength: 100 },
          runIds: {
            type: 'array',
            maxItems: 50,
            items: { type: 'string', maxLength: 40 },
          },
          templateRef: { $ref: '#/components/schemas/EntityRef' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          moment: { $ref: '#/components/schemas/Moment' },
          failOn: { type: 'string', enum: ['error', 'warning', 'never'] },
          treeDigest: {
            description:
              'Of the files as they are now, to hold against what was checked.',
            type: 'string',
            pattern: '^[0-9a-f]{64}$',
          },
        },
      },
      GateDecision: {
        type: 'object',
        required: [
          'verdict',
          'blocks',
          'changed',
          'blockedBy',
          'waiversUsed',
          'missing',
          'findings',
          'url',
          'waiverUrl',
        ],
        properties: {
          verdict: { $ref: '#/components/schemas/Verdict' },
          blocks: { type: 'boolean' },
          changed: {
            description: 'Whether files changed after they were checked.',
            type: 'boolean',
          },
          blockedBy: {
            description: 'Rules, as policy/rule.',
            type: 'array',
            items: { type: 'string' },
          },
          waiversUsed: { type: 'array', items: { type: 'string' } },
          missing: {
            description: 'Policies that had to be checked and were not.',
            type: 'array',
            items: { type: 'string' },
          },
          findings: {
            description: 'The ones that matter most.',
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'title', 'message'],
              properties: {
                ruleId: { type: 'string' },
                title: { type: 'string' },
                message: { type: 'string' },
                location: { $ref: '#/components/schemas/Location' },
                remediation: { type: 'string' },
              },
            },
          },
          url: { type: 'string' },
          waiverUrl: { type: 'string' },
        },
      },
      WaiverStatus: {
        type: 'string',
        enum: ['requested', 'approved', 'rejected', 'revoked', 'expired'],
      },
      WaiverScope: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'ref'],
        properties: {
          kind: { type: 'string', enum: ['entity', 'template', 'owner'] },
          ref: { $ref: '#/components/schemas/EntityRef' },
        },
      },
      WaiverRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['policyId', 'ruleId', 'scope', 'reason', 'expiresAt'],
        properties: {
          policyId: { type: 'string', maxLength: 63 },
          ruleId: { type: 'string', maxLength: 63 },
          scope: { $ref: '#/components/schemas/WaiverScope' },
          fingerprint: {
            description:
              'Of the one finding that it is for; of all of the rule, without.',
            type: 'string',
            pattern: '^[0-9a-f]{32}$',
          },
          reason: { type: 'string', minLength: 10, maxLength: 2000 },
          ticketUrl: { type: 'string', maxLength: 2000 },
          expiresAt: { $ref: '#/components/schemas/Day' },
        },
      },
      Waiver: {
        type: 'object',
        required: [
          'id',
          'policyId',
          'ruleId',
          'scope',
          'reason',
          'status',
          'requestedBy',
          'requestedAt',
          'expiresAt',
          'mayWithdraw',
          'mayDecide',
        ],
        properties: {
          id: { type: 'string' },
          policyId: { type: 'string' },
          ruleId: { type: 'string' },
          ruleTitle: { type: 'string' },
          scope: { $ref: '#/components/schemas/WaiverScope' },
          fingerprint: { type: 'string' },
          reason: { type: 'string' },
          ticketUrl: { type: 'string' },
          status: { $ref: '#/components/schemas/WaiverStatus' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', format: 'date-time' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string', format: 'date-time' },
          note: { type: 'string' },
          expiresAt: { $ref: '#/components/schemas/Day' },
          mayWithdraw: {
            type: 'boolean',
            description: 'Whether the caller asked for it, and it waits.',
          },
          mayDecide: {
            type: 'boolean',
            description: 'Whether the caller may.',
          },
        },
      },
      NewEvidence: {
        type: 'object',
        additionalProperties: false,
        required: ['runId', 'commit'],
        properties: {
          runId: { type: 'string', maxLength: 40 },
          taskId: { type: 'string', maxLength: 100 },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          repoUrl: { type: 'string', maxLength: 2000 },
          commit: { type: 'string', maxLength: 100, minLength: 7 },
          treeDigest: {
            description: 'Of what was published.',
            type: 'string',
            pattern: '^[0-9a-f]{64}$',
          },
        },
      },
      RecordedEvidence: {
        type: 'object',
        required: ['evidenceId', 'matches', 'url'],
        properties: {
          evidenceId: { type: 'integer' },
          matches: {
            description:
              'Whether what was published is what was checked; false where it is not known.',
            type: 'boolean',
          },
          url: { type: 'string' },
        },
      },
      Evidence: {
        type: 'object',
        required: ['id', 'kind', 'at', 'digest', 'subject'],
        properties: {
          id: { type: 'integer' },
          kind: { type: 'string', enum: ['run', 'published', 'waiver'] },
          at: { type: 'string', format: 'date-time' },
          digest: { type: 'string' },
          runId: { type: 'string' },
          entityRef: { type: 'string' },
          subject: {
            type: 'string',
            description: 'What it is of, in a few words.',
          },
          commit: { type: 'string' },
          matches: { type: 'boolean' },
        },
      },
      EvidenceLink: {
        type: 'object',
        required: ['id', 'previous', 'body', 'digest'],
        properties: {
          id: { type: 'integer' },
          previous: { type: 'string' },
          body: { type: 'string' },
          digest: { type: 'string' },
        },
      },
      EvidenceExport: {
        type: 'object',
        required: ['links', 'head'],
        properties: {
          links: {
            type: 'array',
            items: { $ref: '#/components/schemas/EvidenceLink' },
          },
          head: { $ref: '#/components/schemas/Head' },
          next: { type: 'integer' },
        },
      },
      Head: {
        type: 'object',
        required: ['length', 'digest'],
        properties: { length: { type: 'integer' }, digest: { type: 'string' } },
      },
      Verification: {
        type: 'object',
        required: ['whole', 'length'],
        properties: {
          whole: { type: 'boolean' },
          length: { type: 'integer' },
          head: { type: 'string' },
          brokenAt: {
            type: 'integer',
            description: 'The first link that is not as it was written.',
          },
          reason: { type: 'string' },
        },
      },
      Framework: {
        type: 'object',
        required: ['id', 'title', 'suggested', 'controls'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          suggested: {
            description:
              'Whether it is our reading, which a company has to look at itself.',
            type: 'boolean',
          },
          controls: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'rules', 'passed', 'failed', 'waived', 'unseen'],
              properties: {
                id: { type: 'string' },
                title: { type: 'string' },
                rules: { type: 'array', items: { type: 'string' } },
                passed: { type: 'integer' },
                failed: { type: 'integer' },
                waived: { type: 'integer' },
                unseen: { type: 'integer' },
                lastEvidence: { type: 'integer' },
              },
            },
          },
        },
      },
      Repository: {
        type: 'object',
        required: ['entityRef'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          verdict: { $ref: '#/components/schemas/Verdict' },
          counts: { $ref: '#/components/schemas/Counts' },
          runId: { type: 'string' },
          checkedAt: { type: 'string', format: 'date-time' },
          problem: {
            type: 'string',
            description: 'Why it could not be checked.',
          },
        },
      },
      EntityCompliance: {
        allOf: [
          { $ref: '#/components/schemas/Repository' },
          {
            type: 'object',
            required: ['mayRecheck'],
            properties: {
              run: { $ref: '#/components/schemas/Run' },
              mayRecheck: { type: 'boolean' },
            },
          },
        ],
      },
      EntityFacts: {
        type: 'object',
        required: [
          'entityRef',
          'verdict',
          'failedRules',
          'blockingRules',
          'warnings',
          'waivedRules',
          'unseenRules',
          'checkedAt',
          'policies',
        ],
        properties: {
          entityRef: { type: 'string' },
          verdict: { $ref: '#/components/schemas/Verdict' },
          failedRules: { type: 'array', items: { type: 'string' } },
          blockingRules: { type: 'integer' },
          warnings: { type: 'integer' },
          waivedRules: { type: 'integer' },
          unseenRules: { type: 'integer' },
          checkedAt: { type: 'string', format: 'date-time' },
          policies: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/Verdict' },
          },
        },
      },
      TemplateCompliance: {
        type: 'object',
        required: [
          'templateRef',
          'title',
          'problems',
          'publishes',
          'missed',
          'runs',
          'blocked',
          'firstTryPassed',
          'firstTries',
        ],
        properties: {
          templateRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          problems: {
            type: 'array',
            items: {
              type: 'object',
              required: ['check', 'message'],
              properties: {
                check: { type: 'string' },
                message: { type: 'string' },
                step: { type: 'integer' },
              },
            },
          },
          publishes: {
            type: 'boolean',
            description:
              'Whether it publishes anything that a gate could hold up.',
          },
          missed: {
            type: 'integer',
            description: 'Tasks that published without having come to a gate.',
          },
          runs: { type: 'integer' },
          blocked: { type: 'integer' },
          firstTries: { type: 'integer' },
          firstTryPassed: { type: 'integer' },
          conformance: {
            description:
              'What it would make today, where it is tried every night.',
            type: 'object',
            required: ['at'],
            properties: {
              at: { type: 'string', format: 'date-time' },
              verdict: { $ref: '#/components/schemas/Verdict' },
              runId: { type: 'string' },
              problem: { type: 'string' },
            },
          },
        },
      },
      Preflight: {
        type: 'object',
        required: ['verdict', 'findings'],
        properties: {
          verdict: { $ref: '#/components/schemas/Verdict' },
          findings: {
            type: 'array',
            items: {
              type: 'object',
              required: ['title', 'message', 'blocks'],
              properties: {
                title: { type: 'string' },
                message: { type: 'string' },
                remediation: { type: 'string' },
                blocks: { type: 'boolean' },
              },
            },
          },
        },
      },
      Overview: {
        type: 'object',
        required: [
          'days',
          'runs',
          'blocked',
          'firstTries',
          'firstTryPassed',
          'waitingWaivers',
          'repositories',
          'daily',
          'rules',
        ],
        properties: {
          days: { type: 'integer' },
          runs: { type: 'integer', description: 'Of templates.' },
          blocked: { type: 'integer' },
          firstTries: { type: 'integer' },
          firstTryPassed: { type: 'integer' },
          waitingWaivers: { type: 'integer' },
          repositories: {
            type: 'object',
            required: ['clear', 'tolerated', 'enforced', 'unknown'],
            properties: {
              clear: { type: 'integer' },
              tolerated: { type: 'integer' },
              enforced: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          daily: {
            type: 'array',
            items: {
              type: 'object',
              required: ['day', 'runs', 'blocked'],
              properties: {
                day: { $ref: '#/components/schemas/Day' },
                runs: { type: 'integer' },
                blocked: { type: 'integer' },
              },
            },
          },
          rules: {
            description: 'Rules that fail most, over all policies.',
            type: 'array',
            items: {
              allOf: [
                { $ref: '#/components/schemas/RuleNumbers' },
                {
                  type: 'object',
                  required: ['policyId', 'title', 'enforcement'],
                  properties: {
                    policyId: { type: 'string' },
                    title: { type: 'string' },
                    enforcement: { $ref: '#/components/schemas/Enforcement' },
                    blocksFrom: { $ref: '#/components/schemas/Day' },
                  },
                },
              ],
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
          key: { type: 'string' },
          value: { type: 'number' },
          n: { type: 'integer' },
        },
      },
    },
  },
};
