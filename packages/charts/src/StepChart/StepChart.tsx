import { cssColor, type Look } from '../palette';
import { useWidth } from '../TrendChart/useWidth';
import { ShareAxes, shareScale } from './ShareAxes';
import styles from './StepChart.module.css';

/** A point of a picture of shares, with the bounds of its interval where it has one. @public */
export interface SharePoint {
  x: number;
  /** From 0 to 1, as are the bounds. */
  y: number;
  low?: number;
  high?: number;
}

/** @public */
export interface StepChartProps {
  /** What the picture shows, in words. */
  label: string;
  /** In order of x. */
  points: readonly SharePoint[];
  look: Look;
  height?: number;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

/**
 * A share that changes in steps: it stays as it is until the next point. Its interval is an area
 * around it.
 *
 * @public
 */
export function StepChart(props: StepChartProps) {
  const { label, points, look, height = 200, formatX, formatY } = props;
  const { ref, width } = useWidth(480);
  if (points.length === 0) return null;
  const first = points[0].x;
  const last = points[points.length - 1].x;
  const scale = shareScale({ width, height }, first, last);
  const stairs = (
    of: readonly SharePoint[],
    y: (point: SharePoint) => number,
  ) =>
    of
      .map((point, index) =>
        index === 0
          ? `${scale.x(point.x)},${scale.y(y(point))}`
          : `H${scale.x(point.x)} V${scale.y(y(point))}`,
      )
      .join(' ');
  const known = points.filter(
    ({ low, high }) => low !== undefined && high !== undefined,
  );
  return (
    <div ref={ref} className={styles.plot} style={{ height }}>
      <svg role="img" aria-label={label} width={width} height={height}>
        <ShareAxes {...{ scale, first, last, formatX, formatY }} />
        {known.length > 1 && (
          <path
            className={styles.band}
            d={`M${stairs(known, ({ low = 0 }) => low)} L${backStairs(
              known,
              scale,
            )} Z`}
            style={{ fill: cssColor(look.color) }}
          />
        )}
        <path
          d={`M${stairs(points, ({ y }) => y)}`}
          style={{
            fill: 'none',
            stroke: cssColor(look.color),
            strokeWidth: 2,
          }}
        />
      </svg>
    </div>
  );
}

/** The upper bound from the right to the left: each step goes down where the one before it ends. */
function backStairs(
  points: readonly SharePoint[],
  scale: ReturnType<typeof shareScale>,
): string {
  return [...points]
    .reverse()
    .map(({ x, high = 1 }, index) =>
      index === 0
        ? `${scale.x(x)},${scale.y(high)}`
        : `V${scale.y(high)} H${scale.x(x)}`,
    )
    .join(' ');
}
