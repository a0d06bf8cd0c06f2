import { layersOf, topOf } from './layers';

const series = [
  { id: 'bronze', values: [1, 2, undefined, 4] },
  { id: 'gold', values: [10, 10, 10, 10] },
];

describe('layersOf', () => {
  it('stacks, and leaves out the days that are only partly known', () => {
    const [bronze, gold] = layersOf(series, 'stacked');
    expect(bronze.runs.flat().map(point => point.index)).toEqual([0, 1, 3]);
    expect(gold.runs).toEqual([
      [
        { index: 0, from: 1, to: 11 },
        { index: 1, from: 2, to: 12 },
      ],
      [{ index: 3, from: 4, to: 14 }],
    ]);
    expect(topOf([bronze, gold])).toBe(14);
  });

  it('draws lines from zero, each with its own gaps', () => {
    const [bronze, gold] = layersOf(series, 'lines');
    expect(bronze.runs).toHaveLength(2);
    expect(gold.runs).toHaveLength(1);
    expect(topOf([bronze, gold])).toBe(10);
  });
});
