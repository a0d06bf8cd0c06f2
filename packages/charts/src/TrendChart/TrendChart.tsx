import { useMemo, useState } from 'react';
import { language } from '@thrive/locale';
import { LevelShape } from '../LevelBadge/LevelShape';
import type { Look } from '../palette';
import { bandsOf, type Bounds, layersOf } from './layers';
import { MarkList } from './MarkList';
import { marksOn, shortDay, type TrendMark } from './marks';
import { TrendPlot } from './TrendPlot';
import { useWidth } from './useWidth';
import styles from './TrendChart.module.css';

/** One line or area of a trend. @public */
export interface TrendSeries {
  id: string;
  label: string;
  look: Look;
  /** One per day; `undefined` where nothing is known. */
  values: readonly (number | undefined)[];
  /** How sure each value is, drawn as a band behind a line. */
  bounds?: readonly (Bounds | undefined)[];
}

/** @public */
export interface TrendChartProps {
  /** What the picture shows, in words. */
  label: string;
  /** Name of the control that walks through the days. */
  dayLabel: string;
  /** ISO days, oldest first, without holes. */
  days: readonly string[];
  /** Lowest of the scale first: it lies at the bottom of a stack. */
  series: readonly TrendSeries[];
  kind?: 'stacked' | 'lines';
  /** What happened meanwhile; marks outside the days are left out. */
  marks?: readonly TrendMark[];
  height?: number;
  /** Shown instead of the picture when there is no day. */
  emptyText: string;
  /** Stands where a day has no value. */
  unknownText: string;
  formatDay?: (day: string) => string;
  formatValue?: (value: number) => string;
}

/**
 * Values over days, with the values of the day under the pointer, or under the
 * arrow keys, in the legend. Without either it shows the latest day.
 *
 * @public
 */
export function TrendChart(props: TrendChartProps) {
  const {
    label,
    days,
    series,
    kind = 'stacked',
    height = 220,
    formatDay = shortDay,
    formatValue = value => value.toLocaleString(language()),
  } = props;
  const { ref, width } = useWidth(640);
  const [pointed, setPointed] = useState<number>();
  const [focused, setFocused] = useState<number>();
  const layers = useMemo(() => layersOf(series, kind), [series, kind]);
  const bands = useMemo(() => bandsOf(series), [series]);
  const looks = useMemo(
    () => new Map(series.map(({ id, look }) => [id, look])),
    [series],
  );
  if (days.length === 0) {
    return <p className={styles.empty}>{props.emptyText}</p>;
  }
  const marks = marksOn(days, props.marks ?? []);
  const selected = pointed ?? focused;
  const shown = Math.min(selected ?? days.length - 1, days.length - 1);
  const valueOf = ({ values, bounds }: TrendSeries) => {
    const value = values[shown];
    if (value === undefined) return props.unknownText;
    const sure = bounds?.[shown];
    return sure
      ? `${formatValue(value)} (${formatValue(sure.low)}–${formatValue(
          sure.high,
        )})`
      : formatValue(value);
  };
  const spoken = series.map(one => `${one.label} ${valueOf(one)}`).join(', ');
  return (
    <div className={styles.root}>
      <div ref={ref} className={styles.plot} style={{ height }}>
        <TrendPlot
          label={label}
          days={days}
          layers={layers}
          bands={bands}
          looks={looks}
          kind={kind}
          width={width}
          height={height}
          selected={selected}
          marks={marks.map(({ at }) => at)}
          formatDay={formatDay}
          formatValue={formatValue}
          onSelect={setPointed}
        />
        <input
          type="range"
          className={styles.walker}
          min={0}
          max={days.length - 1}
          value={shown}
          aria-label={props.dayLabel}
          aria-valuetext={`${formatDay(days[shown])}: ${spoken}`}
          onFocus={() => setFocused(shown)}
          onBlur={() => setFocused(undefined)}
          onChange={event => setFocused(Number(event.target.value))}
        />
      </div>
      <ul className={styles.legend}>
        <li className={styles.day}>{formatDay(days[shown])}</li>
        {/* Read like the picture: the top of the stack first. */}
        {[...series].reverse().map(one => (
          <li key={one.id} className={styles.entry}>
            <LevelShape look={one.look} size={12} />
            {one.label}
            <span className={styles.value}>{valueOf(one)}</span>
          </li>
        ))}
      </ul>
      <MarkList marks={marks} formatDay={formatDay} />
    </div>
  );
}
