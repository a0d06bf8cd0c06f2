import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ReleasedComment } from '@thrive/backstage-plugin-surveys-common';
import type { CommentThemes } from '@thrive/backstage-plugin-surveys-node';

/** Words that a theme is recognised by, in lower case. */
export interface ThemeRule {
  theme: string;
  words: readonly string[];
}

/** What developers write about, when no rules are configured. */
export const DEFAULT_THEMES: readonly ThemeRule[] = [
  {
    theme: 'builds',
    words: ['build', 'builds', 'pipeline', 'pipelines', 'ci', 'compile'],
  },
  {
    theme: 'documentation',
    words: ['doc', 'docs', 'documentation', 'guide', 'readme'],
  },
  { theme: 'tests', words: ['test', 'tests', 'flaky', 'coverage'] },
  {
    theme: 'environments',
    words: ['environment', 'environments', 'staging', 'preview'],
  },
  {
    theme: 'access',
    words: ['access', 'permission', 'permissions', 'login', 'token'],
  },
  { theme: 'search', words: ['search', 'find', 'finding'] },
  {
    theme: 'speed',
    words: ['slow', 'slower', 'wait', 'waiting', 'speed', 'fast'],
  },
  { theme: 'support', words: ['help', 'support', 'ask', 'answer'] },
];

/** Finds out what comments are about: by words, and by what modules add. By hand comes later. */
export class Themes {
  readonly #rules: readonly ThemeRule[];
  readonly #added: readonly CommentThemes[];
  readonly #logger: LoggerService;

  constructor(options: {
    rules: readonly ThemeRule[];
    added: readonly CommentThemes[];
    logger: LoggerService;
  }) {
    this.#rules = options.rules;
    this.#added = options.added;
    this.#logger = options.logger;
  }

  /** The comments with their themes. A module that fails takes nothing from the others. */
  async find(
    comments: readonly ReleasedComment[],
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ReleasedComment[]> {
    const texts = comments.map(({ text }) => text);
    const found = texts.map(text => new Set(this.#byWords(text)));
    for (const module of this.#added) {
      try {
        (await module.themesOf(texts, { signal })).forEach((themes, index) =>
          themes.forEach(theme => found[index]?.add(theme.slice(0, 60))),
        );
      } catch (error) {
        this.#logger.warn(
          `${module.id} could not tell what comments are about`,
          error as Error,
        );
      }
    }
    return comments.map((comment, index) => ({
      ...comment,
      themes: [...found[index]].sort(),
    }));
  }

  #byWords(text: string): string[] {
    const words = new Set(text.toLocaleLowerCase('en-US').match(/\p{L}+/gu));
    return this.#rules
      .filter(rule => rule.words.some(word => words.has(word)))
      .map(({ theme }) => theme);
  }
}
