import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  scorecardsDefinitionReadPermission,
  scorecardsManagePermission,
  scorecardsResultReadPermission,
} from '@thrive/backstage-plugin-scorecards-common';
import {
  scorecardsResultResourceRef,
  type ScorecardsResultFilter,
} from '@thrive/backstage-plugin-scorecards-node';
import type { ReadScope } from '../store/ReadStore';
import type { ScorecardsService, ServiceOptions } from './ScorecardsService';
import type { VisibleEntities } from './VisibleEntities';

type Methods = ScorecardsService;
type Answer<TMethod extends keyof Methods> = ReturnType<Methods[TMethod]>;
type Request<TMethod extends keyof Methods> = Parameters<Methods[TMethod]>[0];

/**
 * Holds all permission code: decides what a reader may see, narrows the request to it, and hands
 * it on. The number of calls to the permission backend and the catalog never depends on the number
 * of entities in an answer.
 */
export class AuthorizedScorecardsService implements ScorecardsService {
  readonly #inner: ScorecardsService;
  readonly #permissions: PermissionsService;
  readonly #visible: VisibleEntities;
  readonly #transform: ConditionTransformer<ScorecardsResultFilter>;

  private constructor(options: AuthorizedScorecardsServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
    this.#visible = options.visible;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(
        scorecardsResultResourceRef,
      ),
    );
  }

  static create(
    options: AuthorizedScorecardsServiceOptions,
  ): AuthorizedScorecardsService {
    return new AuthorizedScorecardsService(options);
  }

  async listScorecards(
    request: Request<'listScorecards'>,
    options: ServiceOptions,
  ): Answer<'listScorecards'> {
    await this.#require(scorecardsDefinitionReadPermission, options);
    return this.#inner.listScorecards(request, options);
  }

  async getScorecard(
    request: Request<'getScorecard'>,
    options: ServiceOptions,
  ): Answer<'getScorecard'> {
    await this.#require(scorecardsDefinitionReadPermission, options);
    return this.#inner.getScorecard(request, options);
  }

  async getScorecardSummary(
    request: Request<'getScorecardSummary'>,
    options: ServiceOptions,
  ): Answer<'getScorecardSummary'> {
    return this.#inner.getScorecardSummary(
      await this.#narrow(request, options),
      options,
    );
  }

  async listScorecardGroups(
    request: Request<'listScorecardGroups'>,
    options: ServiceOptions,
  ): Answer<'listScorecardGroups'> {
    return this.#inner.listScorecardGroups(
      await this.#narrow(request, options),
      options,
    );
  }

  async getScorecardTrend(
    request: Request<'getScorecardTrend'>,
    options: ServiceOptions,
  ): Answer<'getScorecardTrend'> {
    return this.#inner.getScorecardTrend(
      await this.#narrow(request, options),
      options,
    );
  }

  async getOverview(
    request: Request<'getOverview'>,
    options: ServiceOptions,
  ): Answer<'getOverview'> {
    return this.#inner.getOverview(
      await this.#narrow(request, options),
      options,
    );
  }

  async listEntities(
    request: Request<'listEntities'>,
    options: ServiceOptions,
  ): Answer<'listEntities'> {
    return this.#inner.listEntities(
      await this.#narrow(request, options),
      options,
    );
  }

  async getEntitiesByRefs(
    request: Request<'getEntitiesByRefs'>,
    options: ServiceOptions,
  ): Answer<'getEntitiesByRefs'> {
    const scope = await this.#scope(options.credentials, request.entityRefs);
    return this.#inner.getEntitiesByRefs({ ...request, scope }, options);
  }

  async getEntity(
    request: Request<'getEntity'>,
    options: ServiceOptions,
  ): Answer<'getEntity'> {
    const scope = await this.#scope(options.credentials, [request.entityRef]);
    return this.#inner.getEntity({ ...request, scope }, options);
  }

  async getEntityHistory(
    request: Request<'getEntityHistory'>,
    options: ServiceOptions,
  ): Answer<'getEntityHistory'> {
    const scope = await this.#scope(options.credentials, [request.entityRef]);
    return this.#inner.getEntityHistory({ ...request, scope }, options);
  }

  async getCheck(
    request: Request<'getCheck'>,
    options: ServiceOptions,
  ): Answer<'getCheck'> {
    return this.#inner.getCheck(await this.#narrow(request, options), options);
  }

  async listCheckEntities(
    request: Request<'listCheckEntities'>,
    options: ServiceOptions,
  ): Answer<'listCheckEntities'> {
    return this.#inner.listCheckEntities(
      await this.#narrow(request, options),
      options,
    );
  }

  async pushFacts(
    request: Request<'pushFacts'>,
    options: ServiceOptions,
  ): Answer<'pushFacts'> {
    await this.#require(scorecardsManagePermission, options);
    return this.#inner.pushFacts(request, options);
  }

  /** Errors name entities, so that only those who may mend them see which. */
  async getHealth(
    request: Request<'getHealth'>,
    options: ServiceOptions,
  ): Answer<'getHealth'> {
    const [read, manage] = await this.#permissions.authorize(
      [
        { permission: scorecardsDefinitionReadPermission },
        { permission: scorecardsManagePermission },
      ],
      options,
    );
    if (read.result !== AuthorizeResult.ALLOW)
      throw denied(scorecardsDefinitionReadPermission.name);
    const health = await this.#inner.getHealth(request, options);
    if (manage.result === AuthorizeResult.ALLOW) return health;
    return {
      ...health,
      sources: health.sources.map(source => ({
        ...source,
        message: undefined,
        recentErrors: [],
      })),
    };
  }

  async collectSource(
    request: Request<'collectSource'>,
    options: ServiceOptions,
  ): Answer<'collectSource'> {
    await this.#require(scorecardsManagePermission, options);
    return this.#inner.collectSource(request, options);
  }

  async reloadDefinitions(
    request: Request<'reloadDefinitions'>,
    options: ServiceOptions,
  ): Answer<'reloadDefinitions'> {
    await this.#require(scorecardsManagePermission, options);
    return this.#inner.reloadDefinitions(request, options);
  }

  async listMeasures(
    request: Request<'listMeasures'>,
    options: ServiceOptions,
  ): Answer<'listMeasures'> {
    await this.#require(scorecardsDefinitionReadPermission, options);
    return this.#inner.listMeasures(request, options);
  }

  async getMeasureSeries(
    request: Request<'getMeasureSeries'>,
    options: ServiceOptions,
  ): Answer<'getMeasureSeries'> {
    return this.#inner.getMeasureSeries(
      await this.#narrow(request, options),
      options,
    );
  }

  async #require(
    permission: BasicPermission,
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW)
      throw denied(permission.name);
  }

  async #narrow<T extends object>(request: T, { credentials }: ServiceOptions) {
    return { ...request, scope: await this.#scope(credentials) };
  }

  /**
   * What a reader may see: one call to the permission backend, and one question to the catalog when
   * it shows this reader only some entities.
   *
   * @param among - the only entities the request is about, when it names them
   */
  async #scope(
    credentials: BackstageCredentials,
    among?: readonly string[],
  ): Promise<ReadScope> {
    const [results, catalog] = await this.#permissions.authorizeConditional(
      [
        { permission: scorecardsResultReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    if (results.result === AuthorizeResult.DENY)
      throw denied(scorecardsResultReadPermission.name);
    const scope: ReadScope = {};
    if (results.result === AuthorizeResult.CONDITIONAL) {
      scope.filter = this.#transform(results.conditions);
    }
    const visible = await this.#visibleTo(credentials, catalog, among);
    if (visible) scope.visible = visible;
    return scope;
  }

  async #visibleTo(
    credentials: BackstageCredentials,
    decision: PolicyDecision,
    among: readonly string[] | undefined,
  ): Promise<readonly string[] | undefined> {
    if (decision.result === AuthorizeResult.ALLOW) return undefined;
    if (decision.result !== AuthorizeResult.CONDITIONAL) return [];
    if (among) return this.#visible.among(among, credentials);
    const { principal } = credentials as BackstageCredentials<{
      userEntityRef?: string;
    }>;
    const reader = JSON.stringify([
      principal.userEntityRef ?? principal,
      decision.conditions,
    ]);
    return this.#visible.all(reader, credentials);
  }
}

export interface AuthorizedScorecardsServiceOptions {
  inner: ScorecardsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  visible: VisibleEntities;
}

function denied(permission: string): NotAllowedError {
  return new NotAllowedError(
    `You are not allowed to do this; it takes the permission ${permission}. Ask a platform owner for it.`,
  );
}
