import { mockServices } from '@backstage/backend-test-utils';
import type { CommentThemes } from '@thrive/backstage-plugin-surveys-node';
import { DEFAULT_THEMES, Themes, type ThemeRule } from './Themes';

const commentOf = (text: string) => ({
  id: text,
  question: 'why',
  text,
  themes: [],
});

async function themesOf(
  texts: readonly string[],
  options: {
    rules?: readonly ThemeRule[];
    added?: readonly CommentThemes[];
  } = {},
) {
  const logger = mockServices.logger.mock();
  const themes = new Themes({ rules: [], added: [], logger, ...options });
  const found = await themes.find(texts.map(commentOf));
  // Nothing else of a comment changes, nor their order.
  expect(found.map(({ text }) => text)).toEqual(texts);
  return { themes: found.map(one => one.themes), logger };
}

it('knows what a comment is about by whole words, however they are written', async () => {
  const rules = [
    { theme: 'builds', words: ['build', 'ci'] },
    { theme: 'docs', words: ['prüfung', 'docs'] },
  ];
  const { themes } = await themesOf(
    [
      'The BUILD is slow.',
      'CI/docs: both.',
      'Rebuilding society with special decisions',
      'Die Prüfung!',
      '',
    ],
    { rules },
  );
  expect(themes).toEqual([['builds'], ['builds', 'docs'], [], ['docs'], []]);
});

it.each(DEFAULT_THEMES.flatMap(({ theme, words }) => [[words[0], theme]]))(
  'takes "%s" for %s when nothing is configured',
  async (word, theme) => {
    const { themes } = await themesOf([`Our ${word}?`], {
      rules: DEFAULT_THEMES,
    });
    expect(themes).toEqual([[theme]]);
  },
);

it('adds what modules say, each theme once, and asks them for nothing but texts', async () => {
  const asked: unknown[] = [];
  const module: CommentThemes = {
    id: 'moods',
    themesOf: async texts => {
      asked.push(...texts);
      return texts.map(text => (text.includes('slow') ? ['anger'] : []));
    },
  };
  const other: CommentThemes = {
    id: 'lengths',
    themesOf: async texts => texts.map(() => ['builds', 'x'.repeat(200)]),
  };
  const { themes } = await themesOf(['build is slow', 'fine'], {
    rules: [{ theme: 'builds', words: ['build'] }],
    added: [module, other],
  });
  expect(asked).toEqual(['build is slow', 'fine']);
  const long = 'x'.repeat(60);
  expect(themes).toEqual([
    ['anger', 'builds', long],
    ['builds', long],
  ]);
});

it('loses nothing to a module that fails, or says too much, and logs no comment', async () => {
  const failing: CommentThemes = {
    id: 'broken',
    themesOf: async () => {
      throw new Error('out of memory');
    },
  };
  const talkative: CommentThemes = {
    id: 'talkative',
    themesOf: async () => [['mood'], [], ['of nobody']],
  };
  const { themes, logger } = await themesOf(['a secret build', 'another'], {
    rules: [{ theme: 'builds', words: ['build'] }],
    added: [failing, talkative],
  });
  expect(themes).toEqual([['builds', 'mood'], []]);
  expect(logger.warn).toHaveBeenCalledTimes(1);
  const [[message, error]] = logger.warn.mock.calls;
  expect(message).toContain('broken could not tell');
  expect(`${message} ${error}`).not.toContain('secret');
});
