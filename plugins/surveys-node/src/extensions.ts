import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { CommentThemes } from './CommentThemes';

/**
 * Where modules add ways to find out what comments are about.
 *
 * @public
 */
export interface SurveysCommentThemesExtensionPoint {
  /** Adds some. An id that is taken is an error. */
  addCommentThemes(...themes: CommentThemes[]): void;
}

/** @public */
export const surveysCommentThemesExtensionPoint =
  createExtensionPoint<SurveysCommentThemesExtensionPoint>({
    id: 'surveys.commentThemes',
  });
