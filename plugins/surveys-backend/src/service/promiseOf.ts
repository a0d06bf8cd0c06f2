import {
  localize,
  type SurveyDefinition,
  type SurveyPromise,
} from '@thrive/backstage-plugin-surveys-common';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { cellsOf } from '../release/cells';
import type { StoredAtom, StoredWave } from '../store/WaveStore';

/** What is promised to those who answer, before the first question. */
export function promiseOf({
  definition,
  wave,
  atoms,
  atom,
}: {
  definition: SurveyDefinition;
  wave: StoredWave;
  atoms: readonly StoredAtom[];
  /** Of the reader, who may not be asked. */
  atom: number | undefined;
}): SurveyPromise {
  const {
    mode,
    dimensions = [],
    destroyKey = false,
    language = 'en',
  } = definition;
  const thresholds = thresholdsOf(definition);
  return {
    mode,
    thresholds,
    dimensions: dimensions.map(({ id, title }) =>
      title === undefined ? id : localize(title, language),
    ),
    drafts: mode === 'anonymous' ? 'browser' : 'server',
    erasure: erasureOf(mode, destroyKey),
    keyDestroyed: destroyKey,
    smallestGroup:
      atom === undefined
        ? undefined
        : smallestGroup(wave, atoms, atom, thresholds.respondents),
  };
}

function erasureOf(
  mode: SurveyDefinition['mode'],
  destroyKey: boolean,
): SurveyPromise['erasure'] {
  if (mode === 'anonymous') return 'with-receipt';
  return destroyKey ? 'until-key-destroyed' : 'always';
}

/** The fewest people of the roster whose numbers may show what somebody said. */
function smallestGroup(
  wave: StoredWave,
  atoms: readonly StoredAtom[],
  atom: number,
  smallest: number,
): number | undefined {
  const { cells } = cellsOf(
    wave.dimensions,
    atoms.map(({ labels, members }) => ({ values: labels, members })),
    [],
  );
  const own = cells
    .filter(cell => cell.atoms.has(atom) && cell.members >= smallest)
    .map(({ members }) => members);
  return own.length === 0 ? undefined : Math.min(...own);
}
