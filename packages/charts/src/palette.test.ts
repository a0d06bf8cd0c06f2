import {
  contrastRatio,
  cssFill,
  levelLook,
  namedLooks,
  rankLooks,
  stateColors,
} from './palette';

type Matrix = readonly (readonly number[])[];

// Full-strength simulation matrices of Machado, Oliveira and Fernandes (2009).
const visions: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenAs(color: string, vision: Matrix): number[] {
  const rgb = [1, 3, 5].map(start => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = vision.map(row =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, k, i) => sum + k * rgb[i], 0),
      ),
    ),
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, vision: Matrix): number {
  const [p, q] = [seenAs(a, vision), seenAs(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const backgrounds = {
  light: ['#ffffff', '#f5f5f5'],
  dark: ['#333333', '#424141'],
};

describe.each(['light', 'dark'] as const)(
  'the palette in the %s theme',
  theme => {
    it('stands out from the page and from cards', () => {
      const looks = [...Object.values(namedLooks), ...rankLooks];
      for (const background of backgrounds[theme]) {
        for (const { color } of looks) {
          expect(
            contrastRatio(color[theme], background),
          ).toBeGreaterThanOrEqual(3);
        }
        for (const color of Object.values(stateColors)) {
          expect(
            contrastRatio(color[theme], background),
          ).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    it.each(Object.keys(visions))(
      'keeps the levels apart with %s vision',
      name => {
        const levels = Object.entries(namedLooks).filter(
          ([, look]) => !look.hatched,
        );
        for (const [i, [, a]] of levels.entries()) {
          for (const [, b] of levels.slice(i + 1)) {
            expect(
              distance(a.color[theme], b.color[theme], visions[name]),
            ).toBeGreaterThan(15);
          }
        }
      },
    );
  },
);

describe('levelLook', () => {
  it('knows the usual names, whichever field carries them', () => {
    expect(levelLook({ id: 'l1', color: 'Gold', rank: 1 })).toBe(
      namedLooks.gold,
    );
    expect(levelLook({ id: 'silver', rank: 2 })).toBe(namedLooks.silver);
    expect(levelLook({ id: 'l2', name: 'Bronze', rank: 1 })).toBe(
      namedLooks.bronze,
    );
  });

  it('falls back to the rank, so that every level has a colour and a shape', () => {
    expect(levelLook({ id: 'ready', rank: 2 })).toBe(rankLooks[1]);
    expect(levelLook({ id: 'ready', rank: 99 })).toBe(
      rankLooks[rankLooks.length - 1],
    );
    expect(levelLook({ id: 'ready', rank: 0 })).toBe(rankLooks[0]);
  });

  it('gives every named level a shape of its own', () => {
    const shapes = Object.values(namedLooks).map(look => look.shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('draws what is not applicable with stripes', () => {
    expect(cssFill(levelLook({ id: 'not-applicable' }))).toContain(
      'repeating-linear-gradient',
    );
  });
});
