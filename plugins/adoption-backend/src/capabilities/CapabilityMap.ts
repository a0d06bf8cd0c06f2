import { titleOf } from './titleOf';

/** Something the platform offers, under the name by which people know it. */
export interface Capability {
  id: string;
  title: string;
  /** Entity ref of who looks after it. */
  owner?: string;
  /** Whether people have no choice: their use says nothing about whether they like it. */
  mandated: boolean;
  /** Entity refs of what it is in the catalog. */
  entities: readonly string[];
  /** What use of it is, see `Matchers`. */
  matchers: Matchers;
}

/** What of the events makes them use of a capability. */
export interface Matchers {
  /** Ids of plugins. */
  plugins: readonly string[];
  /** Entity refs of software templates. */
  templates: readonly string[];
  /** Beginnings of addresses, e.g. `/docs`. */
  routes: readonly string[];
  /** Names of services that send events, e.g. of a CLI. */
  sources: readonly string[];
}

/** As much of an event as its capability depends on. */
export interface Attributable {
  plugin: string;
  subject?: string;
  /** The name of the service that sent it. */
  source?: string;
}

const UNNAMED = {
  mandated: false,
  entities: [],
  matchers: { plugins: [], templates: [], routes: [], sources: [] },
};

/**
 * Which capability an event is use of: by its source, its template, its route or its plugin, in
 * this order. A plugin that no capability names is one by itself.
 */
export class CapabilityMap {
  readonly #capabilities: ReadonlyMap<string, Capability>;
  readonly #claims = new Map<string, string>();
  readonly #routes: readonly { route: string; id: string }[];

  /** @throws Error when two have the same id or claim the same events */
  constructor(capabilities: readonly Capability[]) {
    const byId = new Map<string, Capability>();
    for (const capability of capabilities) {
      const { id, matchers } = capability;
      if (byId.has(id)) throw new Error(`Two capabilities have the id "${id}"`);
      byId.set(id, capability);
      for (const [kind, names] of Object.entries(matchers)) {
        for (const name of names) this.#claim(id, kind as keyof Matchers, name);
      }
    }
    this.#capabilities = byId;
    // The longest beginning says most.
    this.#routes = capabilities
      .flatMap(({ id, matchers }) =>
        matchers.routes.map(route => ({ route, id })),
      )
      .sort((a, b) => b.route.length - a.route.length);
  }

  /** The capability that an event is use of. */
  idOf({ plugin, subject, source }: Attributable): string {
    const named =
      (source !== undefined && this.#claims.get(`sources ${source}`)) ||
      (subject !== undefined && this.#claims.get(`templates ${subject}`)) ||
      (subject !== undefined && this.#byRoute(subject));
    return named || (this.#claims.get(`plugins ${plugin}`) ?? plugin);
  }

  /** What is known of a capability; a plugin without one is named after its id. */
  get(id: string): Capability {
    return this.#capabilities.get(id) ?? { ...UNNAMED, id, title: titleOf(id) };
  }

  /** All capabilities that were defined. */
  get defined(): readonly Capability[] {
    return [...this.#capabilities.values()];
  }

  #byRoute(subject: string): string | undefined {
    return this.#routes.find(
      ({ route }) => subject === route || subject.startsWith(`${route}/`),
    )?.id;
  }

  #claim(id: string, kind: keyof Matchers, name: string): void {
    const key = `${kind} ${name}`;
    const other = this.#claims.get(key);
    if (other !== undefined) {
      throw new Error(
        `"${name}" in ${kind} is part of two capabilities: "${other}" and "${id}"`,
      );
    }
    this.#claims.set(key, id);
  }
}
