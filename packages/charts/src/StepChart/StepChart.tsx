import { cssColor, type Look } from '../palette';
import { useWidth } from '../TrendChart/useWidth';
import styles from './StepChart.module.css';

/** @public */
export interface StepChartProps {
  /** What the picture shows, in words. */
  label: string;
  /** In order of x; y from 0 to 1. */
  points: readonly { x: number; y: number }[];
  look: Look;
  height?: number;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

const MARGIN = { top: 8, right: 12, bottom: 24, left: 44 };
const GRID = [0, 0.25, 0.5, 0.75, 1];

/** A share that changes in steps: it stays as it is until the next point. @public */
export function StepChart(props: StepChartProps) {
  const { label, points, look, height = 200, formatX, formatY } = props;
  const { ref, width } = useWidth(480);
  if (points.length === 0) return null;
  const first = points[0].x;
  const last = points[points.length - 1].x;
  const inner = Math.max(1, width - MARGIN.left - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const x = (value: number) =>
    MARGIN.left + ((value - first) / Math.max(1, last - first)) * inner;
  const y = (value: number) => bottom - value * (bottom - MARGIN.top);
  const path = points
    .map((point, index) =>
      index === 0
        ? `M${x(point.x)},${y(point.y)}`
        : `H${x(point.x)} V${y(point.y)}`,
    )
    .join(' ');
  return (
    <div ref={ref} className={styles.plot} style={{ height }}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {GRID.map(share => (
          <g key={share}>
            <line
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(share)}
              y2={y(share)}
              className={styles.gridline}
            />
            <text
              x={MARGIN.left - 6}
              y={y(share)}
              dy="0.32em"
              textAnchor="end"
              className={styles.axis}
            >
              {formatY(share)}
            </text>
          </g>
        ))}
        <text x={x(first)} y={height - 6} className={styles.axis}>
          {formatX(first)}
        </text>
        <text
          x={x(last)}
          y={height - 6}
          textAnchor="end"
          className={styles.axis}
        >
          {formatX(last)}
        </text>
        <path
          d={path}
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
