import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  createComplianceClient,
  type ComplianceApplicable,
  type ComplianceClient,
  type GateDecision,
  type GateQuestion,
  type NewEvidence,
  type NewRun,
  type RecordedEvidence,
  type RecordedRun,
  type ReportFormat,
  type Subject,
} from '@thrive/backstage-plugin-compliance-common';

/** So often a request is tried, and so many milliseconds apart, while nobody answers. */
const TRIES = 3;
const APART = 700;
/** So many milliseconds an answer may take; the step of a template waits for it. */
const PATIENCE = 30_000;

/** An answer of the client: the data, or what went wrong. */
interface Answer<T> {
  data?: T;
  error?: { error?: { message?: string } };
  response: { status: number };
}

/**
 * The compliance backend, as the actions of templates ask it: as the scaffolder itself, so that neither a
 * template nor whoever runs it can say something in its name.
 */
export class ComplianceBackend {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #apart: number;
  readonly #patience: number;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    /** Milliseconds between two tries. */
    apart?: number;
    /** Milliseconds that an answer may take. */
    patience?: number;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#apart = options.apart ?? APART;
    this.#patience = options.patience ?? PATIENCE;
  }

  /** The policies that hold for something. */
  async applicable(subject: Subject): Promise<ComplianceApplicable> {
    return this.#ask(client => client.POST('/applicable', { body: subject }));
  }

  async record(run: NewRun): Promise<RecordedRun> {
    return this.#ask(client => client.POST('/runs', { body: run }));
  }

  /** A run that was recorded before. */
  async run(runId: string): Promise<RecordedRun> {
    const { verdict, counts, report, url } = await this.#ask(client =>
      client.GET('/runs/{runId}', { params: { path: { runId } } }),
    );
    return { runId, verdict, counts, report, url };
  }

  async decide(question: GateQuestion): Promise<GateDecision> {
    return this.#ask(client => client.POST('/gate', { body: question }));
  }

  /** SHA-256 of the documents that there are of a task. */
  async documents(taskId: string): Promise<ReadonlySet<string>> {
    const { sha256 } = await this.#ask(client =>
      client.GET('/tasks/{taskId}/documents', { params: { path: { taskId } } }),
    );
    return new Set(sha256);
  }

  /**
   * The report of a run of a task. Of another one it is refused: the scaffolder may read what whoever
   * runs the task may not.
   *
   * @throws InputError when the run is not one of the task
   */
  async report(
    runId: string,
    { format, taskId }: { format: ReportFormat; taskId: string },
  ): Promise<string> {
    const run = await this.#ask(client =>
      client.GET('/runs/{runId}', { params: { path: { runId } } }),
    );
    if (run.taskId !== taskId)
      throw new InputError(
        `The run ${runId} is not one of this task; give the runId of a check that this task made.`,
      );
    const { text } = await this.#ask(client =>
      client.GET('/runs/{runId}/report', {
        params: { path: { runId }, query: { format } },
      }),
    );
    return text;
  }

  async bind(evidence: NewEvidence): Promise<RecordedEvidence> {
    return this.#ask(client => client.POST('/evidence', { body: evidence }));
  }

  /**
   * @throws ServiceUnavailableError when nobody answers, also after a while
   * @throws InputError with what the backend has to say against it
   */
  async #ask<T>(
    request: (client: ComplianceClient) => Promise<Answer<T>>,
  ): Promise<T> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'compliance',
    });
    const client = createComplianceClient({
      baseUrl: await this.#discovery.getBaseUrl('compliance'),
      fetch: (input, init) => {
        const sent = new Request(input, init);
        sent.headers.set('authorization', `Bearer ${token}`);
        return fetch(sent, { signal: AbortSignal.timeout(this.#patience) });
      },
    });
    let why = '';
    for (let tried = 1; tried <= TRIES; tried++) {
      if (tried > 1) await sleep(this.#apart);
      try {
        const { data, error, response } = await request(client);
        if (data !== undefined) return data;
        const message = error?.error?.message;
        // Without a word of its own it is something before the backend that answers.
        if (message !== undefined && response.status < 500)
          throw new InputError(message);
        why = message ?? `status ${response.status}`;
      } catch (error) {
        if (error instanceof InputError) throw error;
        why = (error as Error).message;
      }
    }
    throw new ServiceUnavailableError(
      `The compliance backend does not answer (${why}).`,
    );
  }
}
