import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AboutService } from '../service/AboutService';
import type { EventNumbersService } from '../service/EventNumbersService';
import type { NumbersService } from '../service/NumbersService';
import { registerGetAdoption } from './registerGetAdoption';
import { registerGetRetention } from './registerGetRetention';
import { registerGetTemplates } from './registerGetTemplates';
import { registerListTeams } from './registerListTeams';

/** Registers what assistants and other plugins can ask about adoption; all of it reads. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  services: {
    about: AboutService;
    numbers: NumbersService;
    events: EventNumbersService;
  },
): void {
  registerGetAdoption(actionsRegistry, services.numbers);
  registerGetRetention(actionsRegistry, services.numbers);
  registerListTeams(actionsRegistry, services.numbers);
  registerGetTemplates(actionsRegistry, services.events, services.about);
}
