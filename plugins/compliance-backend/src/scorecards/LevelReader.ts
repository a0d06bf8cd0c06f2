import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { createScorecardsClient } from '@thrive/backstage-plugin-scorecards-common';

/** So many milliseconds the scorecards may take. */
const PATIENCE = 10_000;

/** How far an entity has come on a scorecard. */
export interface ReachedLevel {
  scorecard: string;
  /** Ids of the levels, the lowest first. */
  levels: readonly string[];
  level: string;
  /** Titles of the checks that stand between it and the next level. */
  missing: readonly string[];
}

/** Asks the scorecards plugin how far entities have come, where it is installed. */
export class LevelReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * The levels of an entity, as somebody sees them; as the plugin itself does, without.
   *
   * @throws Error that says why they are not known
   */
  async read(
    entityRef: string,
    options: { credentials?: BackstageCredentials; signal?: AbortSignal } = {},
  ): Promise<ReachedLevel[]> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf:
        options.credentials ?? (await this.#auth.getOwnServiceCredentials()),
      targetPluginId: 'scorecards',
    });
    const client = createScorecardsClient({
      baseUrl: await this.#discovery.getBaseUrl('scorecards'),
      fetch,
    });
    const unknown = (why = 'the scorecards plugin does not answer') =>
      new Error(`The scorecards of ${entityRef} are not known: ${why}`);
    const patience = AbortSignal.timeout(PATIENCE);
    const { data, error } = await client
      .GET('/entities/by-name/{kind}/{namespace}/{name}', {
        params: { path: parseEntityRef(entityRef) },
        headers: { authorization: `Bearer ${token}` },
        signal: options.signal
          ? AbortSignal.any([options.signal, patience])
          : patience,
      })
      .catch(() => {
        throw unknown();
      });
    if (!data) throw unknown(error?.error?.message);
    const titles = new Map(data.checks.map(({ id, title }) => [id, title]));
    return data.scorecards.map(({ scorecard, levelId, missing }) => ({
      scorecard: scorecard.id,
      levels: [...scorecard.levels]
        .sort((a, b) => a.rank - b.rank)
        .map(({ id }) => id),
      level: levelId,
      missing: missing.map(id => titles.get(id) ?? id),
    }));
  }
}

/** Whether a level is reached; undefined when the scorecard has no such level. */
export function isReached(
  { levels, level }: ReachedLevel,
  wanted: string,
): boolean | undefined {
  const place = levels.indexOf(wanted);
  return place === -1 ? undefined : levels.indexOf(level) >= place;
}
