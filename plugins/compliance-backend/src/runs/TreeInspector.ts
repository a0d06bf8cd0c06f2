import { randomUUID } from 'node:crypto';
import type {
  CheckContext,
  CheckerPool,
  FileTree,
  Policy,
  Report,
} from '@thrive/backstage-plugin-compliance-node';
import type { RunStore, StoredRun } from '../store/RunStore';
import { dayOf } from '../store/times';
import type { WaiverStore } from '../store/WaiverStore';
import { countsOf } from './countsOf';
import { scopesOf, withWaivers } from './waiverOf';

/** What a tree of files is of, and why it is looked at. */
export type Inspected = Pick<
  StoredRun,
  | 'at'
  | 'kind'
  | 'taskId'
  | 'templateRef'
  | 'entityRef'
  | 'ownerRef'
  | 'initiatorRef'
  | 'repoUrl'
>;

/** Looks at trees of files in the backend itself, and records what it finds. */
export class TreeInspector {
  readonly #options: {
    checkers: CheckerPool;
    runs: RunStore;
    waivers: WaiverStore;
  };

  constructor(options: {
    checkers: CheckerPool;
    runs: RunStore;
    waivers: WaiverStore;
  }) {
    this.#options = options;
  }

  /** @returns the run with what it found, and the link of the chain of evidence that tells of it */
  async inspect(
    tree: FileTree,
    policies: readonly Policy[],
    about: Inspected,
    options: { context?: CheckContext; signal?: AbortSignal } = {},
  ): Promise<{ run: StoredRun; report: Report; evidenceId: number }> {
    const { checkers, runs, waivers } = this.#options;
    const found = await checkers.use(checker =>
      checker.checkTree(tree, policies, options),
    );
    const report = withWaivers(
      found,
      await waivers.inForce(dayOf(about.at), scopesOf(about)),
    );
    const run: StoredRun = {
      ...about,
      id: randomUUID(),
      moment: 'workspace',
      verdict: report.verdict,
      treeDigest: report.tree.digest,
      counts: countsOf(report),
      policies: policies.map(({ id }) => id),
    };
    const evidenceId = await runs.add(run, report, policies);
    return { run, report, evidenceId };
  }
}
