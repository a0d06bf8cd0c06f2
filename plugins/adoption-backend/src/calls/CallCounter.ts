import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { Call } from './callOf';

/** A call with how often it was made. */
export interface CountedCall extends Call {
  times: number;
}

/** Different calls that are counted between two times they are taken out. */
const MOST = 10_000;

/** Counts calls of machines in memory, so that no request waits for it. */
export class CallCounter {
  #counts = new Map<string, CountedCall>();

  add(call: Call, times: number = 1): void {
    const { service, plugin, action, actionId } = call;
    const key = JSON.stringify([service, plugin, action, actionId]);
    const known = this.#counts.get(key);
    if (known) known.times += times;
    else if (this.#counts.size < MOST)
      this.#counts.set(key, { ...call, times });
  }

  /** Everything since the last time. */
  take(): CountedCall[] {
    const taken = [...this.#counts.values()];
    this.#counts = new Map();
    return taken;
  }
}

/** Where the plugins of a backend count, and adoption takes out. */
export const callCounterRef = createServiceRef<CallCounter>({
  id: 'adoption.call-counter',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new CallCounter(),
    }),
});
