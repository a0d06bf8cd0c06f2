/*
 * Runs a release in a thread of its own: its linear algebra would keep the event loop busy for
 * seconds. The thread runs this same file, so that it is found wherever the package is.
 */
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import { release, type Released, type ReleaseInput } from './release';

type Message = { done: number } | { released: Released } | { error: string };

/** So often, in milliseconds, it says that it still runs: one question can take minutes. */
const BEAT = 20_000;

/** In a package under development the thread needs the same loader for TypeScript. */
const LOADER = '@backstage/cli/config/nodeTransform.cjs';

/**
 * Makes the tables of a release without blocking anybody.
 *
 * @param options - `progress` is called with how many variables are done: with each, and every
 *   `beat` milliseconds
 * @throws Error when it takes longer than `signal` allows
 */
export async function releaseInWorker(
  input: ReleaseInput,
  options: {
    progress?: (done: number) => void;
    signal?: AbortSignal;
    beat?: number;
  } = {},
): Promise<Released> {
  const worker = new Worker(__filename, {
    workerData: { surveysRelease: input },
    ...(__filename.endsWith('.ts')
      ? { execArgv: ['--require', require.resolve(LOADER)] }
      : {}),
  });
  const stop = () => worker.terminate();
  options.signal?.addEventListener('abort', stop);
  let done = 0;
  const beat = setInterval(
    () => options.progress?.(done),
    options.beat ?? BEAT,
  );
  try {
    return await new Promise<Released>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if ('done' in message) {
          done = message.done;
          options.progress?.(done);
        } else if ('released' in message) resolve(message.released);
        else reject(new Error(message.error));
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The release was stopped.')));
    });
  } finally {
    clearInterval(beat);
    options.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

if (!isMainThread && workerData?.surveysRelease) {
  const send = (message: Message) => parentPort!.postMessage(message);
  try {
    send({
      released: release(workerData.surveysRelease, done => send({ done })),
    });
  } catch (error) {
    send({ error: (error as Error).message });
  }
}
