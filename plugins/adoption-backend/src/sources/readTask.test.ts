import type {
  LogEvent,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-common';
import { readTask } from './readTask';

const task = (change: object = {}, annotations: object = {}) =>
  ({
    id: 'one',
    status: 'completed',
    createdAt: '2028-02-29 10:00:00',
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: { secret: 'never kept' },
      output: {},
      steps: [{ id: 'publish', name: 'Publish it', action: 'x' }],
      user: { ref: 'user:default/ada' },
      templateInfo: {
        entityRef: 'Template:default/Service',
        entity: { metadata: { name: 'service', etag: 'v1', annotations } },
      },
    },
    ...change,
  } as unknown as ScaffolderTask);

const log = (type: string, createdAt: string, body: object = {}) =>
  ({ id: 1, taskId: 'one', type, createdAt, body } as unknown as LogEvent);

describe('readTask', () => {
  it('keeps the end, the version and the estimate, and nothing that was typed', () => {
    const run = readTask(task({}, { 'backstage.io/time-saved': 'PT2H30M' }), [
      log('log', '2028-02-29T10:00:01Z'),
      log('completion', '2028-02-29T10:01:00Z'),
    ]);
    expect(run).toEqual({
      taskId: 'one',
      template: 'template:default/service',
      version: 'v1',
      user: 'user:default/ada',
      state: 'completed',
      startedAt: Date.parse('2028-02-29T10:00:00Z'),
      endedAt: Date.parse('2028-02-29T10:01:00Z'),
      failedStep: undefined,
      minutes: 150,
    });
    expect(JSON.stringify(run)).not.toContain('never kept');
  });

  it('names the step that failed', () => {
    const run = readTask(task({ status: 'failed' }), [
      log('log', '2028-02-29T10:00:01Z', {
        stepId: 'publish',
        status: 'failed',
      }),
      log('completion', '2028-02-29T10:00:02Z'),
    ]);
    expect(run).toMatchObject({ state: 'failed', failedStep: 'Publish it' });
  });

  it.each(['two hours', '-PT1H', '', 'P1Y2M'])(
    'takes "%s" for what it says, or for no estimate',
    text => {
      const run = readTask(task({}, { 'backstage.io/time-saved': text }), []);
      const minutes = run?.minutes;
      expect(minutes === undefined || minutes > 60).toBe(true);
    },
  );

  it('reads the name that another portal uses, and passes over tasks without a template', () => {
    const other = { 'rhdh.redhat.com/time-saved': 'PT10M' };
    expect(readTask(task({}, other), [])?.minutes).toBe(10);
    const bare = task();
    delete (bare.spec as any).templateInfo;
    expect(readTask(bare, [])).toBeUndefined();
  });
});
