import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  configApiRef,
  type FetchApi,
  fetchApiRef,
  type IdentityApi,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type {
  DueSurvey,
  DueSurveys,
} from '@thrive/backstage-plugin-surveys-common';
import { surveysApiRef } from '../api/SurveysApi';
import { sendBallots } from '../ballots/sendBallots';
import { isTime, onMoment, pathWithin, tellMoment } from './moments';

// All that there is to see comes when a survey is due.
const Prompt = lazy(async () => ({
  default: (await import('../components/Prompt/Prompt')).Prompt,
}));
const Banner = lazy(async () => ({
  default: (await import('../components/Banner/Banner')).Banner,
}));

const ASKED = 'thrive.surveys.asked';
const DUE = 'thrive.surveys.due';
/** So long, in milliseconds, somebody is left alone after coming in. */
const FIRST_WAIT = 4000;
const SURVEYS_PAGE = /^\/surveys(\/|$)/;
const TASK_PAGE = /\/create\/tasks\/([^/?#]+)/;
const TASK_POLL = 5000;
/** A task that gave its last sign of life so many milliseconds ago was completed just now. */
const LATELY = 15 * 60_000;
/** What may still become of a task is not known while it is one of these, or while nobody says. */
const UNDER_WAY = ['open', 'processing', undefined];

/**
 * Asks once in a session whether a survey is due, and shows at most one, at its moment. Draws
 * nothing until then.
 */
export function PromptHost() {
  const api = useApi(surveysApiRef);
  const fetchApi = useApi(fetchApiRef);
  const identityApi = useApi(identityApiRef);
  const appUrl = useApi(configApiRef).getOptionalString('app.baseUrl');
  const [shown, setShown] = useState<DueSurvey>();
  const due = useRef<readonly DueSurvey[]>([]);

  useEffect(() => sendBallots(api), [api]);

  useEffect(() => {
    if (wasAsked()) return undefined;
    let stopped = false;
    const show = (survey: DueSurvey | undefined) => {
      // A survey that one is reading already needs no prompt.
      if (
        !survey ||
        wasAsked() ||
        SURVEYS_PAGE.test(pathWithin(appUrl, window.location.pathname))
      )
        return;
      sessionStorage.setItem(ASKED, '1');
      setShown(survey);
    };
    const forget = onMoment(moment => {
      const path = pathWithin(appUrl, moment.path);
      show(
        due.current.find(({ triggers }) =>
          isTime(triggers, { ...moment, path }),
        ),
      );
    });
    const timer = setTimeout(async () => {
      try {
        const items = await listDueOnce(fetchApi, identityApi);
        if (stopped) return;
        due.current = items.filter(({ placement }) => placement !== 'nowhere');
        tellMoment({ path: window.location.pathname });
      } catch {
        // Not installed, or away: nobody is asked, and nobody is bothered.
      }
    }, FIRST_WAIT);
    return () => {
      stopped = true;
      clearTimeout(timer);
      forget();
    };
  }, [appUrl, fetchApi, identityApi]);

  useEffect(() => {
    // Whether a task was completed is nothing that the portal tells; its page shows it.
    const told = new Set<string>();
    const timer = setInterval(async () => {
      const task = TASK_PAGE.exec(window.location.pathname)?.[1];
      const isWanted = due.current.some(({ triggers }) =>
        triggers.some(({ action }) => action === 'task-completed'),
      );
      if (!task || told.has(task) || !isWanted || wasAsked()) return;
      const response = await fetchApi
        .fetch(`plugin://scaffolder/v2/tasks/${encodeURIComponent(task)}`)
        .catch(() => undefined);
      const isRefused =
        response && response.status >= 400 && response.status < 500;
      const found = response?.ok ? await response.json() : {};
      const { createdBy, lastHeartbeatAt, status } = found;
      if (UNDER_WAY.includes(status) && !isRefused) return;
      told.add(task);
      const { userEntityRef } = await identityApi.getBackstageIdentity();
      // One's own, and just now: whoever looks at another one has nothing to say of it.
      if (
        (createdBy !== undefined && createdBy !== userEntityRef) ||
        Date.now() - Date.parse(lastHeartbeatAt) > LATELY
      )
        return;
      tellMoment({
        path: window.location.pathname,
        plugin: 'scaffolder',
        action: `task-${status}`,
      });
    }, TASK_POLL);
    return () => clearInterval(timer);
  }, [fetchApi, identityApi]);

  if (!shown) return null;
  const Asking = shown.placement === 'banner' ? Banner : Prompt;
  return (
    <Suspense fallback={null}>
      <Asking survey={shown} onDone={() => setShown(undefined)} />
    </Suspense>
  );
}

/** What is due, asked once in a session, of whoever is signed in; a page that is loaded again asks no more. */
async function listDueOnce(
  fetchApi: FetchApi,
  identityApi: IdentityApi,
): Promise<readonly DueSurvey[]> {
  const { token } = await identityApi.getCredentials();
  if (!token) return [];
  const { userEntityRef } = await identityApi.getBackstageIdentity();
  const kept = JSON.parse(sessionStorage.getItem(DUE) ?? '{}');
  if (kept.userEntityRef === userEntityRef) return kept.items;
  const keep = (items: readonly DueSurvey[]) =>
    sessionStorage.setItem(DUE, JSON.stringify({ userEntityRef, items }));
  // Where it is not answered it is not asked again either.
  keep([]);
  // By hand: what all other requests need is loaded when there is one.
  const response = await fetchApi.fetch('plugin://surveys/due');
  if (!response.ok) return [];
  const { items }: DueSurveys = await response.json();
  keep(items);
  return items;
}

function wasAsked(): boolean {
  try {
    return sessionStorage.getItem(ASKED) !== null;
  } catch {
    return true;
  }
}
