import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { retirementHints } from '../measures/retirement';
import { firstDayOf, startOfDay } from '../measures/calendar';
import {
  firstWeekOf,
  groupBy,
  successOf,
  TEMPLATE_WEEKS,
  type TemplateRun,
} from '../measures/templates';
import type { TemplateRunStore } from '../store/TemplateRunStore';
import type { CapabilitiesService } from './CapabilitiesService';

const SCAFFOLDER = 'scaffolder';

/** Knows nothing of permissions. */
export class DefaultCapabilitiesService implements CapabilitiesService {
  readonly #capabilities: CapabilityMap;
  readonly #readOverview: () => Promise<AdoptionOverview>;
  readonly #readUsed: () => Promise<readonly string[]>;
  readonly #runs: TemplateRunStore;
  readonly #zone: Zone;

  constructor(options: {
    capabilities: CapabilityMap;
    /** The numbers of everybody. */
    readOverview: () => Promise<AdoptionOverview>;
    /** Ids of all capabilities that were ever used. */
    readUsed: () => Promise<readonly string[]>;
    runs: TemplateRunStore;
    zone: Zone;
  }) {
    this.#capabilities = options.capabilities;
    this.#readOverview = options.readOverview;
    this.#readUsed = options.readUsed;
    this.#runs = options.runs;
    this.#zone = options.zone;
  }

  async listCapabilities() {
    const [overview, everUsed, found] = await Promise.all([
      this.#readOverview(),
      this.#readUsed(),
      this.#runs.readRuns(this.#runsFrom()),
    ]);
    const runs = groupBy(found, run => this.#capabilityOf(run));
    const hints = new Map(
      retirementHints(
        overview.capabilities.map(({ weeks, ...use }) => ({
          ...use,
          weeks: weeks.map(people => people ?? undefined),
        })),
      ).map(({ id, ...hint }) => [id, hint]),
    );
    const used = new Set(everUsed);
    const neverUsed =
      overview.status === 'ready'
        ? this.#capabilities.defined.filter(({ id }) => !used.has(id))
        : [];
    return {
      status: overview.status,
      day: overview.day,
      minimumGroupSize: overview.minimumGroupSize,
      items: [
        ...overview.capabilities.map(use => ({
          ...use,
          success: successOf(runs.get(use.id) ?? []),
          hint: hints.get(use.id),
        })),
        ...neverUsed.map(({ id, title, owner, mandated }) => ({
          id,
          title,
          owner,
          mandated,
          people: 0,
          weeks: [],
          neverUsed: true,
          hint: { doubts: ['unused' as const], weight: 1 },
        })),
      ],
    };
  }

  /** The same weeks as on the page of the templates. */
  #runsFrom(): number {
    const zone = this.#zone;
    const about = { weeks: TEMPLATE_WEEKS, now: Date.now(), zone };
    return startOfDay(firstDayOf(firstWeekOf(about), 'week'), zone);
  }

  #capabilityOf({ template }: TemplateRun): string {
    return this.#capabilities.idOf({ plugin: SCAFFOLDER, subject: template });
  }
}
