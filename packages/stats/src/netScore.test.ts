import { netSatisfaction, netScore, netScoreDifference } from './netScore';

describe('netScore', () => {
  it.each([
    [50, 30, 20, 30, 14.051130178761607, 44.20129700570441],
    [5, 3, 2, 30, -19.05061537636367, 65.20446153020983],
    [19, 8, 9, 27.77777777777778, -0.44147392639857785, 51.72352520844985],
    [16, 13, 7, 25, -0.7205633280107315, 46.87440948185688],
  ])(
    'of %d promoters, %d passives, %d detractors',
    (promoters, passives, detractors, score, low, high) => {
      const net = netScore({ promoters, passives, detractors })!;
      expect(net.score).toBeCloseTo(score, 9);
      expect(net.low).toBeCloseTo(low, 6);
      expect(net.high).toBeCloseTo(high, 6);
    },
  );

  it('counts an index of effort alike: 57 % easy and 24 % hard are 33', () => {
    expect(
      netScore({ promoters: 57, passives: 19, detractors: 24 })!.score,
    ).toBeCloseTo(33, 9);
  });

  it('says how little five promoters are, and stays within its bounds', () => {
    const net = netScore({ promoters: 5, passives: 0, detractors: 0 })!;
    expect(net.score).toBe(100);
    expect(net.low).toBeCloseTo(17.49, 2);
    expect(net.high).toBe(100);
    expect(netScore({ promoters: 0, passives: 0, detractors: 0 })).toBe(
      undefined,
    );
  });
});

describe('netScoreDifference', () => {
  it('calls 50/30/20 against 60/25/15 no clear change', () => {
    const change = netScoreDifference(
      { promoters: 50, passives: 30, detractors: 20 },
      { promoters: 60, passives: 25, detractors: 15 },
    )!;
    expect(change.difference).toBeCloseTo(15, 9);
    expect(change.p).toBeCloseTo(0.163, 3);
    expect(change.low).toBeLessThan(0);
    expect(change.high).toBeGreaterThan(0);
  });

  it('says so by the z of its test, 1.394', () => {
    const { difference, low, high } = netScoreDifference(
      { promoters: 50, passives: 30, detractors: 20 },
      { promoters: 60, passives: 25, detractors: 15 },
    )!;
    const error = (high - low) / (2 * 1.959963984540054);
    expect(difference / error).toBeCloseTo(1.394, 3);
  });

  // Where everybody is passive there is no spread: the interval is that of the other score alone.
  it('has the plain Wald interval: of 50/30/20 a standard error of 7.81', () => {
    const { difference, low, high, p } = netScoreDifference(
      { promoters: 0, passives: 10, detractors: 0 },
      { promoters: 50, passives: 30, detractors: 20 },
    )!;
    expect(difference).toBeCloseTo(30, 9);
    expect(low).toBeCloseTo(14.69219192495733, 9);
    expect(high).toBeCloseTo(45.307808075042665, 9);
    expect((high - low) / (2 * 1.959963984540054)).toBeCloseTo(
      7.810249675906654,
      9,
    );
    // z = 30 / 7.81 = 3.841
    expect(p).toBeCloseTo(0.000122, 6);
  });

  // Without detractors a net score is a share, in percent.
  it('is the Wald interval of two shares where nobody is against: 48 of 80 and 56 of 70', () => {
    const { difference, low, high } = netScoreDifference(
      { promoters: 48, passives: 32, detractors: 0 },
      { promoters: 56, passives: 14, detractors: 0 },
    )!;
    expect(difference).toBeCloseTo(20, 9);
    expect(low).toBeCloseTo(5.75048991, 8);
    expect(high).toBeCloseTo(34.24951009, 8);
  });

  it('of nobody is unknown, and of what does not vary certain', () => {
    const some = { promoters: 5, passives: 3, detractors: 2 };
    const nobody = { promoters: 0, passives: 0, detractors: 0 };
    expect(netScoreDifference(nobody, some)).toBeUndefined();
    expect(netScoreDifference(some, nobody)).toBeUndefined();
    const all = { promoters: 5, passives: 0, detractors: 0 };
    const none = { promoters: 0, passives: 0, detractors: 5 };
    expect(netScoreDifference(all, all)!.p).toBe(1);
    expect(netScoreDifference(none, all)).toMatchObject({
      difference: 200,
      low: 200,
      high: 200,
      p: 0,
    });
  });
});

it.each([
  [[85, 0, 0, 0], 200],
  [[0, 0, 57, 23], 0],
  [[54, 30, 10, 6], 138],
] as const)('net satisfaction of %j is %s', (counts, score) => {
  expect(netSatisfaction(counts)).toBeCloseTo(score, 6);
});

it('net satisfaction of nobody is not known', () => {
  expect(netSatisfaction([0, 0, 0, 0])).toBeUndefined();
});
