import { axisTicks, labelledDays, runsOf } from './scale';

describe('axisTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [7, [0, 2, 4, 6, 8]],
    [410, [0, 200, 400, 600]],
  ])('reaches %d in round steps', (max, ticks) => {
    expect(axisTicks(max)).toEqual(ticks);
  });
});

describe('labelledDays', () => {
  it('names the first and the last day', () => {
    expect(labelledDays(90, 4)).toEqual([0, 30, 59, 89]);
  });
  it('names a single day once', () => {
    expect(labelledDays(1, 4)).toEqual([0]);
  });
});

describe('runsOf', () => {
  it('cuts at gaps', () => {
    expect(runsOf([undefined, 1, 2, undefined, 3])).toEqual([
      [
        { index: 1, value: 1 },
        { index: 2, value: 2 },
      ],
      [{ index: 4, value: 3 }],
    ]);
  });
});
