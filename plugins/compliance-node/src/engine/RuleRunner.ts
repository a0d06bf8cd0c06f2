/*
 * Looks at trees in a thread of its own: an expression of a policy that never comes to an end must
 * cost its own rule, and nobody else a moment. The thread runs this same file, so that it is found
 * wherever the package is.
 */
import { once } from 'node:events';
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import { FileTree, type TreeFile } from '../tree/FileTree';
import { ruleTypes } from '../rules/ruleTypes';
import type { RuleType } from '../rules/RuleType';
import type { CheckContext, Moment, Rule } from '../types';
import { evaluateRule, type Evaluated } from './evaluateRule';

type Task =
  | { tree: readonly TreeFile[] }
  | { rule: Rule; context: CheckContext };

/** In a package under development the thread needs the same loader for TypeScript. */
const LOADER = '@backstage/cli/config/nodeTransform.cjs';
const MARK = 'complianceRules';
/** Levels of lists and objects; deeper ones are handed to no rule. */
const DEEPEST = 100;

/** @public */
export interface RuleRunnerOptions {
  /** How long one rule may take, in milliseconds. 10,000 by default. */
  deadline?: number;
  /**
   * Rule types beside the built-in ones. They run in the thread of the caller, so that they may ask
   * other systems.
   */
  added?: readonly RuleType[];
}

/** Runs rules one after another in a thread that is kept; close it when nothing more is to be done. */
export class RuleRunner {
  readonly #added: ReadonlyMap<string, RuleType>;
  readonly #deadline: number;
  #worker: Worker | undefined;
  #loaded: FileTree | undefined;
  /** When the rule before has been looked at. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: RuleRunnerOptions = {}) {
    this.#added = new Map((options.added ?? []).map(type => [type.id, type]));
    this.#deadline = options.deadline ?? 10_000;
  }

  /** What becomes of a rule: `not-run` when it takes too long, `error` when its thread fails. */
  async run(
    tree: FileTree,
    rule: Rule,
    context: CheckContext = {},
  ): Promise<Evaluated> {
    if (isDeeper(context, DEEPEST))
      return {
        state: 'error',
        reason: `What it is to look at is nested deeper than ${DEEPEST} levels.`,
        findings: [],
      };
    if (this.#added.has(rule.type)) return this.#runHere(tree, rule, context);
    const evaluated = this.#turn.then(() =>
      this.#runInThread(tree, rule, context),
    );
    this.#turn = evaluated.catch(() => {});
    return evaluated;
  }

  async #runInThread(
    tree: FileTree,
    rule: Rule,
    context: CheckContext,
  ): Promise<Evaluated> {
    const worker = await this.#workerWith(tree);
    let isSound = false;
    const answered = answerOf(worker).then(
      (answer): Evaluated => {
        isSound = true;
        return answer;
      },
      (error: Error): Evaluated => ({
        state: 'error',
        reason: `Its thread failed: ${error.message}`,
        findings: [],
      }),
    );
    worker.postMessage({ rule, context } satisfies Task);
    const evaluated = await this.#inTime(answered);
    // A thread that is late or broken is of no more use.
    if (!isSound) await this.close();
    return evaluated;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#loaded = undefined;
    await worker?.terminate();
  }

  /** At what moment a rule looks; undefined when there is no such rule type. */
  momentOf({ type }: Rule): Moment | undefined {
    const known = this.#added.get(type) ?? ruleTypes.get(type);
    return known && (known.moment ?? 'workspace');
  }

  async #runHere(
    tree: FileTree,
    rule: Rule,
    context: CheckContext,
  ): Promise<Evaluated> {
    const stop = new AbortController();
    const evaluated = await this.#inTime(
      evaluateRule(tree, rule, context, {
        types: this.#added,
        signal: stop.signal,
      }),
    );
    stop.abort();
    return evaluated;
  }

  /** What comes, or `not-run` when it does not come in time. */
  async #inTime(coming: Promise<Evaluated>): Promise<Evaluated> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Evaluated>(resolve => {
      timer = setTimeout(
        () =>
          resolve({
            state: 'not-run',
            reason: `timeout: it took longer than ${this.#deadline} ms.`,
            findings: [],
          }),
        this.#deadline,
      );
    });
    try {
      return await Promise.race([coming, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #workerWith(tree: FileTree): Promise<Worker> {
    if (!this.#worker) {
      const started = new Worker(__filename, {
        workerData: { [MARK]: true },
        ...(__filename.endsWith('.ts')
          ? { execArgv: ['--require', require.resolve(LOADER)] }
          : {}),
      });
      started.on('error', () => {});
      await answerOf(started);
      this.#worker = started;
    }
    if (this.#loaded !== tree) {
      this.#worker.postMessage({ tree: tree.files } satisfies Task);
      this.#loaded = tree;
    }
    return this.#worker;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    levels < 0 ||
    Object.values(value).some(inner => isDeeper(inner, levels - 1))
  );
}

/** The next message of a thread. @throws Error when it fails or stops before that */
async function answerOf(worker: Worker): Promise<Evaluated> {
  const listening = new AbortController();
  const { signal } = listening;
  const stopped = once(worker, 'exit', { signal }).then(() => {
    throw new Error('it stopped.');
  });
  try {
    const [message] = await Promise.race([
      once(worker, 'message', { signal }),
      stopped,
    ]);
    return message;
  } finally {
    listening.abort();
  }
}

if (!isMainThread && workerData?.[MARK]) {
  let tree = new FileTree([]);
  parentPort!.on('message', async (task: Task) => {
    if ('tree' in task) tree = new FileTree(task.tree);
    else
      parentPort!.postMessage(
        await evaluateRule(tree, task.rule, task.context),
      );
  });
  parentPort!.postMessage('ready');
}
