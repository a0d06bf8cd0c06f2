import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { FactSource } from './FactSource';

/**
 * Where modules add fact sources.
 *
 * @public
 */
export interface ScorecardsFactSourcesExtensionPoint {
  /** Adds sources. An id that is taken is an error that names both owners. */
  addFactSource(...sources: FactSource[]): void;
}

/** @public */
export const scorecardsFactSourcesExtensionPoint =
  createExtensionPoint<ScorecardsFactSourcesExtensionPoint>({
    id: 'scorecards.factSources',
  });
