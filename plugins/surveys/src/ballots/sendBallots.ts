import type { RequestError } from '@thrive/pages';
import type { SurveysApi } from '../api/SurveysApi';
import {
  due,
  dueOnLeaving,
  giveBack,
  nextDue,
  settle,
  type Waiting,
} from './outbox';

/** Told to the window when a ballot is in the outbox. */
export const BALLOT_FILLED = 'thrive-surveys-ballot';

/** Answers of a server that may be others later: somebody in between, or too many at once. */
const PASSING = [401, 408, 429];

/** After a failure that may pass, in milliseconds. */
const TRY_AGAIN = 30_000;

/**
 * Sends filled ballots when their time has come. When the page is left they stay in the browser until
 * a page of the portal is open again, but for those whose survey could be closed by then.
 *
 * @returns stops it
 */
export function sendBallots(
  api: Pick<SurveysApi, 'castBallot' | 'findBallotBox'>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const schedule = (wait: number) => {
    clearTimeout(timer);
    if (stopped || nextDue() === undefined) return;
    timer = setTimeout(async () => {
      for (const waiting of due()) await send(api, waiting);
      const next = nextDue();
      if (next === undefined) return;
      schedule(next <= Date.now() ? TRY_AGAIN : next - Date.now());
    }, wait);
  };
  const begin = () => {
    // Where ballots go must be known before the page is left: then there is no time to ask.
    api.findBallotBox().catch(() => undefined);
    schedule(Math.max(0, (nextDue() ?? 0) - Date.now()));
  };
  const leave = () => {
    for (const waiting of dueOnLeaving()) send(api, waiting);
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener(BALLOT_FILLED, begin);
  if (nextDue() !== undefined) begin();
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener(BALLOT_FILLED, begin);
  };
}

async function send(
  api: Pick<SurveysApi, 'castBallot'>,
  waiting: Waiting,
): Promise<void> {
  const { ballot } = waiting;
  try {
    await api.castBallot(ballot);
    settle(ballot);
  } catch (error) {
    const { status = 0, message, explained } = error as RequestError;
    // Closed, or no ballot of this survey: no later try would be different.
    const isFinal = status >= 400 && status < 500 && !PASSING.includes(status);
    if (isFinal)
      giveBack(waiting, { status, message: explained ? message : undefined });
  }
}
