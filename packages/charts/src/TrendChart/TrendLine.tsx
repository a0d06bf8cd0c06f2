import { LevelShape } from '../LevelBadge/LevelShape';
import { cssColor, type Look } from '../palette';
import type { Layer } from './layers';

export interface TrendLineProps {
  run: Layer['runs'][number];
  look?: Look;
  /** Its place among the lines; undefined where it is the only one. */
  place?: number;
  x: (index: number) => number;
  y: (value: number) => number;
}

const DASHES = [undefined, '8 4', '2 3', '10 3 2 3'];
/** Shapes on a line, beside the one at its end. */
const SHAPES = 3;
const SHAPE_SIZE = 10;

/** A line of a trend. Its dashes and the shapes on it tell it from the others without its colour. */
export function TrendLine(props: TrendLineProps) {
  const { run, look, place, x, y } = props;
  const every = Math.max(1, Math.ceil(run.length / (SHAPES + 1)));
  const shaped =
    look && place !== undefined
      ? run.filter((_, index) => (run.length - 1 - index) % every === 0)
      : [];
  return (
    <>
      <polyline
        points={run.map(({ index, to }) => `${x(index)},${y(to)}`).join(' ')}
        style={{
          fill: 'none',
          stroke: look ? cssColor(look.color) : 'currentColor',
          strokeWidth: 2,
          strokeDasharray: DASHES[(place ?? 0) % DASHES.length],
        }}
      />
      {shaped.map(({ index, to }) => (
        <LevelShape
          key={index}
          look={look!}
          size={SHAPE_SIZE}
          x={x(index) - SHAPE_SIZE / 2}
          y={y(to) - SHAPE_SIZE / 2}
        />
      ))}
    </>
  );
}
