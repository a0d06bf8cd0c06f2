import { ConflictError, NotFoundError } from '@backstage/errors';
import type { NamedAnswers } from '@thrive/backstage-plugin-surveys-common';
import { decodeCursor, encodeCursor } from '@thrive/database';
import { answersInWords } from '../scoring/answersInWords';
import { variablesOf } from '../scoring/variables';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { SurveyStore } from '../store/SurveyStore';
import type { KnexWaveStore } from '../store/WaveStore';
import { inLanguage } from './inLanguage';
import { textKeys } from './OwnAnswersReader';
import type { ServiceOptions } from './ServiceOptions';

/** So many people are on a page. */
const PAGE = 50;

/** Who answered what, as those who answered a named survey were told that its owners would see. */
export class NamedAnswersReader {
  readonly #stores: {
    answers: KnexAnswerStore;
    surveys: SurveyStore;
    waves: KnexWaveStore;
  };

  constructor(stores: {
    answers: KnexAnswerStore;
    surveys: SurveyStore;
    waves: KnexWaveStore;
  }) {
    this.#stores = stores;
  }

  /** @throws ConflictError when the survey promised anything else, or may still be answered */
  async read(
    request: { waveId: string; cursor?: string },
    options: ServiceOptions,
  ): Promise<NamedAnswers> {
    const { answers, surveys, waves } = this.#stores;
    const wave = await waves.getWave(request.waveId);
    const version =
      wave && (await surveys.getVersion(wave.surveyId, wave.version));
    if (!wave || !version) throw new NotFoundError('There is no such wave.');
    const definition = inLanguage(version.definition, options);
    if (definition.mode !== 'named') {
      throw new ConflictError(
        `This survey is ${definition.mode}: nobody is shown who answered what.`,
      );
    }
    if (wave.state !== 'closed' && wave.state !== 'released') {
      throw new ConflictError(
        'Who answered what is shown when the wave is closed.',
      );
    }
    const [after] =
      request.cursor === undefined
        ? ['']
        : decodeCursor(request.cursor, ['string']);
    const people = await answers.listNamed(wave.id, textKeys(definition), {
      after: String(after),
      limit: PAGE + 1,
    });
    const variables = variablesOf(definition);
    const page = people.slice(0, PAGE);
    return {
      title: String(definition.title),
      items: page.map(({ userRef, values, texts }) => ({
        user: userRef,
        answers: answersInWords(definition, {
          values: new Map(
            values.map(({ variable, value }) => [
              variables[variable].id,
              value,
            ]),
          ),
          texts: new Map(texts.map(({ question, body }) => [question, body])),
        }),
      })),
      nextCursor:
        people.length > PAGE
          ? encodeCursor([page[page.length - 1].userRef])
          : undefined,
    };
  }
}
