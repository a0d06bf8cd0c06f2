import type { ReleasedFigure } from '@thrive/backstage-plugin-surveys-common';
import type { CoarseFigure, Figure } from '../release/figures';
import { RESPONDED, type CellOutcome, type Released } from '../release/release';
import { roundedRate } from '../service/presentWave';
import type { CellBody, StoredCell } from '../store/ReleaseStore';
import type { ShownCell, StoredWave } from '../store/WaveStore';

function dimensionOf(
  wave: StoredWave,
  cell: Released['cells'][number],
): string {
  return cell.where.length === 0
    ? 'all'
    : cell.where
        .map(({ dimension }) => wave.dimensions[dimension].id)
        .join('&');
}

/** Under which dimensions the cells of a release are stored. */
export function dimensionKeys(wave: StoredWave, released: Released): string[] {
  return [...new Set(released.cells.map(cell => dimensionOf(wave, cell)))];
}

/** The tables as they are stored: a figure that is kept is the one of the release before. */
export function presentCells(
  wave: StoredWave,
  { cells, outcomes }: Released,
  before: ReadonlyMap<string, CellBody>,
  responses: readonly { atom: number; count: number }[],
): StoredCell[] {
  return cells.map(cell => {
    const figures: Record<string, ReleasedFigure> = {};
    for (const [variable, ofCells] of outcomes) {
      if (variable === RESPONDED) continue;
      figures[variable] = presentFigure(
        ofCells.get(cell.id)!,
        before.get(cell.id)?.figures[variable],
      );
    }
    const responded = outcomes.get(RESPONDED)!.get(cell.id)!;
    const people = responses.reduce(
      (sum, { atom, count }) => sum + (cell.atoms.has(atom) ? count : 0),
      0,
    );
    return {
      dimension: dimensionOf(wave, cell),
      cell: cell.id,
      body: {
        title: titleOf(wave, cell),
        responseRate: rateOf(
          responded,
          before.get(cell.id)?.responseRate,
          Math.min(100, roundedRate(people, cell.members)),
        ),
        figures,
      },
    };
  });
}

function rateOf(
  responded: CellOutcome,
  before: number | undefined,
  now: number,
): number | undefined {
  if (responded.state === 'hidden') return undefined;
  // Whoever erased their answers since has taken part all the same.
  return responded.state === 'kept' ? before : Math.max(now, before ?? 0);
}

function titleOf(wave: StoredWave, cell: Released['cells'][number]) {
  return cell.where
    .map(
      ({ dimension, value }) =>
        wave.dimensions[dimension].titles[value] ?? value,
    )
    .join(' · ');
}

function presentFigure(
  outcome: CellOutcome,
  before: ReleasedFigure | undefined,
): ReleasedFigure {
  switch (outcome.state) {
    case 'kept':
      return before ?? { state: 'hidden' };
    case 'hidden':
      return { state: 'hidden' };
    default:
      return {
        state: outcome.state,
        ...(outcome.figure as Figure & CoarseFigure),
      };
  }
}

/** What a release shows that is not of an earlier one. */
export function newlyShown(
  { outcomes }: Released,
  release: number,
): ShownCell[] {
  return [...outcomes].flatMap(([variable, ofCells]) =>
    [...ofCells]
      .filter(([, { state }]) => state === 'shown' || state === 'coarse')
      .map(([cell]) => ({ variable, cell, release })),
  );
}
