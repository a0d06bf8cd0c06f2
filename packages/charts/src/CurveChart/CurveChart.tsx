import { cssColor } from '../palette';
import { ShareAxes, shareScale } from '../StepChart/ShareAxes';
import type { SharePoint, StepChartProps } from '../StepChart/StepChart';
import { useWidth } from '../TrendChart/useWidth';
import styles from '../StepChart/StepChart.module.css';

/** @public */
export interface CurveChartProps extends StepChartProps {
  /** From where on the x axis goes; from the first point without it. */
  from?: number;
}

/**
 * Shares one after another: a dot each, joined by a line, with the interval of each as an area.
 *
 * @public
 */
export function CurveChart(props: CurveChartProps) {
  const { label, points, look, height = 220, formatX, formatY } = props;
  const { ref, width } = useWidth(480);
  if (points.length === 0) return null;
  const first = Math.min(props.from ?? points[0].x, points[0].x);
  const last = points[points.length - 1].x;
  const scale = shareScale({ width, height }, first, last);
  const color = cssColor(look.color);
  const line = (of: readonly SharePoint[], y: (point: SharePoint) => number) =>
    of.map(point => `${scale.x(point.x)},${scale.y(y(point))}`).join(' ');
  const known = points.filter(
    ({ low, high }) => low !== undefined && high !== undefined,
  );
  const band = `${line(known, ({ low = 0 }) => low)} ${line(
    [...known].reverse(),
    ({ high = 1 }) => high,
  )}`;
  return (
    <div ref={ref} className={styles.plot} style={{ height }}>
      <svg role="img" aria-label={label} width={width} height={height}>
        <ShareAxes {...{ scale, first, last, formatX, formatY }} />
        {known.length > 1 && (
          <polygon
            className={styles.band}
            points={band}
            style={{ fill: color }}
          />
        )}
        <polyline
          points={line(points, ({ y }) => y)}
          style={{ fill: 'none', stroke: color, strokeWidth: 2 }}
        />
        {points.map(point => (
          <circle
            key={point.x}
            cx={scale.x(point.x)}
            cy={scale.y(point.y)}
            r={4}
            style={{ fill: color }}
          >
            <title>{titleOf(point, formatX, formatY)}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}

function titleOf(
  { x, y, low, high }: SharePoint,
  formatX: (x: number) => string,
  formatY: (y: number) => string,
): string {
  const interval =
    low === undefined || high === undefined
      ? ''
      : ` (${formatY(low)} – ${formatY(high)})`;
  return `${formatX(x)}: ${formatY(y)}${interval}`;
}
