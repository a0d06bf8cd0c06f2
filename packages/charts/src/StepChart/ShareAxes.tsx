import styles from './StepChart.module.css';

/** Where a picture of shares lies, and how its values become places. */
export interface ShareScale {
  x: (value: number) => number;
  /** From 0 to 1. */
  y: (share: number) => number;
  left: number;
  right: number;
  /** Where the names of the x axis stand. */
  foot: number;
}

const MARGIN = { top: 8, right: 12, bottom: 24, left: 44 };
const GRID = [0, 0.25, 0.5, 0.75, 1];

/** The scale of a picture whose x goes from one value to another, and whose y is a share. */
export function shareScale(
  size: { width: number; height: number },
  first: number,
  last: number,
): ShareScale {
  const { width, height } = size;
  const inner = Math.max(1, width - MARGIN.left - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  return {
    x: value =>
      MARGIN.left + ((value - first) / Math.max(1, last - first)) * inner,
    y: share => bottom - share * (bottom - MARGIN.top),
    left: MARGIN.left,
    right: width - MARGIN.right,
    foot: height - 6,
  };
}

/** Lines for quarters, and names for the ends of the x axis. */
export function ShareAxes(props: {
  scale: ShareScale;
  first: number;
  last: number;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}) {
  const { scale, first, last, formatX, formatY } = props;
  return (
    <>
      {GRID.map(share => (
        <g key={share}>
          <line
            x1={scale.left}
            x2={scale.right}
            y1={scale.y(share)}
            y2={scale.y(share)}
            className={styles.gridline}
          />
          <text
            x={scale.left - 6}
            y={scale.y(share)}
            dy="0.32em"
            textAnchor="end"
            className={styles.axis}
          >
            {formatY(share)}
          </text>
        </g>
      ))}
      <text x={scale.x(first)} y={scale.foot} className={styles.axis}>
        {formatX(first)}
      </text>
      {last !== first && (
        <text
          x={scale.x(last)}
          y={scale.foot}
          textAnchor="end"
          className={styles.axis}
        >
          {formatX(last)}
        </text>
      )}
    </>
  );
}
