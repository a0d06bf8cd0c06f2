import type {
  UsageEvent,
  UsageReceipt,
} from '@thrive/backstage-plugin-adoption-common';
import { CHOICE_EVENT, type CaptureChoice } from './captureChoice';
import type { Described } from './describeEvent';

const SEND_AFTER = 5_000;
/** A search that another one follows this soon was somebody still typing. */
const KEYSTROKE = 800;
const LONGEST_PAUSE = 5 * 60_000;
/** Events of a request: a browser sends no more than 64 KiB from a page that is being left. */
const BATCH = 60;
/** Browsers send no more than 64 KiB when a page is left. */
const LARGEST_BODY = 60_000;
/** Events kept while they cannot be sent; the oldest go first. */
const MOST_KEPT = 300;
/** So long what was sent is not sent again: the answer may come when the page that sent it is gone. */
const ANSWERED_WITHIN = 30_000;
const STORE_PREFIX = 'thrive.adoption.waiting.';
/** Until when this browser sends nothing, whichever page is open. */
const PAUSED = 'thrive.adoption.paused';
/** Changes when somebody erases their data, so that other tabs hear of it. */
const ERASED = 'thrive.adoption.erased';

export interface UsageCaptureOptions {
  /** Sends a body, with the reader's credentials. */
  send: (
    body: string,
    options: { keepalive: boolean },
  ) => Promise<Pick<Response, 'status' | 'headers' | 'json'>>;
  /** The signed-in person: what one did is never sent as what another did. */
  who: () => Promise<string>;
  window: Pick<
    Window,
    | 'addEventListener'
    | 'localStorage'
    | 'document'
    | 'navigator'
    | 'setTimeout'
    | 'clearTimeout'
    | 'crypto'
  >;
  now?: () => number;
}

/**
 * Gathers what a person does and sends it every few seconds, and when the page is left. What was
 * not confirmed is kept and sent again with the same ids, so that nothing is lost or counted twice.
 */
export class UsageCapture {
  readonly #options: UsageCaptureOptions;
  readonly #now: () => number;
  /** Each tab keeps its own, so that none overwrites another's. */
  readonly #storeKey: string;
  #waiting: UsageEvent[] = [];
  /** Until when some of it is not sent again, by the ids. */
  #sent = new Map<string, number>();
  #timer: { due: number; id: number } | undefined;
  #sending = false;
  #pause = SEND_AFTER;
  /** Not before: the backend asked for time, or the last request was just now. */
  #notBefore = 0;
  #stopped = false;
  /** Known once it was asked for; nothing is kept before. */
  #who: string | undefined;

  constructor(options: UsageCaptureOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    const { window } = options;
    this.#storeKey = STORE_PREFIX + window.crypto.randomUUID();
    // Backstage tells of the last navigation in `beforeunload`; `pagehide` comes after it.
    window.addEventListener('pagehide', () => this.#leave());
    window.document.addEventListener('visibilitychange', () => {
      if (window.document.visibilityState === 'hidden') this.#leave();
    });
    window.addEventListener(CHOICE_EVENT, event =>
      this.#follow((event as CustomEvent<CaptureChoice>).detail),
    );
    window.addEventListener('storage', event => {
      if (event.key === ERASED) this.#waiting = [];
    });
    this.#restore();
  }

  capture(event: Described | undefined): void {
    if (!event || this.#stopped || refuses(this.#options.window.navigator))
      return;
    dropUnfinished(this.#waiting, event, this.#now());
    this.#waiting.push({
      id: this.#options.window.crypto.randomUUID(),
      at: new Date(this.#now()).toISOString(),
      ...event,
    });
    this.#waiting.splice(0, this.#waiting.length - MOST_KEPT);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#waiting.length === 0 || this.#sending || this.#stopped) return;
    const { window } = this.#options;
    const due = Math.max(
      this.#now() + SEND_AFTER,
      this.#pausedUntil(),
      Math.min(...this.#waiting.map(({ id }) => this.#sent.get(id) ?? 0)),
    );
    if (this.#timer && this.#timer.due <= due) return;
    if (this.#timer) window.clearTimeout(this.#timer.id);
    const id = window.setTimeout(() => {
      this.#timer = undefined;
      this.#send(false);
    }, due - this.#now());
    this.#timer = { due, id };
  }

  /** The page may never come back: send what there is, and keep it until it is confirmed. */
  #leave(): void {
    if (this.#now() >= this.#pausedUntil()) this.#send(true);
    this.#keep();
  }

  async #send(keepalive: boolean): Promise<void> {
    if (this.#sending || this.#stopped) return;
    const now = this.#now();
    const unsent = this.#waiting.filter(
      ({ id }) => (this.#sent.get(id) ?? 0) <= now,
    );
    const batch = fitting(unsent.slice(0, BATCH));
    if (batch.length === 0) return;
    this.#sending = true;
    this.#pauseUntil(now + SEND_AFTER);
    for (const { id } of batch) this.#sent.set(id, now + ANSWERED_WITHIN);
    try {
      const response = await this.#options.send(
        JSON.stringify({
          sentAt: new Date(now).toISOString(),
          events: batch,
        }),
        { keepalive },
      );
      await this.#settle(batch, response);
    } catch {
      this.#backOff(batch);
    } finally {
      this.#sending = false;
      this.#keep();
      this.#schedule();
    }
  }

  async #settle(
    batch: readonly UsageEvent[],
    response: Pick<Response, 'status' | 'headers' | 'json'>,
  ): Promise<void> {
    const { status, headers } = response;
    const refused = status === 400 || status === 413;
    if (status === 202 || refused) {
      const done = new Set(batch.map(({ id }) => id));
      this.#waiting = this.#waiting.filter(({ id }) => !done.has(id));
      for (const id of done) this.#sent.delete(id);
      this.#pause = SEND_AFTER;
      this.#pauseUntil(this.#now() + SEND_AFTER);
      if (status === 202) {
        const receipt: UsageReceipt = await response.json();
        if (receipt.optedOut) this.#stop();
      }
    } else if (status === 404) {
      // The portal has no such backend: there is nobody to tell.
      this.#stop();
    } else {
      // A token that ran out, too much at once, or a database that is away: later it may work.
      this.#backOff(batch, Number(headers.get('Retry-After')) * 1000);
    }
  }

  /** What the person chose on a page of this portal holds here at once. */
  #follow(choice: CaptureChoice): void {
    if (choice === 'resume') {
      this.#stopped = false;
      return;
    }
    if (choice === 'stop') this.#stop();
    this.#forget();
  }

  /** Nothing that waits is sent any more, in no tab. */
  #forget(): void {
    this.#waiting = [];
    try {
      const { localStorage } = this.#options.window;
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(STORE_PREFIX)) continue;
        const { who } = JSON.parse(localStorage.getItem(key) ?? '{}');
        if (who === this.#who) localStorage.removeItem(key);
      }
      localStorage.setItem(ERASED, String(this.#now()));
    } catch {
      // A browser without storage keeps nothing that could be sent.
    }
  }

  #stop(): void {
    this.#stopped = true;
    this.#waiting = [];
  }

  #backOff(batch: readonly UsageEvent[], asked = 0): void {
    for (const { id } of batch) this.#sent.delete(id);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    this.#pauseUntil(this.#now() + Math.max(this.#pause, asked || 0));
  }

  #pauseUntil(time: number): void {
    this.#notBefore = time;
    try {
      this.#options.window.localStorage.setItem(PAUSED, String(time));
    } catch {
      // Without storage each page knows of its own requests only.
    }
  }

  /** What another page of this browser wrote down holds, too, unless its clock was odd. */
  #pausedUntil(): number {
    try {
      const { localStorage } = this.#options.window;
      const stored = Number(localStorage.getItem(PAUSED) ?? 0);
      const most = this.#now() + LONGEST_PAUSE;
      return Math.max(this.#notBefore, stored <= most ? stored : 0);
    } catch {
      return this.#notBefore;
    }
  }

  #keep(): void {
    if (this.#who === undefined) return;
    try {
      const { localStorage } = this.#options.window;
      if (this.#waiting.length === 0) localStorage.removeItem(this.#storeKey);
      else
        localStorage.setItem(
          this.#storeKey,
          JSON.stringify({
            who: this.#who,
            events: this.#waiting,
            sent: [...this.#sent],
          }),
        );
    } catch {
      // A browser without storage forgets what it could not send.
    }
  }

  /**
   * Takes over what the same person's other tabs could not send; should they still send it, it
   * counts once. Another person's stays until that one is back.
   */
  async #restore(): Promise<void> {
    try {
      this.#who = await this.#options.who();
      const { localStorage, navigator } = this.#options.window;
      const keys = Object.keys(localStorage).filter(key =>
        key.startsWith(STORE_PREFIX),
      );
      const kept: UsageEvent[] = [];
      for (const key of keys) {
        const { who, events, sent } = JSON.parse(
          localStorage.getItem(key) ?? '{}',
        );
        if (who !== this.#who || !Array.isArray(events)) continue;
        localStorage.removeItem(key);
        kept.push(...events);
        for (const [id, until] of sent ?? []) this.#sent.set(id, until);
      }
      if (refuses(navigator)) return;
      this.#waiting = [...kept, ...this.#waiting].slice(-MOST_KEPT);
      this.#keep();
    } catch {
      // What cannot be read is gone, and without a person nothing is kept.
    }
    this.#schedule();
  }
}

/** As many events as fit into a body, the oldest first; one at least. */
function fitting(events: readonly UsageEvent[]): UsageEvent[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const tooMany = events.findIndex((event, index) => {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    return bytes > LARGEST_BODY && index > 0;
  });
  return tooMany === -1 ? [...events] : events.slice(0, tooMany);
}

/**
 * Takes the term off a search that was still being typed: another one follows it at once, or goes on
 * where it ends.
 */
function dropUnfinished(
  waiting: UsageEvent[],
  { action, term }: Described,
  now: number,
): void {
  if (action !== 'search' || term === undefined) return;
  const before = waiting.findLast(event => event.action === 'search');
  if (before?.term === undefined) return;
  const isKeystroke = now - Date.parse(before.at) <= KEYSTROKE;
  if (isKeystroke || term.startsWith(before.term)) delete before.term;
}

/** Whether the browser says that its owner wants not to be tracked. */
function refuses(navigator: Navigator): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & {
    globalPrivacyControl?: boolean;
  };
  return doNotTrack === '1' || globalPrivacyControl === true;
}
