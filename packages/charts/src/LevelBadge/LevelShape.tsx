import { cssColor, type Look, type Shape } from '../palette';

/** @public */
export interface LevelShapeProps {
  look: Look;
  /** Edge length in pixels. */
  size?: number;
  /** Where its upper left corner is, within another picture. */
  x?: number;
  y?: number;
}

/** The outlines on a 16 by 16 field. */
const paths: Record<Shape, string> = {
  ring: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z',
  dash: 'M2 6.5h12v3H2Z',
  circle: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z',
  square: 'M2.8 2.8h10.4v10.4H2.8Z',
  triangle: 'M8 2 14.5 13.5H1.5Z',
  pentagon: 'M8 1.6 14.4 6.3 12 13.8H4L1.6 6.3Z',
  hexagon: 'M4.6 2.2h6.8L14.8 8l-3.4 5.8H4.6L1.2 8Z',
  diamond: 'M8 .8 14.6 8 8 15.2 1.4 8Z',
  star: 'M8 1l2.1 4.6 5 .6-3.7 3.4 1 4.9L8 12.1l-4.4 2.4 1-4.9L.9 6.2l5-.6Z',
};

/**
 * The shape of a level. Decoration: the name stands beside it.
 *
 * @public
 */
export function LevelShape(props: LevelShapeProps) {
  const { look, size = 16, x, y } = props;
  const hollow = look.shape === 'ring';
  const color = cssColor(look.color);
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[look.shape]}
        style={{
          fill: hollow ? 'none' : color,
          stroke: color,
          strokeWidth: hollow ? 2 : 0,
          strokeDasharray: hollow ? '3 2' : undefined,
        }}
      />
    </svg>
  );
}
