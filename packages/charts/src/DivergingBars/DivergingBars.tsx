import { useId } from 'react';
import { language } from '@thrive/locale';
import { Legend } from '../DistributionBar/Legend';
import { cssColor, type Look } from '../palette';
import { MarkList } from '../TrendChart/MarkList';
import { marksOn, shortDay, type TrendMark } from '../TrendChart/marks';
import { axisTicks, labelledDays } from '../TrendChart/scale';
import { useWidth } from '../TrendChart/useWidth';
import styles from './DivergingBars.module.css';

/** A part of every bar. @public */
export interface BarSeries {
  id: string;
  label: string;
  look: Look;
  /** One for each bar, not negative; `undefined` where nothing is known. */
  values: readonly (number | undefined)[];
  /** Stands below the line instead of above it. */
  below?: boolean;
}

/** @public */
export interface DivergingBarsProps {
  /** What the picture shows, in words. */
  label: string;
  /** Names of the bars, the oldest first. */
  bars: readonly string[];
  /** From the line outwards. */
  series: readonly BarSeries[];
  height?: number;
  /** The ISO days that the bars begin with, when they stand for spans of time; the axis names them. */
  days?: readonly string[];
  /** What happened meanwhile; marks outside the days are left out. */
  marks?: readonly TrendMark[];
  /** How much room the name of a bar takes, in pixels. */
  labelWidth?: number;
}

const MARGIN = { top: 8, right: 8, bottom: 24, left: 40 };
const USUAL_LABEL = 110;
const WIDEST = 36;

/** Bars with parts above a line and parts below it; the numbers are in the frame's table. @public */
export function DivergingBars(props: DivergingBarsProps) {
  const { label, bars, series, height = 240, labelWidth = USUAL_LABEL } = props;
  const marks = marksOn(props.days ?? [], props.marks ?? []);
  const { ref, width } = useWidth(480);
  const stripes = useId();
  const sum = (bar: number, below: boolean) =>
    series
      .filter(one => Boolean(one.below) === below)
      .reduce((total, { values }) => total + (values[bar] ?? 0), 0);
  const most = (below: boolean) =>
    Math.max(0, ...bars.map((_, bar) => sum(bar, below)));
  const ticks = axisTicks(Math.max(1, most(false), most(true)));
  const step = ticks[1] - ticks[0];
  const up = Math.ceil(Math.max(1, most(false)) / step) * step;
  const down = Math.ceil(most(true) / step) * step;
  const inner = Math.max(1, width - MARGIN.left - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const y = (value: number) =>
    MARGIN.top + ((up - value) / (up + down)) * (bottom - MARGIN.top);
  const slot = inner / Math.max(1, bars.length);
  const thick = Math.min(WIDEST, slot * 0.7);
  const center = (bar: number) => MARGIN.left + (bar + 0.5) * slot;
  // A day is wider than its bar: the last one ends where the picture does.
  const placeOf = (bar: number) =>
    props.days && bars.length > 1 && bar === bars.length - 1
      ? { x: width - MARGIN.right, textAnchor: 'end' as const }
      : { x: center(bar), textAnchor: 'middle' as const };
  const levels = Array.from(
    { length: Math.round((up + down) / step) + 1 },
    (_, index) => up - index * step,
  );
  return (
    <div className={styles.root}>
      <div ref={ref} className={styles.plot} style={{ height }}>
        <svg role="img" aria-label={label} width={width} height={height}>
          <defs>
            <pattern
              id={stripes}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2" height="6" className={styles.stripe} />
            </pattern>
          </defs>
          {levels.map(level => (
            <g key={level}>
              <line
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(level)}
                y2={y(level)}
                className={level === 0 ? styles.zero : styles.gridline}
              />
              <text
                x={MARGIN.left - 6}
                y={y(level)}
                dy="0.32em"
                textAnchor="end"
                className={styles.axis}
              >
                {/* With the sign that is as wide as a plus. */}
                {`${level < 0 ? '−' : ''}${Math.abs(level).toLocaleString(
                  language(),
                )}`}
              </text>
            </g>
          ))}
          {labelledDays(
            bars.length,
            Math.max(1, Math.floor(inner / labelWidth)),
          ).map(bar => (
            <text
              key={bar}
              {...placeOf(bar)}
              y={height - 6}
              className={styles.axis}
            >
              {props.days ? shortDay(props.days[bar]) : bars[bar]}
            </text>
          ))}
          {bars.map((name, bar) =>
            partsOf(series, bar).map(({ one, from, to }) => (
              <rect
                key={one.id}
                x={center(bar) - thick / 2}
                width={thick}
                y={Math.min(y(from), y(to))}
                height={Math.abs(y(to) - y(from))}
                style={{
                  fill: one.look.hatched
                    ? `url(#${stripes})`
                    : cssColor(one.look.color),
                }}
              >
                <title>{`${name}: ${one.label} ${one.values[bar]}`}</title>
              </rect>
            )),
          )}
          {marks.map(({ index, day, label: name }) => (
            <g key={`${day} ${name}`}>
              <line
                x1={center(index)}
                x2={center(index)}
                y1={MARGIN.top}
                y2={bottom}
                className={styles.mark}
              />
              <path
                d={`M${center(index) - 5},0 h10 l-5,8 z`}
                className={styles.markHead}
              />
            </g>
          ))}
        </svg>
      </div>
      <Legend
        filled
        entries={series.map(({ id, label: name, look }) => ({
          id,
          label: name,
          look,
        }))}
      />
      <MarkList marks={marks} formatDay={shortDay} />
    </div>
  );
}

/** Where each part of a bar begins and ends. */
function partsOf(series: readonly BarSeries[], bar: number) {
  const ends = { above: 0, below: 0 };
  return series.flatMap(one => {
    const value = one.values[bar];
    if (!value) return [];
    const side = one.below ? 'below' : 'above';
    const from = ends[side];
    ends[side] += one.below ? -value : value;
    return [{ one, from, to: ends[side] }];
  });
}
