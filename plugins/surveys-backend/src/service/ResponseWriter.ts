import { ConflictError, InputError } from '@backstage/errors';
import {
  type AnswerProblem,
  type Answers,
  checkAnswers,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { GroupCommit } from '@thrive/database';
import { valuesOf } from '../scoring/valuesOf';
import { variablesOf } from '../scoring/variables';
import type { NewResponse, Receipt } from '../store/addResponses';
import type { WaveHead } from '../store/WaveStore';

const PROBLEMS: Record<AnswerProblem['problem'], string> = {
  unknown: 'is not asked on your way through the survey',
  required: 'needs an answer',
  nothing: 'is not answered, and no other one is; answer at least one',
  'not-a-number': 'needs a number',
  'out-of-range': 'has a value that is not on its scale',
  'out-of-bounds': 'has a number that is less or more than it may be',
  'not-all-ranked': 'has options without a place; put all of them in order',
  'not-an-option': 'has an answer that is not among its options',
  twice: 'has an option twice',
  'too-long': 'has a text that is too long',
  'not-a-text': 'needs a text',
  'not-by-row': 'needs an answer for each row',
};

/** As whom somebody answers, which is nobody in particular unless the survey is named. */
export interface Respondent {
  handle: string;
  textHandle: (question: string) => string;
  atom: number;
  /** Unless a ballot marked it before. */
  place?: number;
  draft?: string;
}

/** Checks answers and stores them, those of many people together. */
export class ResponseWriter {
  readonly #commit: GroupCommit<NewResponse, Receipt>;
  /** By definition, which never changes once it is published. */
  readonly #positions = new WeakMap<SurveyDefinition, Map<string, number>>();

  constructor(commit: GroupCommit<NewResponse, Receipt>) {
    this.#commit = commit;
  }

  /**
   * Stores a response that is sound.
   *
   * @param who - under which handles, and where in the roster
   * @returns false when there was one under its handle: a second one changes nothing
   * @throws InputError naming the question that is not answered as it should be
   * @throws ConflictError when the wave takes no answers
   */
  async write(
    wave: WaveHead,
    definition: SurveyDefinition,
    answers: Answers,
    who: Respondent,
  ): Promise<boolean> {
    demandSound(checkAnswers(definition, answers));
    const { values, texts } = valuesOf(definition, answers);
    const positions = this.#positionsOf(definition);
    const [receipt] = await this.#commit.submit([
      {
        waveId: wave.id,
        handle: who.handle,
        atom: who.atom,
        place: who.place,
        draft: who.draft,
        values: [...values].map(([id, value]) => ({
          variable: positions.get(id)!,
          value,
        })),
        texts: [...texts].map(([question, body]) => ({
          handle: who.textHandle(question),
          question,
          body,
        })),
        quota: definition.quota,
      },
    ]);
    if (receipt === 'closed') {
      throw new ConflictError(
        'The survey takes no answers at the moment: it is paused or closed. Nothing was stored; what you wrote is still in your browser.',
      );
    }
    return receipt === 'stored';
  }

  #positionsOf(definition: SurveyDefinition): ReadonlyMap<string, number> {
    let positions = this.#positions.get(definition);
    if (!positions) {
      positions = new Map(
        variablesOf(definition).map(({ id }, index) => [id, index]),
      );
      this.#positions.set(definition, positions);
    }
    return positions;
  }
}

/** @throws InputError naming the first question that is not answered as it should be */
export function demandSound([problem]: readonly AnswerProblem[]): void {
  if (!problem) return;
  throw new InputError(
    `The question "${problem.question}" ${
      PROBLEMS[problem.problem]
    }. Nothing was stored.`,
  );
}
