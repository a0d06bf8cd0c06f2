import { shared } from './de/shared';
import { answering } from './de/answering';
import { surveys } from './de/surveys';
import { results } from './de/results';
import { mine } from './de/mine';
import { feedback } from './de/feedback';
import { editor } from './de/editor';

/** Every text of the plugin in German; the keys are those of `translation.ts`. */
export default {
  ...shared,
  ...answering,
  ...surveys,
  ...results,
  ...mine,
  ...feedback,
  ...editor,
};
