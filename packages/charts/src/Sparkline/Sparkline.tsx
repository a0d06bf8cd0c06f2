import { runsOf } from '../TrendChart/scale';

/** @public */
export interface SparklineProps {
  /** What it shows, from what to what; the picture itself says nothing to a screen reader. */
  label: string;
  /** Oldest first; `undefined` where nothing is known. */
  values: readonly (number | undefined)[];
  width?: number;
  height?: number;
}

const MARGIN = 3;

/**
 * A line without axes, beside the number that it leads to. A gap in the values is a gap in the line.
 *
 * @public
 */
export function Sparkline(props: SparklineProps) {
  const { label, values, width = 96, height = 24 } = props;
  const known = values.filter((value): value is number => value !== undefined);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (index: number) =>
    values.length < 2
      ? width - MARGIN
      : MARGIN + (index * (width - 2 * MARGIN)) / (values.length - 1);
  // A line that never changes runs through the middle.
  const y = (value: number) =>
    span === 0
      ? height / 2
      : height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN);
  const runs = runsOf(values);
  const last = runs.at(-1)?.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {runs.map(run => (
        <polyline
          key={run[0].index}
          points={run
            .map(point => `${x(point.index)},${y(point.value)}`)
            .join(' ')}
          style={{
            fill: 'none',
            stroke: 'var(--bui-accent-bg)',
            strokeWidth: 2,
          }}
        />
      ))}
      {last && (
        <circle
          cx={x(last.index)}
          cy={y(last.value)}
          r={MARGIN}
          style={{ fill: 'var(--bui-accent-bg)' }}
        />
      )}
    </svg>
  );
}
