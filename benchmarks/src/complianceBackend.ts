/*
 * What ten thousand recorded runs cost the pages, and what an unchanged repository costs a re-check.
 */
import { randomUUID } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotModifiedError } from '@backstage/errors';
import {
  CheckerPool,
  type Policy,
  type Report,
} from '../../plugins/compliance-node/src';
import { Duration } from 'luxon';
import { Rechecker } from '../../plugins/compliance-backend/src/repositories/Rechecker';
import { SourceReader } from '../../plugins/compliance-backend/src/repositories/SourceReader';
import { countsOf } from '../../plugins/compliance-backend/src/runs/countsOf';
import { TreeInspector } from '../../plugins/compliance-backend/src/runs/TreeInspector';
import { KnexRepositoryStore } from '../../plugins/compliance-backend/src/store/RepositoryStore';
import { KnexRunStore } from '../../plugins/compliance-backend/src/store/RunStore';
import { KnexWaiverStore } from '../../plugins/compliance-backend/src/store/WaiverStore';
import { startCompliancePortal } from './compliancePortal';
import { createDatabase, watchDatabase } from './database';
import { p95, round } from './measure';

const SOFTWARE = 1000;
const READS = 100;
const AT_A_TIME = 4;

/** Measures pages over so many runs, each as a report says. */
export async function measureBackend(
  report: Report,
  policies: readonly Policy[],
  runs: number,
  say: (text: string) => void,
) {
  const knex = await createDatabase('compliance');
  const portal = await startCompliancePortal(knex, SOFTWARE);
  const store = new KnexRunStore(knex);
  const repositories = new KnexRepositoryStore(knex);
  say(`recording ${runs} runs`);
  const ids: string[] = [];
  const add = async (index: number) => {
    const id = randomUUID();
    ids.push(id);
    await store.add(
      {
        id,
        at: new Date(Date.now() - index * 60_000).toISOString(),
        kind: index % 2 === 0 ? 'scaffold' : 'recheck',
        moment: 'workspace',
        verdict: report.verdict,
        taskId: `task-${index}`,
        templateRef: `template:default/template-${index % 20}`,
        entityRef: `component:default/software-${index % SOFTWARE}`,
        treeDigest: report.tree.digest,
        counts: countsOf(report),
        policies: policies.map(each => each.id),
      },
      report,
      policies,
    );
  };
  for (let index = 0; index < runs; index += AT_A_TIME)
    await Promise.all(
      Array.from({ length: AT_A_TIME }, (_, turn) => add(index + turn)),
    );
  await repositories.sync(
    Array.from({ length: SOFTWARE }, (_, index) => ({
      entityRef: `component:default/software-${index}`,
    })),
    new Date().toISOString(),
  );
  say('reading pages');
  const pages = [
    '/overview',
    '/runs',
    '/runs?verdict=enforced&kind=recheck',
    `/runs/${ids[0]}`,
    '/repositories',
    '/policies',
    '/waivers',
    '/templates',
  ];
  const watch = watchDatabase(knex);
  let pageStatements = 0;
  let pageP95Ms = 0;
  for (const page of pages) {
    await portal.ask(page);
    watch.take();
    await portal.ask(page);
    const { statements } = watch.take();
    say(`${page.replace(ids[0], '{id}')}: ${statements} statements`);
    pageStatements = Math.max(pageStatements, statements);
    pageP95Ms = Math.max(pageP95Ms, await p95(READS, () => portal.ask(page)));
  }
  const recheckRequests = await measureRecheck(policies, {
    repositories,
    runs: store,
    waivers: new KnexWaiverStore(knex),
  });
  await knex.destroy();
  return {
    runs,
    pageStatements,
    pageP95Ms: round(pageP95Ms),
    recheckRequests,
  };
}

/** Requests for a repository that is as it was. */
async function measureRecheck(
  policies: readonly Policy[],
  stores: {
    repositories: KnexRepositoryStore;
    runs: KnexRunStore;
    waivers: KnexWaiverStore;
  },
): Promise<number> {
  let requests = 0;
  const urlReader = {
    readTree: async (_url: string, options?: { etag?: string }) => {
      requests += 1;
      if (options?.etag === 'same') throw new NotModifiedError();
      return {
        etag: 'same',
        files: async () => [
          { path: 'README.md', content: async () => Buffer.from('Hello') },
        ],
      };
    },
  } as unknown as UrlReaderService;
  const checkers = new CheckerPool();
  const rechecker = new Rechecker({
    ...stores,
    directory: { applicableTo: async () => [...policies] } as never,
    every: Duration.fromObject({ days: 1 }),
    inspector: new TreeInspector({ ...stores, checkers }),
    sources: new SourceReader({ localFolders: [], urlReader }),
  });
  const ref = 'component:default/software-1';
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'software-1',
      annotations: {
        'backstage.io/source-location': 'url:https://git.example.com/one/',
      },
    },
  };
  const check = async () =>
    rechecker.recheck((await stores.repositories.get(ref))!, entity);
  await check();
  requests = 0;
  await check();
  await checkers.close();
  return requests;
}
