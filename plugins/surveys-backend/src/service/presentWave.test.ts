import type { WaveHead } from '../store/WaveStore';
import { presentWave, roundedRate } from './presentWave';

const wave = (more: Partial<WaveHead>): WaveHead =>
  ({ id: 'w', invited: 500, fraction: 1, ...more } as WaveHead);

it.each([
  [7, 50],
  [12, 20],
  [25, 10],
  [300, 5],
])(
  'of %i people the rate has steps of %i %%, none of which is one of them',
  (whole, step) => {
    const rates = Array.from({ length: whole + 1 }, (_, part) =>
      roundedRate(part, whole),
    );
    const told = [...new Set(rates)];
    expect(told[1] - told[0]).toBe(step);
    // Each rate stands for several numbers of people, but for the ends.
    for (const rate of told.slice(1, -1))
      expect(rates.filter(one => one === rate).length).toBeGreaterThan(1);
  },
);

describe('the precision of a wave', () => {
  it('counts that nearly everybody was asked', () => {
    // 100 of 200: 6.95 points; 218 answers of 500 would make it 5.
    expect(presentWave(wave({ invited: 200 }), 50, 5).precision?.points).toBe(
      7,
    );
    expect(presentWave(wave({}), 20, 5).precision?.answersForGood).toBe(218);
  });

  it('counts whom the sample left out', () => {
    const all = presentWave(wave({ invited: 200, fraction: 1 }), 50, 5);
    const half = presentWave(wave({ invited: 200, fraction: 0.01 }), 50, 5);
    expect(half.precision!.points).toBeGreaterThan(all.precision!.points);
    expect(half.precision!.points).toBe(10);
  });

  it.each([
    ['nobody answered', wave({}), 0],
    ['the rate is not told', wave({}), undefined],
    ['few are asked', wave({ invited: 4 }), 50],
  ])('is not told where %s', (_, one, rate) => {
    expect(presentWave(one, rate, 5).precision).toBeUndefined();
  });
});
