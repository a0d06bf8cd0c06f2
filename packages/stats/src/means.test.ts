import { meanDifference, meanInterval, momentsOf } from './means';

const countsOf = (values: number[]) => values.map(value => [value, 1] as const);

describe('meanDifference', () => {
  it("gives Welch's test of Student's sleep data", () => {
    const drug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const test = meanDifference(
      momentsOf(countsOf(other))!,
      momentsOf(countsOf(drug))!,
    )!;
    expect(test.t).toBeCloseTo(-1.8608134674868526, 9);
    expect(test.degreesOfFreedom).toBeCloseTo(17.776473516178488, 9);
    expect(test.p).toBeCloseTo(0.0793941401873583, 6);
    expect(test.low).toBeCloseTo(-3.3654832307117104, 6);
    expect(test.high).toBeCloseTo(0.20548323071171136, 6);
  });
});

describe('meanInterval', () => {
  it('uses the quantile of t: 2.26216 with 9 degrees of freedom', () => {
    const { low, high } = meanInterval({ n: 10, mean: 4, variance: 10 })!;
    expect((high - low) / 2).toBeCloseTo(2.26216, 5);
  });

  it('is the mean itself when the whole population answered', () => {
    expect(meanInterval({ n: 10, mean: 4, variance: 10 }, 10)).toEqual({
      mean: 4,
      low: 4,
      high: 4,
      n: 10,
    });
    expect(meanInterval({ n: 1, mean: 4, variance: 0 })).toBeUndefined();
  });

  it('counts values that were given more than once: 4.08 on a scale of effort', () => {
    const counts = [80, 210, 140, 110, 160, 180, 120].map(
      (count, index) => [index + 1, count] as const,
    );
    expect(momentsOf(counts)!.mean).toBeCloseTo(4.08, 9);
  });
});
