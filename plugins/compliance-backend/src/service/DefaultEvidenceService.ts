import { InputError, NotFoundError } from '@backstage/errors';
import type { NewEvidence } from '@thrive/backstage-plugin-compliance-common';
import { ChainVerifier } from '@thrive/backstage-plugin-compliance-node';
import { decodeCursor, encodeCursor } from '@thrive/database';
import { citationsOf, coverageOf } from '../evidence/coverage';
import type { FrameworkMap } from '../evidence/frameworks';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { EvidenceStore } from '../store/EvidenceStore';
import type { RepositoryStore } from '../store/RepositoryStore';
import type { RunStore } from '../store/RunStore';
import { normalRef } from './EntityReader';
import type { EvidenceService } from './EvidenceService';
import type { Links } from './links';
import { presentEvidence } from './presentRun';

const AT_A_TIME = 1000;

export interface DefaultEvidenceServiceOptions {
  directory: PolicyDirectory;
  evidence: EvidenceStore;
  frameworks: readonly FrameworkMap[];
  links: Links;
  repositories: RepositoryStore;
  runs: RunStore;
}

/** See `EvidenceService`. Who may do what is decided around it. */
export class DefaultEvidenceService implements EvidenceService {
  readonly #options: DefaultEvidenceServiceOptions;

  constructor(options: DefaultEvidenceServiceOptions) {
    this.#options = options;
  }

  async listEvidence({ cursor, limit }: { cursor?: string; limit: number }) {
    const before =
      cursor === undefined
        ? undefined
        : Number(decodeCursor(cursor, ['integer'])[0]);
    const { links, total } = await this.#options.evidence.list({
      before,
      limit: limit + 1,
    });
    const items = links.slice(0, limit);
    return {
      items: items.map(presentEvidence),
      total,
      nextCursor:
        links.length > limit ? encodeCursor([items[limit - 1].id]) : undefined,
    };
  }

  async recordEvidence(request: NewEvidence) {
    const { evidence, links, runs } = this.#options;
    const found = await runs.get(request.runId);
    if (!found) throw new NotFoundError('There is no such run.');
    const { run, report } = found;
    if (request.taskId !== undefined && run.taskId !== request.taskId)
      throw new InputError('This run is of another task.');
    const before = (await evidence.ofRun(run.id)).find(({ kind, body }) => {
      if (kind !== 'published') return false;
      const { commit, published } = JSON.parse(body);
      return commit === request.commit && published === request.treeDigest;
    });
    // A task that is taken up again says it once more.
    if (before)
      return {
        evidenceId: before.id,
        matches: JSON.parse(before.body).matches,
        url: links.evidence(before.id),
      };
    const matches =
      run.path === undefined && request.treeDigest === report.tree.digest;
    const entityRef = normalRef(request.entityRef) ?? run.entityRef;
    const link = await evidence.append({
      kind: 'published',
      at: new Date().toISOString(),
      runId: run.id,
      entityRef,
      body: {
        run: run.id,
        task: run.taskId,
        entity: entityRef,
        repoUrl: request.repoUrl,
        commit: request.commit,
        checked: report.tree.digest,
        published: request.treeDigest,
        matches,
        verdict: run.verdict,
        policies: report.policies.map(({ id, digest }) => ({ id, digest })),
      },
    });
    return { evidenceId: link.id, matches, url: links.evidence(link.id) };
  }

  async verifyEvidence() {
    const { evidence } = this.#options;
    const verifier = new ChainVerifier();
    for (let from = 1; ; from += AT_A_TIME) {
      const { links, head } = await evidence.read(from, AT_A_TIME);
      verifier.add(links);
      if (links.length === AT_A_TIME) continue;
      const broken = verifier.end(head);
      return {
        whole: broken === undefined,
        length: head.length,
        head: head.digest,
        ...broken,
      };
    }
  }

  async exportEvidence({ from = 1 }: { from?: number }) {
    const { links, head } = await this.#options.evidence.read(from, AT_A_TIME);
    const last = links.at(-1);
    return {
      links,
      head,
      next: last && last.id < head.length ? last.id + 1 : undefined,
    };
  }

  async listControls() {
    const { directory, frameworks, repositories } = this.#options;
    const known = await directory.read();
    const policies = known.policies.map(({ policy }) => policy);
    const standings = await repositories.standings(
      citationsOf(policies, frameworks),
    );
    return { frameworks: coverageOf(policies, standings, frameworks) };
  }
}
