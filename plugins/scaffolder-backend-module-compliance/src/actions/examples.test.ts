import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  CheckerPool,
  parsePolicy,
  toMarkdown,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import { POLICY } from '../__testUtils__/startScaffolder';
import type { ComplianceBackend } from '../backend/ComplianceBackend';
import type { PullRequests } from '../backend/PullRequests';
import { TaskNotes } from '../TaskNotes';
import { createCheckParametersAction } from './checkParameters';
import { createCheckWorkspaceAction } from './checkWorkspace';
import { createEvidenceRecordAction } from './evidenceRecord';
import { createFixWorkspaceAction } from './fixWorkspace';
import { createGateAction } from './gate';
import { createReportCommentAction } from './reportComment';
import { createReportWriteAction } from './reportWrite';

const workspace = createMockDirectory();
const checkers = new CheckerPool();
afterAll(() => checkers.close());
jest.setTimeout(60_000);

let recorded: Report | undefined;
/** The other side, as it answers when all is well. */
const backend: Partial<ComplianceBackend> = {
  applicable: async () => ({
    policies: [parsePolicy(POLICY, 'test')] as never,
    required: ['house'],
  }),
  record: async ({ report }) => {
    recorded = report as Report;
    return {
      runId: 'run',
      verdict: report.verdict,
      counts: {} as never,
      url: 'https://portal.example.com/compliance/runs/run',
      report,
    };
  },
  decide: async () => ({
    verdict: recorded?.verdict ?? 'unknown',
    blocks: false,
    changed: false,
    blockedBy: [],
    waiversUsed: [],
    missing: [],
    findings: [],
    url: '',
    waiverUrl: '',
  }),
  documents: async () => new Set<string>(),
  report: async () => (recorded ? toMarkdown(recorded) : ''),
  bind: async () => ({ evidenceId: 1, matches: true, url: '' }),
};
const pullRequests: Partial<PullRequests> = {
  comment: async url => `${url}#comment`,
};
const options = {
  backend: backend as ComplianceBackend,
  checkers,
  notes: new TaskNotes(),
};
const actions = [
  createCheckParametersAction(options),
  createCheckWorkspaceAction(options),
  createGateAction(options),
  createReportWriteAction(options),
  createReportCommentAction(options, pullRequests as PullRequests),
  createFixWorkspaceAction(options),
  createEvidenceRecordAction(options),
] as unknown as TemplateAction<any, any>[];

const filledIn = (text: string, outputs: Record<string, object>) =>
  JSON.parse(
    text
      .replace(/"\$\{\{ parameters \}\}"/g, '{"name":"shop"}')
      .replace(/\$\{\{ parameters\.(\w+) \}\}/g, 'shop')
      .replace(
        /\$\{\{ steps\.(\w+)\.output\.(\w+) \}\}/g,
        (_, step, key) => (outputs[step] as Record<string, string>)[key],
      ),
  );

const examples = actions.flatMap(action =>
  (action.examples ?? []).map(
    ({ description, example }) => [action.id, description, example] as const,
  ),
);

beforeEach(() => {
  recorded = undefined;
  workspace.setContent({ 'README.md': 'Hello' });
});

it.each(actions.map(action => [action.id, action] as const))(
  '%s can be tried in a dry run, and describes all it takes and gives',
  (_, action) => {
    expect(action.supportsDryRun).toBe(true);
    expect(action.examples!.length).toBeGreaterThanOrEqual(2);
    const { input, output } = action.schema as Record<
      'input' | 'output',
      { properties: Record<string, { description?: string }> }
    >;
    for (const [name, property] of [
      ...Object.entries(input.properties),
      ...Object.entries(output.properties),
    ])
      expect([name, property.description]).toEqual([name, expect.any(String)]);
  },
);

it.each(examples)('%s works as in: %s', async (_, _description, example) => {
  const { steps } = parse(example) as {
    steps: { id: string; action: string; input: object }[];
  };
  const outputs: Record<string, Record<string, unknown>> = {};
  for (const step of steps) {
    const action = actions.find(({ id }) => id === step.action)!;
    const input = filledIn(JSON.stringify(step.input), outputs);
    expect(validate(input, action.schema!.input as never).errors).toEqual([]);
    const given: Record<string, unknown> = {};
    outputs[step.id] = given;
    await action.handler({
      ...createMockActionContext({ input, workspacePath: workspace.path }),
      task: { id: 'task' },
      checkpoint: async ({ fn }: { fn: () => Promise<never> }) => fn(),
      output: (name: string, value: unknown) => {
        given[name] = value;
      },
    } as never);
    const described = action.schema!.output as { properties: object };
    expect(Object.keys(given).sort()).toEqual(
      Object.keys(described.properties).sort(),
    );
    expect(validate(given, action.schema!.output as never).errors).toEqual([]);
  }
});
