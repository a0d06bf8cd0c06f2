import { commentsOf, withoutNames } from './commentsOf';

const atom = (index: number, team: string) => ({
  atom: index,
  labels: [team],
  members: 20,
});
const said = (index: number, body: string) => ({
  handle: `h${index}${body}`,
  question: 'why',
  atom: index,
  body,
});

const whyOf = (reached: [number, number][]) =>
  new Map([['why', new Map(reached)]]);

it('A10: tells comments of many people only, and whose team only where it is large', () => {
  const input = {
    texts: [said(0, 'one'), said(1, 'two'), said(2, 'three')],
    atoms: [atom(0, 'a'), atom(1, 'b'), atom(2, 'c')],
    smallest: 10,
    titles: { a: 'Team A' },
  };
  expect(
    commentsOf({
      ...input,
      reached: whyOf([
        [0, 4],
        [1, 5],
      ]),
    }),
  ).toEqual([]);
  const about = (respondents: [number, number][]) =>
    Object.fromEntries(
      commentsOf({ ...input, reached: whyOf(respondents) }).map(comment => [
        comment.text,
        comment.about,
      ]),
    );
  expect(
    about([
      [0, 30],
      [1, 6],
      [2, 6],
    ]),
  ).toEqual({
    one: 'Team A',
    two: undefined,
    three: undefined,
  });
  // The only one without a team would be the one of team c.
  expect(
    about([
      [0, 30],
      [1, 12],
      [2, 3],
    ]),
  ).toEqual({
    one: 'Team A',
    two: undefined,
    three: undefined,
  });
});

it('A10: tells comments of a page that enough people came by only, however many answered', () => {
  const input = {
    texts: [said(0, 'low'), { ...said(0, 'all'), question: 'more' }],
    atoms: [atom(0, 'a')],
    smallest: 10,
    titles: {},
  };
  const told = (why: number) =>
    commentsOf({
      ...input,
      reached: new Map([
        ['why', new Map([[0, why]])],
        ['more', new Map([[0, 40]])],
      ]),
    })
      .map(({ text }) => text)
      .sort();
  expect(told(9)).toEqual(['all']);
  expect(told(10)).toEqual(['all', 'low']);
});

it('gives comments an order that says nothing of when they came', () => {
  const texts = Array.from({ length: 40 }, (_, index) =>
    said(0, `comment ${index}`),
  );
  const order = commentsOf({
    texts,
    atoms: [atom(0, 'a')],
    reached: whyOf([[0, 40]]),
    smallest: 10,
    titles: {},
  }).map(({ text }) => text);
  expect(order).toHaveLength(40);
  expect(order).not.toEqual(texts.map(({ body }) => body));
});

it.each([
  ['ask jane.doe@example.com about it', 'ask [address] about it'],
  ['@jane knows', '[name] knows'],
  ['user:default/jane broke it', '[name] broke it'],
  ['call +49 170 1234567', 'call [number]'],
  ['version 1.2.3 of 2026', 'version 1.2.3 of 2026'],
])('takes names out of "%s"', (text, without) => {
  expect(withoutNames(text)).toBe(without);
});
