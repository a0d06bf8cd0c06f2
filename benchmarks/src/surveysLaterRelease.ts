import type {
  Released,
  ReleaseInput,
} from '../../plugins/surveys-backend/src/release/release';
import {
  compareWaves,
  type Person,
  type ShownSum,
} from '../../plugins/surveys-backend/src/tasks/compareWaves';
import type {
  Participant,
  TakenPart,
} from '../../plugins/surveys-backend/src/tasks/TakenPart';
import {
  inputOf,
  numbersFrom,
  placeIn,
  sayTo,
  type Asked,
} from './surveysRelease';

/** Of those who were asked, from one wave to the next. */
const LEAVE = 0.04;
const JOIN = 0.04;
const MOVE = 0.02;
/** Take part when they did not, or not when they did. */
const CHANGE_THEIR_MIND = 0.1;
/** Have a ballot and do not cast it. */
const UNCAST = 0.02;

/** Somebody in two waves. */
interface Life {
  first?: Asked;
  second?: Asked;
}

/** The next wave of the same people, of whom some left, some are new and some moved. */
export function livesAfter(
  people: readonly Asked[],
  questions: number,
): Life[] {
  const random = numbersFrom(11);
  const say = () => sayTo(questions, random);
  return people.flatMap((first): Life[] => {
    const joins: Life[] =
      random() < JOIN
        ? [{ second: { values: placeIn(undefined, random), answers: say() } }]
        : [];
    if (random() < LEAVE) return [{ first }, ...joins];
    const values = random() < MOVE ? placeIn(undefined, random) : first.values;
    const answered = first.answers !== undefined;
    const answers = random() < CHANGE_THEIR_MIND !== answered;
    const second = { values, answers: answers ? say() : undefined };
    return [{ first, second }, ...joins];
  });
}

/**
 * The second wave as it is released beside what the first one showed.
 *
 * @param isSecret - only who has a ballot is known, not who cast it and what they skipped
 */
export function laterWave(
  lives: readonly Life[],
  questions: number,
  first: Released,
  isSecret: boolean,
): ReleaseInput {
  const isDefined = (one: Asked | undefined) => one !== undefined;
  const asked = (wave: keyof Life) =>
    lives.map(life => life[wave]).filter(isDefined) as Asked[];
  const later = inputOf(asked('second'), questions);
  const earlier = inputOf(asked('first'), questions);
  const now = takenPart('now', asked('second'), later.atomOf, isSecret);
  const then = takenPart('then', asked('first'), earlier.atomOf, isSecret);
  const next = { first: 0, second: 0 };
  const people = lives.map((life): Person => {
    const nowAt = life.second && now.participants[next.second];
    const thenAt = life.first && then.participants[next.first];
    if (life.second) next.second += 1;
    if (life.first) next.first += 1;
    return {
      now: nowAt,
      then: new Map(thenAt ? [[then.of, thenAt]] : []),
      isGone: life.second === undefined,
    };
  });
  return {
    ...later,
    earlierWaves: Object.fromEntries(
      later.variables.map(({ id }) => [
        id,
        compareWaves(id, sumsOf(id, first, then.of), people, {
          of: now.of,
          release: 1,
        }),
      ]),
    ),
  };
}

function sumsOf(variable: string, shown: Released, of: TakenPart): ShownSum[] {
  const outcomes = shown.outcomes.get(variable)!;
  return shown.cells
    .filter(({ id }) => outcomes.get(id)!.state !== 'hidden')
    .map(({ atoms }) => ({ of, atoms, release: 1 }));
}

/** Who took part in a wave, as the backend would have read it. */
function takenPart(
  id: string,
  people: readonly Asked[],
  atomOf: readonly number[],
  isSecret: boolean,
): { of: TakenPart; participants: (Participant | undefined)[] } {
  const random = numbersFrom(13);
  const hasSaid = ({ answers }: Asked, variable: string) =>
    answers?.[Number(variable.slice(1))] !== undefined;
  const hasBallot = people.map(
    ({ answers }) => answers !== undefined || random() < UNCAST,
  );
  const silent = (variable: string) => {
    const byAtom = new Map<number, number>();
    people.forEach((one, index) => {
      if (!hasBallot[index] || hasSaid(one, variable)) return;
      byAtom.set(atomOf[index], (byAtom.get(atomOf[index]) ?? 0) + 1);
    });
    return byAtom;
  };
  return {
    of: {
      wave: { id } as TakenPart['wave'],
      pseudonymOf: userRef => userRef,
      people: new Map(),
      silent: isSecret ? silent : () => new Map(),
      isCounted: () => true,
    },
    participants: people.map((one, index) => {
      if (isSecret && !hasBallot[index]) return undefined;
      return {
        atom: atomOf[index],
        isIn: variable => isSecret || hasSaid(one, variable),
      };
    }),
  };
}
