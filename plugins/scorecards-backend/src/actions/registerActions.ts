import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ScorecardsService } from '../service/ScorecardsService';
import { registerExplainResult } from './registerExplainResult';
import { registerGetEntityResults } from './registerGetEntityResults';
import { registerListScorecards } from './registerListScorecards';

/** Registers what assistants and other plugins can do with scorecards; all of it reads. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  service: ScorecardsService,
): void {
  registerListScorecards(actionsRegistry, service);
  registerGetEntityResults(actionsRegistry, service);
  registerExplainResult(actionsRegistry, service);
}
