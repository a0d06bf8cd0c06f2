import { shared } from './de/shared';
import { overview } from './de/overview';
import { scorecard } from './de/scorecard';
import { entity } from './de/entity';
import { health } from './de/health';

/** Every text of the plugin in German; the keys are those of `translation.ts`. */
export default {
  ...shared,
  ...overview,
  ...scorecard,
  ...entity,
  ...health,
};
