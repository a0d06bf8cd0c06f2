import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  CommentThemes,
  SurveyResource,
} from '@thrive/backstage-plugin-surveys-node';
import { GroupCommit } from '@thrive/database';
import { DefinitionTexts, readDefinitionLocations } from '@thrive/definitions';
import { OrgReader } from '@thrive/org';
import type { Pseudonyms } from '@thrive/pseudonyms';
import type { Knex } from 'knex';
import { BallotBox } from './ballots/BallotBox';
import { definitionOf } from './definitions/definitionOf';
import { FeedbackNotifier } from './feedback/FeedbackNotifier';
import { Handles } from './identity/Handles';
import { readSettings } from './readSettings';
import { RosterReader } from './roster/RosterReader';
import { AuthorizedAnsweringService } from './service/AuthorizedAnsweringService';
import { AuthorizedFeedbackService } from './service/AuthorizedFeedbackService';
import { AuthorizedResultsService } from './service/AuthorizedResultsService';
import { AuthorizedSurveysService } from './service/AuthorizedSurveysService';
import { AuthorizedWavesService } from './service/AuthorizedWavesService';
import { Callers } from './service/Callers';
import { DefaultAnsweringService } from './service/DefaultAnsweringService';
import { DefaultFeedbackService } from './service/DefaultFeedbackService';
import { DefaultResultsService } from './service/DefaultResultsService';
import { DefaultSurveysService } from './service/DefaultSurveysService';
import { DefaultWavesService } from './service/DefaultWavesService';
import { DefinitionJudge } from './service/DefinitionJudge';
import { Eligibility } from './service/Eligibility';
import { HiddenSubjects } from './service/HiddenSubjects';
import { meterAnswers } from './service/meterAnswers';
import { RecentUse } from './service/RecentUse';
import { ResponseWriter } from './service/ResponseWriter';
import { SurveyGate } from './service/SurveyGate';
import { KnexAnswerStore } from './store/AnswerStore';
import { KnexAskedStore } from './store/AskedStore';
import { KnexFeedbackStore } from './store/FeedbackStore';
import { KnexReleaseStore } from './store/ReleaseStore';
import { KnexSumsStore } from './store/SumsStore';
import { KnexSurveyStore } from './store/SurveyStore';
import { KnexWaveStore } from './store/WaveStore';
import { DefinitionTask } from './tasks/DefinitionTask';
import { Inviter } from './tasks/Inviter';
import { MeteredReleaseRunner } from './tasks/MeteredReleaseRunner';
import { observeReleases } from './tasks/observeReleases';
import { ReleasedPeople } from './tasks/ReleasedPeople';
import { RetentionTask } from './tasks/RetentionTask';
import { Themes } from './tasks/Themes';
import { WaveHistory } from './tasks/WaveHistory';
import { WaveTask } from './tasks/WaveTask';

export interface EngineOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  knex: Knex;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  pseudonyms: Pseudonyms;
  scheduler: SchedulerService;
  themes: readonly CommentThemes[];
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
  /** What a survey is to a permission rule. */
  resourceOf: (surveyId: string) => Promise<SurveyResource | undefined>;
}

/** Answers of one transaction, answers held at the same time, and milliseconds to wait for one. */
const COMMIT = { largestBatch: 200, most: 2000, patience: 30_000 };

/** The parts of the plugin, put together: what its router, its actions and its scheduler need. */
export function createEngine(options: EngineOptions) {
  const { auth, config, knex, logger, pseudonyms, resourceOf } = options;
  const settings = readSettings(config);
  const answers = new KnexAnswerStore(knex);
  const releaseStore = new KnexReleaseStore(knex);
  const surveyStore = new KnexSurveyStore(knex);
  const waveStore = new KnexWaveStore(knex);
  const stores = {
    answers,
    asked: new KnexAskedStore(knex),
    releases: releaseStore,
    surveys: surveyStore,
    waves: waveStore,
  };
  const commit = new GroupCommit({
    ...COMMIT,
    what: 'answers',
    store: meterAnswers(options.metrics, responses =>
      answers.addResponses(responses),
    ),
  });
  observeReleases(options.metrics, waveStore);
  const handles = new Handles(pseudonyms);
  const sums = new KnexSumsStore(knex);
  const ballots = new BallotBox(handles.sealingKey);
  const callers = new Callers(auth);

  const releases = new MeteredReleaseRunner({
    ...options,
    ...stores,
    history: new WaveHistory({ ...options, ...stores, handles, sums }),
    people: new ReleasedPeople({ handles, sums }),
    logger,
    themes: new Themes({
      rules: settings.themes,
      added: options.themes,
      logger,
    }),
  });
  const roster = new RosterReader({
    ...options,
    org: OrgReader.create(options),
  });
  const waveTask = new WaveTask({
    ...options,
    ...settings,
    ...stores,
    ballots,
    handles,
    inviter: new Inviter(options),
    releases,
    roster,
  });
  const findWave = async (waveId: string) => {
    const wave = await waveStore.getWave(waveId);
    // A version never changes: it is read once.
    const version =
      wave && (await surveyStore.getVersion(wave.surveyId, wave.version));
    return { wave, version };
  };
  const gate = new SurveyGate({
    ...options,
    resourceOfWave: async waveId => {
      const { wave, version } = await findWave(waveId);
      return (
        version && {
          id: version.surveyId,
          ownerRef: wave?.ownerRef ?? version.definition.owner,
          mode: version.definition.mode,
        }
      );
    },
  });
  const eligibility = new Eligibility({
    ...settings,
    ...stores,
    callers,
    handles,
    recentUse: new RecentUse(options),
    roster,
  });
  const subjects = new HiddenSubjects(options);
  return {
    surveys: new AuthorizedSurveysService({
      gate,
      inner: new DefaultSurveysService({
        ...stores,
        judge: new DefinitionJudge(options),
      }),
      exists: async id => (await resourceOf(id)) !== undefined,
    }),
    waves: new AuthorizedWavesService({
      gate,
      inner: new DefaultWavesService({
        ...options,
        ...stores,
        eligibility,
        releases,
        released: releaseStore,
        task: waveTask,
      }),
    }),
    answering: new AuthorizedAnsweringService({
      gate,
      inner: new DefaultAnsweringService({
        ...stores,
        ballots,
        callers,
        eligibility,
        handles,
        responses: new ResponseWriter(commit),
      }),
    }),
    results: new AuthorizedResultsService({
      gate,
      inner: new DefaultResultsService(stores),
      ownerOfWave: async waveId =>
        (await findWave(waveId)).version?.definition.owner.toLocaleLowerCase(
          'en-US',
        ),
      resourceOf,
      userInfo: options.userInfo,
    }),
    feedback: new AuthorizedFeedbackService({
      gate,
      hidden: subjects,
      inner: new DefaultFeedbackService({
        callers,
        subjects,
        feedback: new KnexFeedbackStore(knex),
        notifier: new FeedbackNotifier(options),
      }),
    }),
    commit,
    tasks: {
      waves: waveTask,
      definitions: new DefinitionTask({
        logger,
        surveys: surveyStore,
        texts: new DefinitionTexts({
          ...options,
          locations: readDefinitionLocations(config, 'surveys.definitions'),
        }),
      }),
      retention: new RetentionTask({
        answers,
        keep: settings.keep,
        logger,
        waves: waveStore,
      }),
    },
  };
}

/** What surveys are to permission rules, read from their rows. */
export function createResourceLookup(
  knex: Knex,
): (surveyId: string) => Promise<SurveyResource | undefined> {
  const surveys = new KnexSurveyStore(knex);
  return async id => {
    const survey = await surveys.getSurvey(id);
    if (!survey) return undefined;
    const [version] = await surveys.latestVersions([id]);
    return {
      id,
      ownerRef: survey.ownerRef,
      mode: definitionOf(survey, version)?.mode ?? 'anonymous',
    };
  };
}
