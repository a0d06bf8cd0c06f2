/**
 * Says what comments are about. It sees released comments only: who wrote them is not known.
 *
 * @public
 */
export interface CommentThemes {
  /** Small letters, digits and dashes. */
  readonly id: string;
  /**
   * Themes of each comment, in the order of the comments.
   *
   * @param comments - their texts
   */
  themesOf(
    comments: readonly string[],
    options: { signal: AbortSignal },
  ): Promise<readonly (readonly string[])[]>;
}
