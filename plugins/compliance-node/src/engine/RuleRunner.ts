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
import type { Rule } from '../types';
import { evaluateRule, type Evaluated } from './evaluateRule';

type Task = { tree: readonly TreeFile[] } | { rule: Rule };

/** In a package under development the thread needs the same loader for TypeScript. */
const LOADER = '@backstage/cli/config/nodeTransform.cjs';
const MARK = 'complianceRules';

/** @public */
export interface RuleRunnerOptions {
  /** How long one rule may take, in milliseconds. 10,000 by default. */
  deadline?: number;
}

/** Runs rules one after another in a thread that is kept; close it when nothing more is to be done. */
export class RuleRunner {
  readonly #deadline: number;
  #worker: Worker | undefined;
  #loaded: FileTree | undefined;

  constructor(options: RuleRunnerOptions = {}) {
    this.#deadline = options.deadline ?? 10_000;
  }

  /** What becomes of a rule: `not-run` when it takes too long, `error` when its thread fails. */
  async run(tree: FileTree, rule: Rule): Promise<Evaluated> {
    const worker = await this.#workerWith(tree);
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
    const answered = answerOf(worker).then(
      (answer): Evaluated => answer,
      (error: Error): Evaluated => ({
        state: 'error',
        reason: `Its thread failed: ${error.message}`,
        findings: [],
      }),
    );
    worker.postMessage({ rule } satisfies Task);
    const evaluated = await Promise.race([answered, late]);
    clearTimeout(timer);
    // A thread that is late or broken is of no more use.
    if (['not-run', 'error'].includes(evaluated.state)) await this.close();
    return evaluated;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#loaded = undefined;
    await worker?.terminate();
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
    else parentPort!.postMessage(await evaluateRule(tree, task.rule));
  });
  parentPort!.postMessage('ready');
}
