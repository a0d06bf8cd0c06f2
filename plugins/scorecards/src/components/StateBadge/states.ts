import type {
  CheckState,
  Severity,
  StateCounts,
} from '@thrive/backstage-plugin-scorecards-common';
import {
  type DistributionSegment,
  type LegendEntry,
  type Look,
  stateColors,
} from '@thrive/charts';
import type { Texts } from '../../hooks/useTexts';

/**
 * The states that results have, what is to be fixed first. The API has `waived` too, for leave to fail,
 * which nothing gives yet.
 */
export const checkStates: readonly CheckState[] = [
  'fail',
  'error',
  'unknown',
  'pass',
  'not-applicable',
];

const looks: Record<CheckState, Look> = {
  pass: { color: stateColors.pass, shape: 'circle' },
  fail: { color: stateColors.fail, shape: 'triangle' },
  unknown: { color: stateColors.unknown, shape: 'ring', hatched: true },
  'not-applicable': {
    color: stateColors['not-applicable'],
    shape: 'dash',
    hatched: true,
  },
  waived: { color: stateColors.waived, shape: 'diamond' },
  error: { color: stateColors.error, shape: 'square' },
};

/** A state's name. */
export function stateName(state: CheckState, t: Texts): string {
  return state === 'not-applicable'
    ? t('state.notApplicable')
    : t(`state.${state}`);
}

/** A severity's name. */
export function severityName(severity: Severity, t: Texts): string {
  return t(`severity.${severity}`);
}

/** How many results are in a state. */
export function countOf(counts: StateCounts, state: CheckState): number {
  return state === 'not-applicable' ? counts.notApplicable : counts[state];
}

/** All results, whatever their state. */
export function totalOf(counts: StateCounts): number {
  return checkStates.reduce((sum, state) => sum + countOf(counts, state), 0);
}

/** What the colours of a bar over states stand for. */
export function stateLegend(t: Texts): LegendEntry[] {
  return checkStates.map(state => ({
    id: state,
    label: stateName(state, t),
    look: looks[state],
  }));
}

/** The parts of a bar over the states of a check. */
export function stateSegments(
  counts: StateCounts,
  t: Texts,
): DistributionSegment[] {
  return checkStates.map(state => ({
    id: state,
    label: stateName(state, t),
    count: countOf(counts, state),
    look: looks[state],
  }));
}
