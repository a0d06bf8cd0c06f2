import { act, screen } from '@testing-library/react';
import {
  type FetchApi,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type {
  DueSurvey,
  SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import { type SurveysApi, surveysApiRef } from '../api/SurveysApi';
import { tellMoment } from './moments';
import { PromptHost } from './PromptHost';

const SECOND = 1000;
const DUE = 'plugin://surveys/due';
const taskOf = (id: string) => `plugin://scaffolder/v2/tasks/${id}`;

const survey = (more: Partial<DueSurvey> = {}): DueSurvey => ({
  waveId: 'w1',
  title: 'After a template',
  mode: 'named',
  questions: 1,
  placement: 'corner',
  triggers: [],
  closesAt: '2099-01-01T00:00:00Z',
  ...more,
});
const afterTask = survey({ triggers: [{ action: 'task-completed' }] });

const form: SurveyForm = {
  wave: {
    id: 'w1',
    surveyId: 's',
    number: 1,
    version: 1,
    state: 'open',
    opensAt: '2028-01-01T00:00:00Z',
    closesAt: '2099-01-01T00:00:00Z',
  },
  definition: {
    id: 's',
    title: 'After a template',
    owner: 'group:default/g',
    mode: 'named',
    pages: [
      { id: 'one', questions: [{ key: 'why', type: 'text', text: 'Why?' }] },
    ],
  },
  language: 'en',
  promise: {
    mode: 'named',
    thresholds: {},
    dimensions: [],
    drafts: 'server',
    erasure: 'always',
    keyDestroyed: false,
  },
  state: 'open',
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  jest.useFakeTimers();
  goTo('/catalog');
});
afterEach(() => jest.useRealTimers());

function goTo(path: string) {
  window.history.pushState({}, '', path);
}

/** What comes next; the last of it again and again. */
function sayOf<T>(answers: T[]): T {
  return answers.length > 1 ? answers.shift()! : answers[0];
}

/** A portal whose backends answer as they are told to, and what it asked them for. */
function portalOf(options: {
  due?: readonly DueSurvey[] | Error;
  /** What the scaffolder says of a task, one time after the other. */
  tasks?: Record<string, (string | Error | number)[]>;
  /** What it says of all tasks beside. */
  ofTasks?: { createdBy?: string; lastHeartbeatAt?: string };
  name?: string;
}) {
  const { due = [], tasks = {}, name = 'ann' } = options;
  const ofTasks = {
    createdBy: `user:default/${name}`,
    lastHeartbeatAt: new Date().toISOString(),
    ...options.ofTasks,
  };
  const asked: string[] = [];
  const dismissed: boolean[] = [];
  const fetch = async (input: unknown) => {
    const url = String(input);
    asked.push(url);
    const id = url.split('/').pop()!;
    const answer = url === DUE ? due : sayOf(tasks[id] ?? [404]);
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'number')
      return new Response('{}', { status: answer });
    return Response.json(
      url === DUE ? { items: due } : { ...ofTasks, id, status: answer },
    );
  };
  const element = (
    <TestApiProvider
      apis={[
        [fetchApiRef, { fetch } as FetchApi],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: `user:default/${name}`,
            token: 'a token',
          }),
        ],
        [
          surveysApiRef,
          {
            getForm: async () => form,
            dismiss: async (_: string, forever: boolean) => {
              dismissed.push(forever);
            },
          } as Partial<SurveysApi> as SurveysApi,
        ],
      ]}
    >
      <PromptHost />
    </TestApiProvider>
  );
  return {
    asked,
    dismissed,
    open: () => renderInTestApp(element),
    /** How often something was asked for. */
    count: (url: string) => asked.filter(one => one === url).length,
  };
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * SECOND));
}

const prompt = () => screen.queryByRole('dialog', { name: /After a template/ });

describe('after a template has run', () => {
  it('asks without a reload, when the task is done, and no request more than that takes', async () => {
    const portal = portalOf({
      due: [afterTask],
      tasks: { t1: ['open', 'processing', 'processing', 'completed'] },
    });
    await portal.open();
    await pass(30);
    // Where there is no task, nothing is asked of the scaffolder.
    expect(portal.asked).toEqual([DUE]);
    goTo('/create/tasks/t1');
    await pass(15);
    expect(prompt()).toBeNull();
    expect(portal.count(taskOf('t1'))).toBe(3);
    await pass(5);
    expect(prompt()).toBeInTheDocument();
    expect(portal.dismissed).toEqual([false]);
    await pass(120);
    expect(portal.count(taskOf('t1'))).toBe(4);
    expect(portal.count(DUE)).toBe(1);
  });

  it('asks nothing of the scaffolder when no survey waits for a template', async () => {
    const portal = portalOf({
      due: [survey({ triggers: [{ route: '/docs' }] })],
      tasks: { t1: ['completed'] },
    });
    goTo('/create/tasks/t1');
    await portal.open();
    await pass(120);
    expect(portal.asked).toEqual([DUE]);
    expect(prompt()).toBeNull();
  });

  it('asks nothing of the scaffolder for the rest of a session in which somebody was asked', async () => {
    const portal = portalOf({
      due: [afterTask],
      tasks: { t1: ['completed'], t2: ['processing'] },
    });
    goTo('/create/tasks/t1');
    await portal.open();
    await pass(10);
    expect(prompt()).toBeInTheDocument();
    goTo('/create/tasks/t2');
    await pass(120);
    expect(portal.asked).toEqual([DUE, taskOf('t1')]);
  });

  it.each(['failed', 'cancelled', 'skipped'])(
    'neither asks after a task that is %s, nor looks at it again and again',
    async status => {
      const portal = portalOf({
        due: [afterTask],
        tasks: { t1: [status], t2: ['completed'] },
      });
      goTo('/create/tasks/t1');
      await portal.open();
      await pass(120);
      expect(prompt()).toBeNull();
      expect(portal.count(taskOf('t1'))).toBe(1);
      goTo('/create/tasks/t2');
      await pass(5);
      expect(prompt()).toBeInTheDocument();
    },
  );

  it.each([
    ['somebody else’s', { createdBy: 'user:default/grace' }],
    ['of last week', { lastHeartbeatAt: '2020-01-01T00:00:00Z' }],
  ])('does not ask about a task that is %s', async (_, ofTasks) => {
    const portal = portalOf({
      due: [afterTask],
      tasks: { t1: ['completed'] },
      ofTasks,
    });
    goTo('/create/tasks/t1');
    await portal.open();
    await pass(60);
    expect(prompt()).toBeNull();
    expect(portal.count(taskOf('t1'))).toBe(1);
  });

  it.each([403, 404])(
    'asks a scaffolder once that answers with %s',
    async status => {
      const portal = portalOf({ due: [afterTask], tasks: { t1: [status] } });
      goTo('/create/tasks/t1');
      await portal.open();
      await pass(60);
      expect(portal.count(taskOf('t1'))).toBe(1);
    },
  );

  it('is not put off by a scaffolder that fails for a while', async () => {
    const portal = portalOf({
      due: [afterTask],
      tasks: { t1: [new Error('away'), 503, 'completed'] },
    });
    goTo('/create/tasks/t1');
    await portal.open();
    await pass(10);
    expect(prompt()).toBeNull();
    await pass(10);
    expect(prompt()).toBeInTheDocument();
  });
});

describe('in a session', () => {
  it('asks once what is due, however often a page is loaded or opened', async () => {
    const portal = portalOf({
      due: [survey({ triggers: [{ route: '/docs' }] })],
    });
    for (const path of ['/catalog', '/create', '/catalog-import']) {
      goTo(path);
      const { unmount } = await portal.open();
      await pass(60);
      unmount();
    }
    expect(portal.asked).toEqual([DUE]);
    expect(prompt()).toBeNull();
    // What was due then is known still.
    goTo('/docs/default/x');
    await portal.open();
    await pass(5);
    expect(portal.asked).toEqual([DUE]);
    expect(prompt()).toBeInTheDocument();
  });

  it('asks nothing before somebody is left alone for a moment', async () => {
    const portal = portalOf({ due: [survey()] });
    await portal.open();
    await pass(3.9);
    expect(portal.asked).toEqual([]);
    await pass(0.2);
    expect(portal.asked).toEqual([DUE]);
  });

  it('shows one survey at most, and none again after a reload', async () => {
    const portal = portalOf({
      due: [survey(), survey({ waveId: 'w2', title: 'Another' })],
    });
    const { unmount } = await portal.open();
    await pass(5);
    expect(prompt()).toBeInTheDocument();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    unmount();
    await portal.open();
    await pass(60);
    act(() => tellMoment({ path: '/docs' }));
    await pass(5);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(portal.asked).toEqual([DUE]);
  });

  it.each([
    ['an error of the network', new Error('away')],
    ['no survey at all', []],
  ])('asks no second time after %s', async (_, due) => {
    const portal = portalOf({ due });
    for (let visit = 0; visit < 3; visit++) {
      const { unmount } = await portal.open();
      await pass(60);
      unmount();
    }
    expect(portal.asked).toEqual([DUE]);
  });

  it('asks anew for somebody else who signs in', async () => {
    const ann = portalOf({ due: [] });
    const first = await ann.open();
    await pass(5);
    first.unmount();
    const ben = portalOf({ due: [survey()], name: 'ben' });
    await ben.open();
    await pass(5);
    expect(ben.asked).toEqual([DUE]);
    expect(prompt()).toBeInTheDocument();
  });

  it('shows nothing on the pages of surveys, nor of what is to be shown nowhere', async () => {
    const portal = portalOf({
      due: [survey({ placement: 'nowhere', title: 'Nowhere' }), survey()],
    });
    goTo('/surveys/mine');
    await portal.open();
    await pass(30);
    expect(prompt()).toBeNull();
    goTo('/catalog');
    act(() => tellMoment({ path: '/catalog' }));
    await pass(5);
    expect(prompt()).toBeInTheDocument();
  });
});
