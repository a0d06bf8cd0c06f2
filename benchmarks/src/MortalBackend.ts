import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const LONGEST_COMPLAINT = 5000;

/** A backend that can be killed and started again, as often as wanted. */
export class MortalBackend {
  readonly #database: object;
  #child: ChildProcess | undefined;
  /** Where the present one answers, or the last one did. */
  url = '';
  /** The most memory that any of them had. */
  peakRssMb = 0;
  /** What one has when it starts. */
  idleRssMb = 0;

  /** @param database - how the database service connects */
  constructor(database: object) {
    this.#database = database;
  }

  async start(): Promise<void> {
    const child = fork(path.join(__dirname, 'usageBackend.ts'), [], {
      env: { ...process.env, DATABASE: JSON.stringify(this.#database) },
      execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
      // While the database is away, its client writes every attempt to the console.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    let complaint = '';
    child.stderr!.on('data', text => {
      complaint = `${complaint}${text}`.slice(-LONGEST_COMPLAINT);
    });
    this.url = await new Promise((resolve, reject) => {
      child.on('message', (told: { url?: string; rssMb?: number }) => {
        if (told.url) resolve(told.url);
        if (told.rssMb) {
          this.idleRssMb ||= told.rssMb;
          this.peakRssMb = Math.max(this.peakRssMb, told.rssMb);
        }
      });
      child.once('exit', code =>
        reject(new Error(`the backend ended by itself: ${code}\n${complaint}`)),
      );
    });
  }

  /** Gives it no time for anything. */
  async kill(): Promise<void> {
    const gone = once(this.#child!, 'exit');
    this.#child!.kill('SIGKILL');
    await gone;
  }
}
