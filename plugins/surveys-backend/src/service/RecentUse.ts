import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  createAdoptionClient,
  type OwnData,
} from '@thrive/backstage-plugin-adoption-common';
import { DateTime } from 'luxon';
import type { ServiceOptions } from './ServiceOptions';

/** So many milliseconds adoption may take: somebody waits for their surveys meanwhile. */
const PATIENCE = 3000;

/** Asks adoption, in the name of the person, whether they used something lately. Nobody else could. */
export class RecentUse {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#logger = options.logger;
  }

  /** What the caller used when; nothing when adoption is not installed, or does not tell in time. */
  async read({ credentials }: ServiceOptions): Promise<OwnData | undefined> {
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'adoption',
      });
      const client = createAdoptionClient({
        baseUrl: await this.#discovery.getBaseUrl('adoption'),
        fetch,
      });
      const { data } = await client.GET('/me', {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE),
      });
      return data;
    } catch (error) {
      this.#logger.debug(`adoption could not be asked: ${error}`);
      return undefined;
    }
  }
}

/** Whether somebody of whom that is known used something lately. */
export function hasUsed(
  use: OwnData | undefined,
  { days, capability }: { days: number; capability?: string },
): boolean {
  if (!use) return false;
  const since = DateTime.utc().minus({ days }).toISODate()!;
  const active =
    capability === undefined
      ? use.activeDays
      : use.capabilities.find(({ id }) => id === capability)?.days ?? [];
  return active.some(day => day >= since);
}
