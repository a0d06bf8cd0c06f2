import { RESPONDED } from '../release/release';
import { variablesOf } from '../scoring/variables';
import type { Handles } from '../identity/Handles';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { CountedPerson, KnexSumsStore } from '../store/SumsStore';
import type { SurveyStore } from '../store/SurveyStore';
import type { KnexWaveStore, WaveHead } from '../store/WaveStore';

export interface Participant {
  atom: number;
  /** Whether they are, or may be, in the sum of a variable in a release. */
  isIn: (variable: string, release: number) => boolean;
}

/** Who is in the sums of a wave, as far as that can be known. */
export interface TakenPart {
  wave: WaveHead;
  pseudonymOf: (userRef: string) => string;
  people: Map<string, Participant>;
  /** By atom: how many of those who may be in a sum are not; nobody knows which of them. */
  silent: (variable: string, release: number) => ReadonlyMap<number, number>;
  /** Whether it is known how many are in the sums. */
  isCounted: (variable: string) => boolean;
}

export interface TakenPartOptions {
  answers: KnexAnswerStore;
  handles: Handles;
  sums: KnexSumsStore;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

const NOBODY: ReadonlyMap<number, number> = new Map();

/**
 * Who is in the sums of a wave. Where answers have pseudonyms that is known, question by question.
 * Of a secret ballot it is known who has one and how many were cast; of what was released before it
 * was kept who is in it, who was asked.
 *
 * @param released - of the sums that were released; otherwise of those that the next release makes
 */
export async function readTakenPart(
  options: TakenPartOptions,
  wave: WaveHead,
  released: boolean,
): Promise<TakenPart> {
  const { handles, sums, surveys } = options;
  const { definition } = (await surveys.getVersion(
    wave.surveyId,
    wave.version,
  ))!;
  const ids = variablesOf(definition).map(({ id }) => id);
  if (definition.mode === 'anonymous')
    return ofBallots(options, wave, ids, released);
  const isNamed = definition.mode === 'named';
  const ofResponse = (userRef: string) =>
    handles.ofResponse(wave, userRef, isNamed);
  const exact = (
    people: readonly CountedPerson[],
    pseudonymOf: TakenPart['pseudonymOf'],
  ): TakenPart => ({
    wave,
    pseudonymOf,
    people: participantsOf(people, ids),
    silent: () => NOBODY,
    isCounted: () => true,
  });
  if (!released) return exact(await sums.readStored(wave.id), ofResponse);
  const kept = await sums.readReleased(wave.id);
  return kept.length === 0
    ? ofRoster(options, wave)
    : exact(kept, userRef => handles.inSums(wave, ofResponse(userRef)));
}

/** Somebody may be in the sums of one release, and not in those of the next. */
function participantsOf(
  people: readonly CountedPerson[],
  ids: readonly string[],
): Map<string, Participant> {
  const times = new Map<string, CountedPerson[]>();
  for (const one of people)
    times.set(one.person, [...(times.get(one.person) ?? []), one]);
  return new Map(
    [...times].map(([person, own]) => {
      const answered = own.map(
        one => new Set([RESPONDED, ...one.variables.map(at => ids[at])]),
      );
      const isIn = (variable: string, release: number) =>
        own.some(
          ({ added, erased = Infinity }, index) =>
            added <= release &&
            release < erased &&
            answered[index].has(variable),
        );
      return [person, { atom: own[0].atom, isIn }];
    }),
  );
}

/** Whoever has a ballot may have cast it, and may have answered any question. */
async function ofBallots(
  { answers, handles, waves }: TakenPartOptions,
  wave: WaveHead,
  ids: readonly string[],
  released: boolean,
): Promise<TakenPart> {
  const issued = (await waves.readRoster(wave.id)).filter(
    ({ mark }) => mark !== undefined,
  );
  const erased = (await answers.listErased(wave.id)).map(one => ({
    ...one,
    variable: ids[one.variable],
  }));
  const counted: {
    variable: string;
    atom: number;
    added: number;
    erased?: number;
    count: number;
  }[] = [
    ...(await answers.tally(wave.id)).map(one => ({
      ...one,
      variable: ids[one.variable],
    })),
    ...(await answers.countByAtom(wave.id)).map(one => ({
      ...one,
      variable: RESPONDED,
    })),
    ...erased,
  ];
  const byAtom = countBy(issued.map(({ atom }) => ({ atom, count: 1 })));
  const countedOf = new Map<string, typeof counted>();
  for (const one of counted) {
    const own = countedOf.get(one.variable);
    if (own) own.push(one);
    else countedOf.set(one.variable, [one]);
  }
  return {
    wave,
    pseudonymOf: userRef => handles.inRoster(wave, userRef),
    people: everywhere(issued),
    silent: (variable, release) => {
      const cast = countBy(
        (countedOf.get(variable) ?? []).filter(
          ({ added, erased: until = Infinity }) =>
            added <= release && release < until,
        ),
      );
      return new Map(
        [...byAtom]
          .map(([atom, count]): [number, number] => [
            atom,
            count - (cast.get(atom) ?? 0),
          ])
          .filter(([, count]) => count > 0),
      );
    },
    // Of ballots that were withdrawn since it is known what they had answered, and not that they were.
    isCounted: variable =>
      variable !== RESPONDED || !released || erased.length === 0,
  };
}

/** Released before it was kept who is in it: anybody who was asked, or nobody. */
async function ofRoster(
  { handles, waves }: TakenPartOptions,
  wave: WaveHead,
): Promise<TakenPart> {
  const asked = await waves.readRoster(wave.id);
  const byAtom = countBy(asked.map(({ atom }) => ({ atom, count: 1 })));
  return {
    wave,
    pseudonymOf: userRef => handles.inRoster(wave, userRef),
    people: everywhere(asked),
    silent: () => byAtom,
    isCounted: () => false,
  };
}

function everywhere(
  people: readonly { person: string; atom: number }[],
): Map<string, Participant> {
  return new Map(
    people.map(({ person, atom }) => [person, { atom, isIn: () => true }]),
  );
}

function countBy(
  counts: readonly { atom: number; count: number }[],
): Map<number, number> {
  const byAtom = new Map<number, number>();
  for (const { atom, count } of counts)
    byAtom.set(atom, (byAtom.get(atom) ?? 0) + count);
  return byAtom;
}
