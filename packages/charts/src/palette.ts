/** A colour of the palette in both themes. @public */
export interface PaletteColor {
  light: string;
  dark: string;
}

/** The outline that tells a level apart without its colour. @public */
export type Shape =
  | 'ring'
  | 'dash'
  | 'circle'
  | 'square'
  | 'triangle'
  | 'pentagon'
  | 'hexagon'
  | 'diamond'
  | 'star';

/** How one level, state or series is drawn. @public */
export interface Look {
  color: PaletteColor;
  shape: Shape;
  /** Drawn with stripes: stands for "not applicable" or "not known". */
  hatched?: boolean;
}

/** What the palette needs to know of a level. @public */
export interface LevelLike {
  id: string;
  name?: string;
  rank?: number;
  color?: string;
}

/**
 * The levels that people already have a picture of. Light colours keep 3:1 to
 * white, dark ones to the dark card; each pair stays apart with protanopia,
 * deuteranopia and tritanopia (asserted in palette.test.ts).
 *
 * @public
 */
export const namedLooks: Readonly<Record<string, Look>> = {
  none: { color: { light: '#8a8a8a', dark: '#a0a0a0' }, shape: 'ring' },
  'not-applicable': {
    color: { light: '#8a8a8a', dark: '#a0a0a0' },
    shape: 'dash',
    hatched: true,
  },
  bronze: { color: { light: '#8a4b14', dark: '#d98845' }, shape: 'circle' },
  silver: { color: { light: '#5f87ad', dark: '#a3c4e6' }, shape: 'square' },
  gold: { color: { light: '#b98300', dark: '#ffd54a' }, shape: 'star' },
  platinum: { color: { light: '#0a5560', dark: '#5cf2b2' }, shape: 'hexagon' },
  diamond: { color: { light: '#7047c9', dark: '#cf9bff' }, shape: 'diamond' },
};

/** For levels with names of their own: one hue, further from the background with every rank. @public */
export const rankLooks: readonly Look[] = [
  { color: { light: '#6b88b3', dark: '#7f9cc4' }, shape: 'triangle' },
  { color: { light: '#527db6', dark: '#93b4de' }, shape: 'square' },
  { color: { light: '#2f62a3', dark: '#abc9ee' }, shape: 'pentagon' },
  { color: { light: '#1d4a82', dark: '#c2dbf8' }, shape: 'hexagon' },
  { color: { light: '#123560', dark: '#dbeafd' }, shape: 'star' },
  { color: { light: '#0a2242', dark: '#f2f8ff' }, shape: 'diamond' },
];

/** What a heat map is shaded with; text stays readable on up to half of it over a card. @public */
export const shadeColor: PaletteColor = { light: '#2f62a3', dark: '#2f74d0' };

/** Colours of the states of a check, for icons and bars. @public */
export const stateColors = {
  pass: { light: '#1a7f37', dark: '#4ade80' },
  fail: { light: '#c62828', dark: '#ff9a90' },
  unknown: { light: '#696969', dark: '#d0d0d0' },
  'not-applicable': { light: '#696969', dark: '#d0d0d0' },
  waived: { light: '#6a3fc0', dark: '#c4b0ff' },
  error: { light: '#9a5b00', dark: '#ffb84d' },
} as const satisfies Record<string, PaletteColor>;

/** Names of the colours that a level's definition may choose from, besides the named levels. */
const colorAliases: Readonly<Record<string, PaletteColor>> = {
  grey: namedLooks.none.color,
  gray: namedLooks.none.color,
  brown: namedLooks.bronze.color,
  blue: rankLooks[2].color,
  teal: namedLooks.platinum.color,
  purple: namedLooks.diamond.color,
  yellow: namedLooks.gold.color,
  green: stateColors.pass,
};

/**
 * How a level is drawn: by its colour's name, else by its id or name, else by its rank.
 *
 * @public
 */
export function levelLook(level: LevelLike): Look {
  for (const key of [level.color, level.id, level.name]) {
    const named = key && namedLooks[key.toLocaleLowerCase('en-US')];
    if (named) {
      return named;
    }
  }
  const rank = Math.max(1, level.rank ?? 1);
  const byRank = rankLooks[Math.min(rank, rankLooks.length) - 1];
  const alias =
    level.color && colorAliases[level.color.toLocaleLowerCase('en-US')];
  return alias ? { ...byRank, color: alias } : byRank;
}

/** The CSS value of a palette colour; the browser picks by the theme's `color-scheme`. @public */
export function cssColor(color: PaletteColor): string {
  return `light-dark(${color.light}, ${color.dark})`;
}

/** The CSS value of text that is readable on a palette colour. @public */
export function cssTextOn(color: PaletteColor): string {
  return `light-dark(${textOn(color.light)}, ${textOn(color.dark)})`;
}

/** The CSS background of an area: plain, or striped when the look is hatched. @public */
export function cssFill(look: Look): string {
  const color = cssColor(look.color);
  return look.hatched
    ? `repeating-linear-gradient(45deg, ${color} 0 2px, transparent 2px 5px)`
    : color;
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours. @public */
export function contrastRatio(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function textOn(color: string): string {
  return contrastRatio(color, '#ffffff') >= 4.5 ? '#ffffff' : '#000000';
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [r, g, b] = linearRgb(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linearRgb(color: string): [number, number, number] {
  const channel = (start: number) => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
