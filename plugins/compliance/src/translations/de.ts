import { shared } from './de/shared';
import { overview } from './de/overview';
import { runs } from './de/runs';
import { waivers } from './de/waivers';
import { software } from './de/software';
import { policies } from './de/policies';
import { evidence } from './de/evidence';

/** Every text of the plugin in German; the keys are those of `translation.ts`. */
export default {
  ...shared,
  ...overview,
  ...runs,
  ...waivers,
  ...software,
  ...policies,
  ...evidence,
};
