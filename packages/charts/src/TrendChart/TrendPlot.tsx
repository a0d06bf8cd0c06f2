import { useId } from 'react';
import { cssColor, type Look } from '../palette';
import { type Layer, topOf } from './layers';
import { axisTicks, labelledDays } from './scale';
import { TrendLine } from './TrendLine';
import styles from './TrendChart.module.css';

export interface TrendPlotProps {
  label: string;
  days: readonly string[];
  layers: readonly Layer[];
  /** Drawn behind the layers. */
  bands: readonly Layer[];
  looks: ReadonlyMap<string, Look>;
  kind: 'stacked' | 'lines';
  width: number;
  height: number;
  /** Where something happened, in days from the first one. */
  marks: readonly number[];
  /** The day under the pointer or the keyboard's focus. */
  selected?: number;
  formatDay: (day: string) => string;
  formatValue: (value: number) => string;
  onSelect: (day: number | undefined) => void;
}

const MARGIN = { top: 8, right: 12, bottom: 24, left: 40 };
const PIXELS_PER_DAY_LABEL = 110;

/** The picture of a trend: axes, layers, and a marker on the selected day. */
export function TrendPlot(props: TrendPlotProps) {
  const { label, days, layers, bands, looks, kind } = props;
  const { width, height, selected } = props;
  const patternId = useId();
  const ticks = axisTicks(topOf([...layers, ...bands]));
  const top = ticks[ticks.length - 1];
  const inner = Math.max(1, width - MARGIN.left - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const x = (day: number) =>
    MARGIN.left +
    (days.length < 2 ? inner / 2 : (day * inner) / (days.length - 1));
  const y = (value: number) => bottom - (value / top) * (bottom - MARGIN.top);

  const dayAt = (event: React.PointerEvent<SVGSVGElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    const share = (event.clientX - left - MARGIN.left) / inner;
    const day = Math.round(share * (days.length - 1));
    return Math.min(days.length - 1, Math.max(0, day));
  };

  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      onPointerMove={event => props.onSelect(dayAt(event))}
      onPointerLeave={() => props.onSelect(undefined)}
    >
      <defs>
        <pattern
          id={patternId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" className={styles.stripe} />
        </pattern>
      </defs>
      {ticks.map(tick => (
        <g key={tick}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(tick)}
            y2={y(tick)}
            className={styles.gridline}
          />
          <text
            x={MARGIN.left - 6}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className={styles.axis}
          >
            {props.formatValue(tick)}
          </text>
        </g>
      ))}
      {labelledDays(days.length, Math.floor(inner / PIXELS_PER_DAY_LABEL)).map(
        day => (
          <text
            key={day}
            x={x(day)}
            y={height - 6}
            textAnchor={anchorOf(day, days.length)}
            className={styles.axis}
          >
            {props.formatDay(days[day])}
          </text>
        ),
      )}
      {bands.map(({ id, runs }) =>
        runs.map(run => (
          <polygon
            key={`${id} ${run[0].index}`}
            points={outlineOf(run, x, y)}
            style={{ fill: cssColor(looks.get(id)!.color) }}
            className={styles.band}
          />
        )),
      )}
      {layers.map((layer, place) => {
        const look = looks.get(layer.id);
        const color = look ? cssColor(look.color) : 'currentColor';
        const fill = look?.hatched ? `url(#${patternId})` : color;
        return layer.runs.map(run => {
          if (run.length === 1) {
            // A single day has no width: a bar, or a dot.
            const { index, from, to } = run[0];
            return kind === 'stacked' ? (
              <rect
                key={index}
                x={x(index) - 8}
                width={16}
                y={y(to)}
                height={y(from) - y(to)}
                style={{ fill }}
              />
            ) : (
              <circle
                key={index}
                cx={x(index)}
                cy={y(to)}
                r={4}
                style={{ fill: color }}
              />
            );
          }
          if (kind === 'lines') {
            return (
              <TrendLine
                key={run[0].index}
                run={run}
                look={look}
                place={layers.length > 1 ? place : undefined}
                x={x}
                y={y}
              />
            );
          }
          return (
            <polygon
              key={run[0].index}
              points={outlineOf(run, x, y)}
              style={{ fill }}
              className={styles.area}
            />
          );
        });
      })}
      {props.marks.map((day, index) => (
        <g key={index}>
          <line
            x1={x(day)}
            x2={x(day)}
            y1={MARGIN.top}
            y2={bottom}
            className={styles.mark}
          />
          <path
            d={`M${x(day) - 5},0 h10 l-5,8 z`}
            className={styles.markHead}
          />
        </g>
      ))}
      {selected !== undefined && (
        <g>
          <line
            x1={x(selected)}
            x2={x(selected)}
            y1={MARGIN.top}
            y2={bottom}
            className={styles.cursor}
          />
          {layers.map(layer => {
            const point = layer.runs
              .flat()
              .find(({ index }) => index === selected);
            return (
              point && (
                <circle
                  key={layer.id}
                  cx={x(selected)}
                  cy={y(point.to)}
                  r={3.5}
                  className={styles.marker}
                />
              )
            );
          })}
        </g>
      )}
    </svg>
  );
}

/** The points around what a run covers: along its upper edge, and back along its lower one. */
function outlineOf(
  run: Layer['runs'][number],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const upper = run.map(({ index, to }) => `${x(index)},${y(to)}`);
  const lower = run.map(({ index, from }) => `${x(index)},${y(from)}`);
  return [...upper, ...lower.reverse()].join(' ');
}

function anchorOf(day: number, days: number): 'start' | 'middle' | 'end' {
  if (days < 2) {
    return 'middle';
  }
  if (day === 0) {
    return 'start';
  }
  return day === days - 1 ? 'end' : 'middle';
}
