import { PIPELINE_TOKEN } from './pipeline.mjs';

/** What settings of the guides take from the environment. */
export const KEYS = {
  ADOPTION_KEY: 'b25lIHNlY3JldCBvZiB0aGlydHktdHdvIGJ5dGVzIC4=',
  ADOPTION_KEY_OF_LAST_YEAR: 'd2hhdCB3YXMgYSBzZWNyZXQgb25lIHllYXIgYWdvLi4=',
  THRIVE_TOKEN: PIPELINE_TOKEN,
  SURVEYS_KEY: 'YW5vdGhlciBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXQ=',
};
