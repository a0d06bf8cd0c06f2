import {
  coreServices,
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { scorecardsPlugin } from '../plugin';

/** Definitions over catalog facts alone: `a` passes both, the others the first at most. */
const RULES = `
scorecards:
  - id: quality
    title: Quality
    owner: group:default/web
    appliesTo: { kind: Component }
    levels:
      - { id: bronze, name: Bronze, color: bronze, checks: [owned] }
      - { id: silver, name: Silver, color: silver, checks: [tested] }
checks:
  - id: owned
    title: It has an owner
    why: Somebody must answer.
    fix: { text: Set spec.owner, url: 'https://example.com/owner' }
    rule: { fact: catalog.spec.owner, operator: exists }
  - id: tested
    title: It is tested
    rule: { fact: ci.coverage, operator: greaterThan, value: 80 }
factSources:
  - { id: ci, title: CI, ttl: { days: 7 }, schema: { type: object, properties: { coverage: { type: number } } } }
`;

/** The real plugin on SQLite, with a catalog in memory; collected and evaluated once. */
export async function startPlugin(
  entities: Entity[],
  ...factories: ServiceFactory[]
) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'scorecards-'));
  const file = path.join(folder, 'rules.yaml');
  await fs.writeFile(file, RULES);
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  const backend = await startTestBackend({
    features: [
      scorecardsPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: { scorecards: { definitions: [{ file }] } },
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      // Tasks run when a test says so; the plugin schedules them in its own startup hook.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...factories,
    ],
  });
  await scheduler.triggerTask('scorecards-collect-catalog');
  await scheduler.triggerTask('scorecards-collect-newcomers');
  await scheduler.triggerTask('scorecards-evaluate');
  return { backend, server: backend.server, actions };
}
