import { shared } from './de/shared';
import { overview } from './de/overview';
import { capabilities } from './de/capabilities';
import { retention } from './de/retention';
import { journeys } from './de/journeys';
import { templates } from './de/templates';
import { search } from './de/search';
import { teams } from './de/teams';
import { data } from './de/data';

/** Every text of the plugin in German; the keys are those of `translation.ts`. */
export default {
  ...shared,
  ...overview,
  ...capabilities,
  ...retention,
  ...journeys,
  ...templates,
  ...search,
  ...teams,
  ...data,
};
