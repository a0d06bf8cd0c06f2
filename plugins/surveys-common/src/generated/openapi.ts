// Generated from plugins/surveys-common/openapi.yaml by `./yarnw generate`. Change that file instead.

/** The API description, for validating requests. @public */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'surveys',
    version: '1',
    description:
      'Asks people at the right moment, and releases what they said without singling anybody out.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {},
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Surveys' },
    { name: 'Waves' },
    { name: 'Answering' },
    { name: 'Results' },
    { name: 'Feedback' },
    { name: 'Measures' },
  ],
  paths: {
    '/surveys': {
      get: {
        operationId: 'listSurveys',
        tags: ['Surveys'],
        description:
          'The surveys that the caller may manage or read the results of, by title.',
        responses: {
          '200': {
            description: 'The surveys.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SurveyList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/check': {
      post: {
        operationId: 'checkSurvey',
        tags: ['Surveys'],
        description:
          'Reads a definition, as YAML or as an object, and says what is wrong with it. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DefinitionInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The definition as it was read, and its problems.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckedDefinition' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ready-made': {
      get: {
        operationId: 'listReadyMade',
        tags: ['Surveys'],
        description: 'Surveys to start from.',
        responses: {
          '200': {
            description: 'Definitions to copy.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReadyMadeList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}': {
      get: {
        operationId: 'getSurvey',
        tags: ['Surveys'],
        description:
          'One survey with its draft, what is published, and its waves.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        responses: {
          '200': {
            description: 'The survey.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SurveyDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'saveDraft',
        tags: ['Surveys'],
        description:
          'Saves the draft of a survey, and makes the survey when there is none. What is published stays as it is.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DefinitionInput' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The draft as it was read, and what keeps it from being published.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckedDefinition' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deleteSurvey',
        tags: ['Surveys'],
        description: 'Deletes a survey that was never published.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}/publish': {
      post: {
        operationId: 'publishSurvey',
        tags: ['Surveys'],
        description:
          'Makes an immutable version of the draft. The mode, the thresholds and the dimensions of a published survey can only become safer.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        responses: {
          '201': {
            description: 'The version.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PublishedVersion' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}/waves': {
      post: {
        operationId: 'planWave',
        tags: ['Waves'],
        description:
          'Plans a wave of the published version, or opens it when it has no time to open at.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WavePlan' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The wave.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Wave' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}/trend': {
      get: {
        operationId: 'getTrend',
        tags: ['Results'],
        description:
          'Released scores of everybody over the waves, by question, each with its change from the wave before.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        responses: {
          '200': {
            description: 'The trend.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Trend' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}/outcomes': {
      post: {
        operationId: 'addOutcome',
        tags: ['Results'],
        description: 'Says what was done about what was said.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewOutcome' },
            },
          },
        },
        responses: {
          '201': {
            description: 'What was done.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Outcome' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/surveys/{surveyId}/outcomes/{outcomeId}': {
      delete: {
        operationId: 'deleteOutcome',
        tags: ['Results'],
        description: 'Takes back what was said to be done.',
        parameters: [
          { $ref: '#/components/parameters/surveyId' },
          { $ref: '#/components/parameters/outcomeId' },
        ],
        responses: {
          '204': { description: 'It is gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}': {
      get: {
        operationId: 'getWave',
        tags: ['Waves'],
        description:
          'How a wave goes. While it is open, nothing but the response rate, rounded to 5 %.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        responses: {
          '200': {
            description: 'The wave.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Wave' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/state': {
      post: {
        operationId: 'changeWave',
        tags: ['Waves'],
        description:
          'Pauses, resumes or closes a wave. A closed wave stays closed; its results are released then. One that is planned is opened now, or called off, which is its end.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaveChange' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The wave.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Wave' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/reminders': {
      post: {
        operationId: 'remind',
        tags: ['Waves'],
        description:
          'Reminds those who have not answered. Nobody learns who they are.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        responses: {
          '204': { description: 'They are reminded.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/release': {
      post: {
        operationId: 'releaseWave',
        tags: ['Results'],
        description:
          'Releases a closed wave again, with what was erased or came late since. Figures that changed by few people stay as they are.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        responses: {
          '202': {
            description: 'The release is under way.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Wave' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/results': {
      get: {
        operationId: 'getResults',
        tags: ['Results'],
        description:
          'The released tables of a closed wave, of everybody and of one dimension.',
        parameters: [
          { $ref: '#/components/parameters/waveId' },
          {
            name: 'dimension',
            in: 'query',
            schema: { type: 'string', maxLength: 100 },
            description: 'Its id.',
          },
        ],
        responses: {
          '200': {
            description: 'What may be known of the wave.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Results' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/comments': {
      get: {
        operationId: 'listComments',
        tags: ['Results'],
        description:
          'Released comments, detached from all ratings, in no order.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        responses: {
          '200': {
            description: 'The comments.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CommentList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/comments/{commentId}/themes': {
      put: {
        operationId: 'setThemes',
        tags: ['Results'],
        description: 'Says what a comment is about.',
        parameters: [
          { $ref: '#/components/parameters/waveId' },
          { $ref: '#/components/parameters/commentId' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ThemeInput' },
            },
          },
        },
        responses: {
          '204': { description: 'It is noted.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/named-answers': {
      get: {
        operationId: 'listNamedAnswers',
        tags: ['Results'],
        description:
          'Who answered what, of a closed wave of a named survey, for those who own the survey: as it was promised to those who answered. Who read it is noted.',
        parameters: [
          { $ref: '#/components/parameters/waveId' },
          {
            name: 'cursor',
            in: 'query',
            schema: { type: 'string', maxLength: 500 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of people with their answers, by entity ref.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NamedAnswers' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/due': {
      get: {
        operationId: 'listDue',
        tags: ['Answering'],
        description:
          'The surveys that the caller may be asked now, with the moments at which to ask. At most one is to be shown.',
        responses: {
          '200': {
            description: 'What is due.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DueList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/eligibility': {
      post: {
        operationId: 'explainEligibility',
        tags: ['Waves'],
        description: 'Whether and why a person is asked, or not.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EligibilityQuestion' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The answer, with reasons.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EligibilityAnswer' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/form': {
      get: {
        operationId: 'getForm',
        tags: ['Answering'],
        description:
          'The questions of a wave, in the language of the reader, and what is promised to those who answer.',
        parameters: [
          { $ref: '#/components/parameters/waveId' },
          {
            name: 'language',
            in: 'query',
            schema: { type: 'string', maxLength: 35 },
            description: 'A language tag such as de.',
          },
        ],
        responses: {
          '200': {
            description: 'The form.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Form' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/responses': {
      post: {
        operationId: 'respond',
        tags: ['Answering'],
        description:
          'Stores the answers of the caller, once. For named and confidential surveys.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ResponseInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'They are stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Receipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/ballots': {
      post: {
        operationId: 'issueBallot',
        tags: ['Answering'],
        description:
          'Signs the blinded ballot of the caller, once. For anonymous surveys. The same ballot is signed again.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/BlindedBallot' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The blind signature.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SignedBallot' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ballots': {
      post: {
        operationId: 'castBallot',
        tags: ['Answering'],
        description:
          'Stores the answers that come with a signed ballot, once. Takes no credentials.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/BallotInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'They are stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Receipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ballots/withdraw': {
      post: {
        operationId: 'withdrawBallot',
        tags: ['Answering'],
        description:
          'Erases the answers that came with a ballot. Only whoever has the ballot can.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/BallotProof' },
            },
          },
        },
        responses: {
          '204': { description: 'They are gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/draft': {
      put: {
        operationId: 'saveAnswers',
        tags: ['Answering'],
        description:
          'Keeps answers that are not sent yet. Not for anonymous surveys, whose drafts never leave the browser.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ResponseInput' },
            },
          },
        },
        responses: {
          '204': { description: 'They are kept.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waves/{waveId}/dismissal': {
      post: {
        operationId: 'dismiss',
        tags: ['Answering'],
        description:
          'Says that the caller was asked, or does not want to be asked again.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Dismissal' },
            },
          },
        },
        responses: {
          '204': { description: 'It is noted.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/me': {
      get: {
        operationId: 'getOwnAnswers',
        tags: ['Answering'],
        description: 'What the caller was asked, and what is stored of it.',
        responses: {
          '200': {
            description: 'The surveys of the caller.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnAnswers' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/me/waves/{waveId}': {
      delete: {
        operationId: 'eraseOwnAnswers',
        tags: ['Answering'],
        description:
          'Erases the answers of the caller to a named or confidential wave.',
        parameters: [{ $ref: '#/components/parameters/waveId' }],
        responses: {
          '204': { description: 'They are gone.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/me/dismissals/{surveyId}': {
      delete: {
        operationId: 'undoDismissal',
        tags: ['Answering'],
        description:
          'Takes back that the caller does not want to be asked for a survey any more.',
        parameters: [{ $ref: '#/components/parameters/surveyId' }],
        responses: {
          '204': { description: 'They may be asked again.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback': {
      get: {
        operationId: 'listFeedback',
        tags: ['Feedback'],
        description: 'Ideas and complaints, those with the most votes first.',
        parameters: [
          {
            name: 'status',
            in: 'query',
            schema: { $ref: '#/components/schemas/FeedbackStatus' },
          },
          {
            name: 'about',
            in: 'query',
            schema: { type: 'string', maxLength: 300 },
            description: 'An entity ref or the id of a capability.',
          },
          {
            name: 'search',
            in: 'query',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            schema: { type: 'string', maxLength: 500 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of them.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'giveFeedback',
        tags: ['Feedback'],
        description:
          'Takes in an idea or a complaint. An anonymous one is stored without its author.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewFeedback' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It is stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback/thread': {
      post: {
        operationId: 'openThread',
        tags: ['Feedback'],
        description:
          'The feedback that a secret was given out for, with all replies, for its anonymous author.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ThreadSecret' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The thread.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackThread' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback/thread/replies': {
      post: {
        operationId: 'replyWithSecret',
        tags: ['Feedback'],
        description: 'A reply of the anonymous author.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SecretReply' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The thread.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackThread' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback/{feedbackId}': {
      get: {
        operationId: 'getFeedback',
        tags: ['Feedback'],
        description: 'One idea or complaint with its comments.',
        parameters: [{ $ref: '#/components/parameters/feedbackId' }],
        responses: {
          '200': {
            description: 'The thread.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackThread' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      patch: {
        operationId: 'changeFeedback',
        tags: ['Feedback'],
        description:
          'Changes the status, the assignee or the issue of a feedback, or merges it into another. Authors and voters are told when it is done.',
        parameters: [{ $ref: '#/components/parameters/feedbackId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FeedbackChange' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The thread.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackThread' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback/{feedbackId}/vote': {
      put: {
        operationId: 'vote',
        tags: ['Feedback'],
        description: 'The caller wants this, too.',
        parameters: [{ $ref: '#/components/parameters/feedbackId' }],
        responses: {
          '204': { description: 'It is noted.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'unvote',
        tags: ['Feedback'],
        description: 'The caller takes the vote back.',
        parameters: [{ $ref: '#/components/parameters/feedbackId' }],
        responses: {
          '204': { description: 'It is taken back.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feedback/{feedbackId}/replies': {
      post: {
        operationId: 'reply',
        tags: ['Feedback'],
        description: 'A reply under the name of the caller.',
        parameters: [{ $ref: '#/components/parameters/feedbackId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewReply' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The thread.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedbackThread' },
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
        description: 'What the plugin publishes.',
        responses: {
          '200': {
            description: 'The measures.',
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
        description: 'Released values of a measure, a point per wave.',
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
            schema: { type: 'string', format: 'date' },
          },
          {
            name: 'to',
            in: 'query',
            schema: { type: 'string', format: 'date' },
          },
          { name: 'by', in: 'query', schema: { enum: ['platform', 'group'] } },
        ],
        responses: {
          '200': {
            description: 'The points.',
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
      surveyId: {
        name: 'surveyId',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      waveId: {
        name: 'waveId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
      },
      outcomeId: {
        name: 'outcomeId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
      },
      commentId: {
        name: 'commentId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
      },
      feedbackId: {
        name: 'feedbackId',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
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
      Id: {
        type: 'string',
        minLength: 1,
        maxLength: 60,
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      },
      Mode: {
        description:
          'named: the answer carries who gave it. confidential: a pseudonym, whose key is not in the database. anonymous: a secret ballot; nobody can find out.',
        enum: ['named', 'confidential', 'anonymous'],
      },
      Text: {
        description: 'One text, or one per language tag.',
        oneOf: [
          { type: 'string', maxLength: 2000 },
          {
            type: 'object',
            additionalProperties: { type: 'string', maxLength: 2000 },
            minProperties: 1,
          },
        ],
      },
      QuestionType: {
        enum: [
          'nps',
          'csat',
          'ces',
          'likert',
          'rating',
          'single',
          'multi',
          'ranking',
          'matrix',
          'maturity',
          'text',
          'number',
          'statement',
        ],
      },
      Option: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'text'],
        properties: {
          key: { $ref: '#/components/schemas/Id' },
          text: { $ref: '#/components/schemas/Text' },
        },
      },
      Question: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'type', 'text'],
        properties: {
          key: { $ref: '#/components/schemas/Id' },
          type: { $ref: '#/components/schemas/QuestionType' },
          text: { $ref: '#/components/schemas/Text' },
          help: { $ref: '#/components/schemas/Text' },
          required: { type: 'boolean' },
          points: {
            type: 'integer',
            minimum: 2,
            maximum: 11,
            description: 'Points of a likert or rating scale; 5 by default.',
          },
          low: { $ref: '#/components/schemas/Text' },
          high: { $ref: '#/components/schemas/Text' },
          options: {
            type: 'array',
            minItems: 2,
            maxItems: 30,
            items: { $ref: '#/components/schemas/Option' },
          },
          rows: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { $ref: '#/components/schemas/Option' },
          },
          min: { type: 'number' },
          max: { type: 'number' },
          maxLength: { type: 'integer', minimum: 1, maximum: 5000 },
        },
      },
      Condition: {
        description:
          'Holds for the answer to one question; a question that was skipped meets none.',
        type: 'object',
        additionalProperties: false,
        required: ['question'],
        properties: {
          question: { $ref: '#/components/schemas/Id' },
          atLeast: { type: 'number' },
          atMost: { type: 'number' },
          anyOf: {
            type: 'array',
            minItems: 1,
            maxItems: 30,
            items: { type: 'string' },
          },
        },
      },
      Jump: {
        type: 'object',
        additionalProperties: false,
        required: ['to'],
        properties: {
          when: { $ref: '#/components/schemas/Condition' },
          to: {
            type: 'string',
            maxLength: 60,
            description: 'The id of a later page, or end.',
          },
        },
      },
      Page: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'questions'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/Text' },
          questions: {
            type: 'array',
            minItems: 1,
            maxItems: 30,
            items: { $ref: '#/components/schemas/Question' },
          },
          next: {
            description:
              'The first whose condition holds; the page that follows without one.',
            type: 'array',
            maxItems: 10,
            items: { $ref: '#/components/schemas/Jump' },
          },
        },
      },
      Block: {
        description:
          'Questions whose answers make one score from 0 to 100, in the order of its formula.',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'kind', 'questions'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/Text' },
          kind: { enum: ['umuxLite', 'usabilityScale', 'productMarketFit'] },
          questions: {
            type: 'array',
            minItems: 1,
            maxItems: 10,
            items: { $ref: '#/components/schemas/Id' },
          },
        },
      },
      SurveyDimension: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/Text' },
          from: {
            description:
              'team: the groups of the catalog, with those above. Otherwise where a User entity says it, such as spec.role or metadata.labels.site.',
            type: 'string',
            maxLength: 200,
          },
        },
      },
      Audience: {
        type: 'object',
        additionalProperties: false,
        properties: {
          groups: {
            type: 'array',
            maxItems: 100,
            items: { type: 'string', maxLength: 300 },
            description: 'Refs of groups; those below count.',
          },
          filter: {
            type: 'object',
            description: 'A filter predicate over User entities.',
          },
          ownersOf: {
            type: 'object',
            description:
              'A filter predicate over entities whose owners are asked.',
          },
          usedWithin: {
            type: 'object',
            additionalProperties: false,
            required: ['days'],
            properties: {
              days: { type: 'integer', minimum: 1, maximum: 365 },
              capability: { type: 'string', maxLength: 200 },
            },
          },
          sample: {
            type: 'number',
            exclusiveMinimum: 0,
            maximum: 1,
            description: 'The share that is asked.',
          },
        },
      },
      Placement: {
        description:
          'Where it asks by itself: with its first question in a corner of the page (the default), with a line across its end, or nowhere. The home page, the notification and its own page are there in any case.',
        enum: ['corner', 'banner', 'nowhere'],
      },
      Trigger: {
        description:
          'A moment at which to ask. All that are given have to hold; any moment without one.',
        type: 'object',
        additionalProperties: false,
        properties: {
          route: {
            type: 'string',
            maxLength: 300,
            description: 'The beginning of an address such as /docs.',
          },
          plugin: { type: 'string', maxLength: 100 },
          kind: {
            type: 'string',
            maxLength: 63,
            description: 'The kind of the entity whose page is open.',
          },
          action: {
            type: 'string',
            maxLength: 100,
            description:
              'What was done just before, such as task-completed or search.',
          },
        },
      },
      Schedule: {
        type: 'object',
        additionalProperties: false,
        required: ['openForDays'],
        properties: {
          everyMonths: { type: 'integer', minimum: 1, maximum: 24 },
          startsOn: { type: 'string', format: 'date' },
          openForDays: { type: 'integer', minimum: 1, maximum: 90 },
          remindAfterDays: { type: 'integer', minimum: 1, maximum: 60 },
        },
      },
      Thresholds: {
        type: 'object',
        additionalProperties: false,
        properties: {
          respondents: { type: 'integer', minimum: 3, maximum: 50 },
          comments: { type: 'integer', minimum: 3, maximum: 100 },
        },
      },
      SurveyDefinition: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'owner', 'mode', 'pages'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/Text' },
          description: { $ref: '#/components/schemas/Text' },
          owner: { type: 'string', maxLength: 300 },
          mode: { $ref: '#/components/schemas/Mode' },
          language: {
            type: 'string',
            maxLength: 35,
            description: 'The language of plain texts; en by default.',
          },
          thresholds: { $ref: '#/components/schemas/Thresholds' },
          dimensions: {
            type: 'array',
            maxItems: 3,
            items: { $ref: '#/components/schemas/SurveyDimension' },
          },
          pairs: {
            type: 'array',
            maxItems: 3,
            items: {
              type: 'array',
              minItems: 2,
              maxItems: 2,
              items: { type: 'string' },
            },
          },
          audience: { $ref: '#/components/schemas/Audience' },
          triggers: {
            type: 'array',
            maxItems: 10,
            items: { $ref: '#/components/schemas/Trigger' },
          },
          placement: { $ref: '#/components/schemas/Placement' },
          askAgainAfterDays: {
            type: 'integer',
            minimum: 1,
            maximum: 730,
            description: 'The clock of this survey; 30 by default.',
          },
          quota: {
            type: 'integer',
            minimum: 1,
            maximum: 1000000,
            description: 'So many answers are enough.',
          },
          schedule: { $ref: '#/components/schemas/Schedule' },
          destroyKey: {
            type: 'boolean',
            description:
              'Whether the key of a confidential wave is destroyed when it is closed.',
          },
          pages: {
            type: 'array',
            minItems: 1,
            maxItems: 30,
            items: { $ref: '#/components/schemas/Page' },
          },
          blocks: {
            type: 'array',
            maxItems: 10,
            items: { $ref: '#/components/schemas/Block' },
          },
          thanks: { $ref: '#/components/schemas/Text' },
        },
      },
      DefinitionInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          yaml: { type: 'string', maxLength: 200000 },
          definition: { type: 'object' },
          replaces: {
            type: 'string',
            maxLength: 64,
            description:
              'The revision of the draft that it replaces, or none; a draft that is another by now is kept.',
          },
        },
      },
      DefinitionProblem: {
        type: 'object',
        required: ['message'],
        properties: {
          message: { type: 'string' },
          path: {
            type: 'string',
            description: 'Where it is, such as pages.0.questions.2.',
          },
          line: { type: 'integer', description: 'In the YAML.' },
        },
      },
      CheckedDefinition: {
        type: 'object',
        required: ['problems', 'warnings', 'yaml'],
        properties: {
          definition: { $ref: '#/components/schemas/SurveyDefinition' },
          yaml: { type: 'string' },
          revision: {
            type: 'string',
            description: 'Of a draft that is stored.',
          },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/DefinitionProblem' },
          },
          warnings: {
            description:
              'What keeps nothing from being published, and may not be meant.',
            type: 'array',
            items: { $ref: '#/components/schemas/DefinitionProblem' },
          },
        },
      },
      ReadyMadeList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SurveyDefinition' },
          },
        },
      },
      SurveyStatus: {
        enum: ['draft', 'ready', 'planned', 'open', 'paused', 'closed'],
      },
      SurveySummary: {
        type: 'object',
        required: [
          'id',
          'title',
          'owner',
          'mode',
          'status',
          'questions',
          'source',
          'mayManage',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          mode: { $ref: '#/components/schemas/Mode' },
          status: { $ref: '#/components/schemas/SurveyStatus' },
          questions: { type: 'integer' },
          source: { enum: ['ui', 'code'] },
          mayManage: { type: 'boolean' },
          wave: { $ref: '#/components/schemas/Wave' },
          problem: {
            type: 'string',
            description: "Why the file's newest form is not in force.",
          },
        },
      },
      SurveyList: {
        type: 'object',
        required: ['items', 'mayCreate'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SurveySummary' },
          },
          mayCreate: { type: 'boolean' },
        },
      },
      PublishedVersion: {
        type: 'object',
        required: ['version', 'digest', 'publishedAt'],
        properties: {
          version: { type: 'integer' },
          digest: { type: 'string' },
          publishedAt: { type: 'string' },
        },
      },
      SurveyDetails: {
        type: 'object',
        required: ['summary', 'waves', 'outcomes'],
        properties: {
          summary: { $ref: '#/components/schemas/SurveySummary' },
          draft: { $ref: '#/components/schemas/CheckedDefinition' },
          published: { $ref: '#/components/schemas/SurveyDefinition' },
          version: { $ref: '#/components/schemas/PublishedVersion' },
          waves: {
            type: 'array',
            items: { $ref: '#/components/schemas/Wave' },
          },
          outcomes: {
            type: 'array',
            items: { $ref: '#/components/schemas/Outcome' },
          },
        },
      },
      WavePlan: {
        type: 'object',
        additionalProperties: false,
        required: ['closesAt'],
        properties: {
          opensAt: { type: 'string', format: 'date-time' },
          closesAt: { type: 'string', format: 'date-time' },
        },
      },
      WaveState: {
        enum: [
          'planned',
          'opening',
          'open',
          'paused',
          'closed',
          'released',
          'cancelled',
        ],
      },
      Wave: {
        type: 'object',
        required: [
          'id',
          'surveyId',
          'number',
          'version',
          'state',
          'opensAt',
          'closesAt',
        ],
        properties: {
          id: { type: 'string' },
          surveyId: { type: 'string' },
          number: { type: 'integer' },
          version: { type: 'integer' },
          state: { $ref: '#/components/schemas/WaveState' },
          opensAt: { type: 'string' },
          closesAt: { type: 'string' },
          invited: {
            type: 'integer',
            description: 'How many are asked; absent when they are few.',
          },
          fraction: {
            type: 'number',
            description: 'The share of the audience that is asked.',
          },
          responseRate: {
            type: 'integer',
            description:
              'In percent, rounded to 5 %; absent when few are asked.',
          },
          precision: {
            type: 'object',
            required: ['points', 'answersForGood'],
            description:
              'How well a share is known by the answers so far, at worst.',
            properties: {
              points: {
                type: 'integer',
                description: 'Half of its 95 % interval in percentage points',
              },
              answersForGood: {
                type: 'integer',
                description: 'So many answers would make that 5 points.',
              },
            },
          },
          release: {
            type: 'object',
            required: ['number', 'done', 'of'],
            properties: {
              number: { type: 'integer' },
              done: { type: 'integer' },
              of: { type: 'integer' },
              problem: { type: 'string' },
            },
          },
        },
      },
      WaveChange: {
        type: 'object',
        additionalProperties: false,
        required: ['state'],
        properties: { state: { enum: ['open', 'paused', 'closed'] } },
      },
      Bounds: {
        type: 'object',
        required: ['from', 'to'],
        properties: { from: { type: 'integer' }, to: { type: 'integer' } },
      },
      ReleasedScore: {
        type: 'object',
        required: ['value'],
        properties: {
          value: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
        },
      },
      ReleasedFigure: {
        type: 'object',
        required: ['state'],
        properties: {
          state: {
            description:
              'shown; coarse, where nearly all said the same; hidden, because fewer than the threshold answered or to protect others.',
            enum: ['shown', 'coarse', 'hidden'],
          },
          n: { $ref: '#/components/schemas/Bounds' },
          distribution: {
            type: 'array',
            items: {
              type: 'object',
              required: ['value', 'percent'],
              properties: {
                value: { type: 'number' },
                percent: { type: 'integer' },
              },
            },
          },
          mean: { $ref: '#/components/schemas/ReleasedScore' },
          score: { $ref: '#/components/schemas/ReleasedScore' },
          mostly: { type: 'number' },
        },
      },
      ResultVariable: {
        type: 'object',
        required: ['id', 'title', 'min', 'max', 'score', 'question'],
        properties: {
          id: { type: 'string' },
          question: {
            type: 'string',
            description: 'The key of the question, or the id of the block.',
          },
          title: { type: 'string' },
          part: {
            type: 'string',
            description: 'The row or option it is about.',
          },
          min: { type: 'number' },
          max: { type: 'number' },
          score: { enum: ['nps', 'topBox', 'favourable', 'mean', 'none'] },
          isPlace: {
            type: 'boolean',
            description:
              'Whether its numbers are places in an order, of which 1 is the first.',
          },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      ResultCell: {
        type: 'object',
        required: ['id', 'figures'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          responseRate: { type: 'integer' },
          figures: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/ReleasedFigure',
            },
          },
        },
      },
      Driver: {
        type: 'object',
        required: ['variable', 'rho', 'low', 'high', 'n', 'score'],
        properties: {
          variable: { type: 'string' },
          rho: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          n: { $ref: '#/components/schemas/Bounds' },
          score: {
            type: 'number',
            description: "The mean on the variable's own scale.",
          },
        },
      },
      Results: {
        type: 'object',
        required: [
          'wave',
          'title',
          'variables',
          'everybody',
          'cells',
          'dimensions',
          'thresholds',
          'drivers',
        ],
        properties: {
          wave: { $ref: '#/components/schemas/Wave' },
          title: { type: 'string' },
          mode: { $ref: '#/components/schemas/Mode' },
          mayReadNames: {
            type: 'boolean',
            description: 'Whether the caller may read who answered what.',
          },
          variables: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResultVariable' },
          },
          everybody: { $ref: '#/components/schemas/ResultCell' },
          cells: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResultCell' },
          },
          dimensions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'title'],
              properties: { id: { type: 'string' }, title: { type: 'string' } },
            },
          },
          dimension: { type: 'string' },
          thresholds: {
            type: 'object',
            required: ['respondents', 'comments'],
            properties: {
              respondents: { type: 'integer' },
              comments: { type: 'integer' },
            },
          },
          drivers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Driver' },
          },
        },
      },
      TrendPoint: {
        type: 'object',
        required: ['wave', 'number', 'closedAt', 'figure'],
        properties: {
          wave: { type: 'string' },
          number: { type: 'integer' },
          closedAt: { type: 'string' },
          figure: { $ref: '#/components/schemas/ReleasedFigure' },
          change: {
            type: 'object',
            required: ['difference', 'low', 'high', 'clear'],
            properties: {
              difference: { type: 'number' },
              low: { type: 'number' },
              high: { type: 'number' },
              clear: {
                type: 'boolean',
                description: 'Whether it is more than noise.',
              },
            },
          },
        },
      },
      Trend: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['variable', 'points'],
              properties: {
                variable: { $ref: '#/components/schemas/ResultVariable' },
                points: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/TrendPoint' },
                },
              },
            },
          },
        },
      },
      ReleasedComment: {
        type: 'object',
        required: ['id', 'question', 'text', 'themes'],
        properties: {
          id: { type: 'string' },
          question: { type: 'string' },
          text: { type: 'string' },
          about: {
            type: 'string',
            description: 'A value of one dimension with enough respondents.',
          },
          themes: { type: 'array', items: { type: 'string' } },
        },
      },
      CommentList: {
        type: 'object',
        required: ['items', 'themes'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReleasedComment' },
          },
          themes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['theme', 'comments'],
              properties: {
                theme: { type: 'string' },
                comments: { type: 'integer' },
              },
            },
          },
        },
      },
      ThemeInput: {
        type: 'object',
        additionalProperties: false,
        required: ['themes'],
        properties: {
          themes: {
            type: 'array',
            maxItems: 10,
            items: { type: 'string', minLength: 1, maxLength: 60 },
          },
        },
      },
      NewOutcome: {
        type: 'object',
        additionalProperties: false,
        required: ['said', 'did'],
        properties: {
          said: { type: 'string', minLength: 1, maxLength: 500 },
          did: { type: 'string', minLength: 1, maxLength: 1000 },
          link: { type: 'string', maxLength: 1000, pattern: '^https?://' },
        },
      },
      Outcome: {
        type: 'object',
        required: ['id', 'said', 'did', 'on'],
        properties: {
          id: { type: 'string' },
          said: { type: 'string' },
          did: { type: 'string' },
          link: { type: 'string' },
          on: { type: 'string' },
        },
      },
      DueSurvey: {
        type: 'object',
        required: [
          'waveId',
          'title',
          'mode',
          'questions',
          'placement',
          'triggers',
          'closesAt',
        ],
        properties: {
          waveId: { type: 'string' },
          title: { type: 'string' },
          mode: { $ref: '#/components/schemas/Mode' },
          placement: { $ref: '#/components/schemas/Placement' },
          questions: { type: 'integer' },
          closesAt: { type: 'string' },
          triggers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Trigger' },
          },
        },
      },
      DueList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DueSurvey' },
          },
        },
      },
      EligibilityQuestion: {
        type: 'object',
        additionalProperties: false,
        required: ['userRef'],
        properties: {
          waveId: { type: 'string', maxLength: 40 },
          surveyId: {
            type: 'string',
            maxLength: 60,
            description:
              'In the place of a wave: whether its next one would ask them.',
          },
          userRef: {
            type: 'string',
            maxLength: 300,
            description:
              'A user of the catalog, such as user:default/jane or jane.',
          },
        },
      },
      EligibilityAnswer: {
        type: 'object',
        required: ['eligible', 'reasons'],
        properties: {
          eligible: { type: 'boolean' },
          reasons: {
            description:
              'In the order in which they are looked at; the first that is not met decides. Eligible is who fails none of them.',
            type: 'array',
            items: {
              type: 'object',
              required: ['code'],
              properties: {
                code: {
                  enum: [
                    'known',
                    'audience',
                    'open',
                    'roster',
                    'sampled',
                    'answered',
                    'survey-clock',
                    'global-clock',
                    'quota',
                    'used',
                    'personal',
                    'moment',
                  ],
                },
                met: {
                  type: 'boolean',
                  description:
                    'Absent where it is told to the person only or turns out when they come by.',
                },
                detail: { type: 'string' },
              },
            },
          },
        },
      },
      Promise: {
        type: 'object',
        required: [
          'mode',
          'thresholds',
          'dimensions',
          'drafts',
          'erasure',
          'keyDestroyed',
        ],
        properties: {
          mode: { $ref: '#/components/schemas/Mode' },
          thresholds: { $ref: '#/components/schemas/Thresholds' },
          dimensions: { type: 'array', items: { type: 'string' } },
          drafts: { enum: ['server', 'browser'] },
          erasure: { enum: ['always', 'until-key-destroyed', 'with-receipt'] },
          keyDestroyed: { type: 'boolean' },
          smallestGroup: {
            type: 'integer',
            description:
              "The smallest group of the roster whose numbers may show the caller's answer.",
          },
        },
      },
      Form: {
        type: 'object',
        required: ['wave', 'definition', 'language', 'promise', 'state'],
        properties: {
          wave: { $ref: '#/components/schemas/Wave' },
          definition: { $ref: '#/components/schemas/SurveyDefinition' },
          language: { type: 'string' },
          promise: { $ref: '#/components/schemas/Promise' },
          state: {
            enum: [
              'planned',
              'open',
              'answered',
              'paused',
              'closed',
              'not-asked',
            ],
          },
          draft: { $ref: '#/components/schemas/Answers' },
          ballotIssued: {
            type: 'boolean',
            description:
              "Of an anonymous survey, whether the caller's only ballot was issued, to some browser.",
          },
          bucket: { type: 'integer', description: 'Of an anonymous ballot.' },
          publicKey: {
            type: 'string',
            description: 'The key of the bucket, as SPKI in base64.',
          },
        },
      },
      Answers: {
        description:
          'By the key of the question. Options by their keys; matrix and maturity by row.',
        type: 'object',
        additionalProperties: {},
      },
      ResponseInput: {
        type: 'object',
        additionalProperties: false,
        required: ['answers'],
        properties: { answers: { $ref: '#/components/schemas/Answers' } },
      },
      Receipt: {
        type: 'object',
        required: ['stored'],
        properties: { stored: { type: 'boolean' }, thanks: { type: 'string' } },
      },
      BlindedBallot: {
        type: 'object',
        additionalProperties: false,
        required: ['blinded'],
        properties: { blinded: { type: 'string', maxLength: 1000 } },
      },
      SignedBallot: {
        type: 'object',
        required: ['signature'],
        properties: { signature: { type: 'string' } },
      },
      BallotProof: {
        type: 'object',
        additionalProperties: false,
        required: ['waveId', 'bucket', 'token', 'signature'],
        properties: {
          waveId: { type: 'string', maxLength: 40 },
          bucket: { type: 'integer', minimum: 0, maximum: 1000000 },
          token: { type: 'string', maxLength: 200 },
          signature: { type: 'string', maxLength: 1000 },
        },
      },
      BallotInput: {
        type: 'object',
        additionalProperties: false,
        required: ['proof', 'answers'],
        properties: {
          proof: { $ref: '#/components/schemas/BallotProof' },
          answers: { $ref: '#/components/schemas/Answers' },
        },
      },
      Dismissal: {
        type: 'object',
        additionalProperties: false,
        required: ['forever'],
        properties: {
          forever: { type: 'boolean', description: 'Never for this survey.' },
        },
      },
      OwnAnswers: {
        type: 'object',
        required: ['items', 'declined'],
        properties: {
          declined: {
            description:
              'Surveys for which the caller does not want to be asked any more.',
            type: 'array',
            items: {
              type: 'object',
              required: ['surveyId', 'title'],
              properties: {
                surveyId: { type: 'string' },
                title: { type: 'string' },
              },
            },
          },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'waveId',
                'number',
                'opensAt',
                'closesAt',
                'title',
                'mode',
                'state',
                'erasable',
              ],
              properties: {
                waveId: { type: 'string' },
                number: { type: 'integer', description: 'Of the wave.' },
                opensAt: { type: 'string', format: 'date-time' },
                closesAt: { type: 'string', format: 'date-time' },
                title: { type: 'string' },
                mode: { $ref: '#/components/schemas/Mode' },
                state: { enum: ['asked', 'answered', 'ballot-issued'] },
                erasable: { type: 'boolean' },
                isDraft: {
                  type: 'boolean',
                  description: 'Whether they are stored and not sent yet.',
                },
                answers: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/OwnAnswer' },
                },
                draft: {
                  type: 'array',
                  description:
                    'A draft that is stored beside answers that were sent.',
                  items: { $ref: '#/components/schemas/OwnAnswer' },
                },
                results: { type: 'boolean' },
                outcomes: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Outcome' },
                },
              },
            },
          },
        },
      },
      OwnAnswer: {
        type: 'object',
        description: 'One answer in words, in the order of the questions.',
        required: ['question', 'answer'],
        properties: {
          question: { type: 'string' },
          part: {
            type: 'string',
            description: 'Which row or option of the question.',
          },
          isTarget: {
            type: 'boolean',
            description: 'Of a self-assessment, where it should be.',
          },
          answer: { type: 'string' },
          most: {
            type: 'number',
            description: 'The end of the scale of an answer that is a number.',
          },
        },
      },
      NamedAnswers: {
        type: 'object',
        required: ['title', 'items'],
        properties: {
          title: { type: 'string' },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['user', 'answers'],
              properties: {
                user: { type: 'string', description: 'Its entity ref.' },
                answers: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/OwnAnswer' },
                },
              },
            },
          },
          nextCursor: { type: 'string' },
        },
      },
      FeedbackStatus: {
        enum: ['new', 'triaged', 'planned', 'done', 'declined'],
      },
      NewFeedback: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'title', 'text', 'anonymous'],
        properties: {
          kind: { enum: ['idea', 'problem', 'praise'] },
          title: { type: 'string', minLength: 1, maxLength: 150 },
          text: { type: 'string', maxLength: 5000 },
          about: {
            type: 'string',
            maxLength: 300,
            description: 'An entity ref or the id of a capability.',
          },
          anonymous: { type: 'boolean' },
        },
      },
      FeedbackReceipt: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          secret: {
            type: 'string',
            description:
              'The only way back for an anonymous author. Given out once.',
          },
        },
      },
      FeedbackItem: {
        type: 'object',
        required: [
          'id',
          'kind',
          'title',
          'text',
          'status',
          'votes',
          'voted',
          'replies',
          'mine',
          'createdOn',
        ],
        properties: {
          id: { type: 'string' },
          kind: { enum: ['idea', 'problem', 'praise'] },
          title: { type: 'string' },
          text: { type: 'string' },
          about: { type: 'string' },
          author: {
            type: 'string',
            description: 'The entity ref of the author, who is not anonymous.',
          },
          status: { $ref: '#/components/schemas/FeedbackStatus' },
          reason: { type: 'string' },
          assignee: { type: 'string' },
          issueUrl: { type: 'string' },
          mergedInto: { type: 'string' },
          votes: { type: 'integer' },
          voted: { type: 'boolean' },
          mine: { type: 'boolean' },
          replies: { type: 'integer' },
          createdOn: { type: 'string' },
        },
      },
      FeedbackList: {
        type: 'object',
        required: ['items', 'counts', 'mayManage'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FeedbackItem' },
          },
          counts: { type: 'object', additionalProperties: { type: 'integer' } },
          nextCursor: { type: 'string' },
          mayManage: { type: 'boolean' },
        },
      },
      FeedbackReply: {
        type: 'object',
        required: ['id', 'text', 'fromAuthor', 'on'],
        properties: {
          id: { type: 'string' },
          text: { type: 'string' },
          author: { type: 'string' },
          fromAuthor: {
            type: 'boolean',
            description: 'Whether it is of who gave the feedback.',
          },
          on: { type: 'string' },
        },
      },
      FeedbackThread: {
        type: 'object',
        required: ['item', 'thread', 'mayManage'],
        properties: {
          item: { $ref: '#/components/schemas/FeedbackItem' },
          thread: {
            type: 'array',
            items: { $ref: '#/components/schemas/FeedbackReply' },
          },
          mayManage: { type: 'boolean' },
        },
      },
      NewReply: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: { text: { type: 'string', minLength: 1, maxLength: 5000 } },
      },
      ThreadSecret: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'secret'],
        properties: {
          id: { type: 'string', maxLength: 40 },
          secret: { type: 'string', maxLength: 100 },
        },
      },
      SecretReply: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'secret', 'text'],
        properties: {
          id: { type: 'string', maxLength: 40 },
          secret: { type: 'string', maxLength: 100 },
          text: { type: 'string', minLength: 1, maxLength: 5000 },
        },
      },
      FeedbackChange: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          status: { $ref: '#/components/schemas/FeedbackStatus' },
          reason: {
            type: 'string',
            maxLength: 1000,
            description: 'Why it is declined, or what was done.',
          },
          assignee: { type: 'string', maxLength: 300 },
          issueUrl: {
            type: 'string',
            maxLength: 1000,
            pattern: '^(https?://.*)?$',
          },
          mergedInto: { type: 'string', maxLength: 40 },
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
          direction: { enum: ['up', 'down', 'none'] },
          category: { enum: ['speed', 'ease', 'quality', 'thriving'] },
          formula: { type: 'string' },
          grains: { type: 'array', items: { enum: ['platform', 'group'] } },
        },
      },
      MeasurePoint: {
        type: 'object',
        required: ['day', 'key', 'value', 'n'],
        properties: {
          day: { type: 'string' },
          key: { type: 'string' },
          value: { type: 'number' },
          n: { type: 'integer' },
        },
      },
    },
  },
};
