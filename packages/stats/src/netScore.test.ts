import { netScore, netScoreDifference } from './netScore';

describe('netScore', () => {
  it.each([
    [50, 30, 20, 30, 14.051130178761607, 44.20129700570441],
    [5, 3, 2, 30, -19.05061537636367, 65.20446153020983],
    [19, 8, 9, 27.77777777777778, -0.44147392639857785, 51.72352520844985],
  ])(
    'of %d promoters, %d passives, %d detractors',
    (promoters, passives, detractors, score, low, high) => {
      const net = netScore({ promoters, passives, detractors })!;
      expect(net.score).toBeCloseTo(score, 9);
      expect(net.low).toBeCloseTo(low, 6);
      expect(net.high).toBeCloseTo(high, 6);
    },
  );

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
});
