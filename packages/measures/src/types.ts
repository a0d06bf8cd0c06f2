/** The size of what a series has one value for: everything, or each owner group. @public */
export type MeasureGrain = 'platform' | 'group';

/** A number that a feature publishes. @public */
export interface Measure {
  id: string;
  title: string;
  /** What one is, e.g. `components` or `%`. */
  unit: string;
  /** Which way is better. */
  direction: 'up' | 'down' | 'none';
  category: 'speed' | 'ease' | 'quality' | 'thriving';
  /** How it is computed, in words. */
  formula: string;
  grains: MeasureGrain[];
}

/** One value of a measure. @public */
export interface MeasurePoint {
  /** ISO date in UTC. */
  day: string;
  /** `platform`, or a group's entity ref. */
  key: string;
  value: number;
  /** How many observations the value rests on. */
  n: number;
}
