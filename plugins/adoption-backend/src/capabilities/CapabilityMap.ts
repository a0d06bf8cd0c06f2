import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Something the platform offers, under the name by which people know it. */
export interface Capability {
  id: string;
  title: string;
  /** Entity ref of who looks after it. */
  owner?: string;
  /** Whether people have no choice: their use says nothing about whether they like it. */
  mandated: boolean;
  /** Plugins whose use is use of the capability. */
  plugins: readonly string[];
}

/** Which capability an event is use of. A plugin that no capability names is one by itself. */
export class CapabilityMap {
  readonly #capabilities: ReadonlyMap<string, Capability>;
  readonly #byPlugin: ReadonlyMap<string, string>;

  /** @throws Error when two have the same id or name the same plugin */
  constructor(capabilities: readonly Capability[]) {
    const byId = new Map<string, Capability>();
    const byPlugin = new Map<string, string>();
    for (const capability of capabilities) {
      if (byId.has(capability.id))
        throw new Error(`Two capabilities have the id "${capability.id}"`);
      byId.set(capability.id, capability);
      for (const plugin of capability.plugins) {
        const other = byPlugin.get(plugin);
        if (other !== undefined) {
          throw new Error(
            `The plugin "${plugin}" is part of two capabilities: "${other}" and "${capability.id}"`,
          );
        }
        byPlugin.set(plugin, capability.id);
      }
    }
    this.#capabilities = byId;
    this.#byPlugin = byPlugin;
  }

  /** Reads `adoption.capabilities`. @throws Error naming what is wrong */
  static fromConfig(config: RootConfigService): CapabilityMap {
    const entries =
      config.getOptionalConfigArray('adoption.capabilities') ?? [];
    return new CapabilityMap(
      entries.map(entry => ({
        id: entry.getString('id'),
        title: entry.getOptionalString('title') ?? entry.getString('id'),
        owner: entry.getOptionalString('owner'),
        mandated: entry.getOptionalBoolean('mandated') ?? false,
        plugins: entry.getOptionalStringArray('plugins') ?? [],
      })),
    );
  }

  idOf(plugin: string): string {
    return this.#byPlugin.get(plugin) ?? plugin;
  }

  get(id: string): Capability {
    return (
      this.#capabilities.get(id) ?? {
        id,
        title: id,
        mandated: false,
        plugins: [id],
      }
    );
  }
}
