import { splitBy, tellOf, type Audience } from './audience';

const K = 5;
const team: Audience = {
  group: {
    kind: 'team',
    id: 'group:default/payments',
    title: 'Payments',
    told: true,
  },
  people: new Set([1, 2]),
};

it('parts what people did by whether they belong to a team; who is not known does not', () => {
  const all = [{ person: 1 }, { person: 3 }, { person: undefined }];
  expect(splitBy(all, team)).toEqual({
    own: [{ person: 1 }],
    rest: [{ person: 3 }, { person: undefined }],
  });
  expect(splitBy(all, undefined)).toEqual({ own: all, rest: [] });
});

it.each([
  ['enough of them, and of the others', 6, 9, 6],
  ['nobody else', 6, 0, 6],
  ['nobody of them', 0, 9, 0],
  ['too few of them', 4, 9, undefined],
  ['too few of the others, who would follow from the whole', 6, 4, undefined],
])('tells of a team: %s', (_, own, rest, told) => {
  expect(tellOf(own, rest, K, team)).toBe(told);
});

it('tells nothing of a team that may not be told of among the others', () => {
  expect(
    tellOf(0, 9, K, { ...team, group: { ...team.group, told: false } }),
  ).toBeUndefined();
  expect(tellOf(6, 4, K, undefined)).toBe(6);
});
