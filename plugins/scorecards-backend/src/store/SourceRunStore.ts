import type { SourceHealth } from '@thrive/backstage-plugin-scorecards-common';

export type RunStatus = SourceHealth['status'];

/** What is known of a source's last collection. */
export interface SourceRun {
  source: string;
  status: RunStatus;
  startedAt?: string;
  finishedAt?: string;
  progress: number;
  message?: string;
}

/** Counts over the facts of a source, and the latest errors. */
export interface SourceFacts {
  entities: number;
  errors: number;
  stale: number;
  recentErrors: { entityRef: string; error: string; at?: string }[];
}

/** The last pass of the evaluation, as the health page tells it. */
export interface PassReport {
  at: string;
  seconds: number;
  entities: number;
  message?: string;
}

/** What the engine tells about itself. */
export interface SourceRunStore {
  start(source: string, at: Date): Promise<void>;
  progress(source: string, handled: number): Promise<void>;
  finish(
    source: string,
    result: { status: RunStatus; message?: string; progress: number },
  ): Promise<void>;
  /** Runs by source, and when the last complete one before the current started. */
  readRuns(): Promise<ReadonlyMap<string, SourceRun>>;
  readFacts(
    sources: readonly string[],
  ): Promise<ReadonlyMap<string, SourceFacts>>;
  writePass(report: PassReport): Promise<void>;
  readPass(): Promise<PassReport | undefined>;
  /** Remembers a value between runs; returns the one before. */
  swap(key: string, value: string): Promise<string | undefined>;
}
