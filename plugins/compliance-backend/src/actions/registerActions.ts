import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { LevelReader } from '../scorecards/LevelReader';
import type { EntityReader } from '../service/EntityReader';
import type { EvidenceService } from '../service/EvidenceService';
import type { PoliciesService } from '../service/PoliciesService';
import type { RepositoriesService } from '../service/RepositoriesService';
import type { RunsService } from '../service/RunsService';
import type { TemplatesService } from '../service/TemplatesService';
import type { WaiversService } from '../service/WaiversService';
import { registerEvaluateEntity } from './registerEvaluateEntity';
import { registerExplainRule } from './registerExplainRule';
import { registerExportEvidence } from './registerExportEvidence';
import { registerGetRun } from './registerGetRun';
import { registerLintTemplate } from './registerLintTemplate';
import { registerListRules } from './registerListRules';
import { registerListWaivers } from './registerListWaivers';
import { registerRecheckRepository } from './registerRecheckRepository';
import { registerRequestWaiver } from './registerRequestWaiver';
import { registerTestPolicy } from './registerTestPolicy';

/** What assistants and templates may ask and do, with the permissions of the caller. */
export function registerActions(
  registry: ActionsRegistryService,
  services: {
    entities: EntityReader;
    evidence: EvidenceService;
    levels: LevelReader;
    policies: PoliciesService;
    repositories: RepositoriesService;
    runs: RunsService;
    templates: TemplatesService;
    waivers: WaiversService;
  },
): void {
  registerEvaluateEntity(registry, services.levels);
  registerRecheckRepository(registry, services.repositories);
  registerLintTemplate(registry, services);
  registerListRules(registry, services.policies);
  registerExplainRule(registry, services.policies);
  registerTestPolicy(registry, services.policies);
  registerGetRun(registry, services.runs);
  registerListWaivers(registry, services.waivers);
  registerRequestWaiver(registry, services.waivers);
  registerExportEvidence(registry, services.evidence);
}
