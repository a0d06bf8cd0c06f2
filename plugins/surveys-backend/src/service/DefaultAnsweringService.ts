import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type Answers,
  type BallotInput,
  type BallotProof,
  checkDraft,
  localize,
  localizeDefinition,
  type SurveyDefinition,
  type SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import DataLoader from 'dataloader';
import { BallotBox } from '../ballots/BallotBox';
import { countQuestions } from '../definitions/countQuestions';
import { handleOfBallot, type Handles } from '../identity/Handles';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexAskedStore } from '../store/AskedStore';
import type { KnexReleaseStore } from '../store/ReleaseStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  RosterFinding,
  StoredWave,
  WaveHead,
} from '../store/WaveStore';
import type { AnsweringService } from './AnsweringService';
import type { Callers } from './Callers';
import type { Eligibility } from './Eligibility';
import { inLanguage } from './inLanguage';
import { OwnAnswersReader, textKeys } from './OwnAnswersReader';
import { presentWave } from './presentWave';
import { promiseOf } from './promiseOf';
import { demandSound, type ResponseWriter } from './ResponseWriter';
import type { ServiceOptions } from './ServiceOptions';

export interface DefaultAnsweringServiceOptions {
  answers: KnexAnswerStore;
  asked: KnexAskedStore;
  ballots: BallotBox;
  callers: Callers;
  eligibility: Eligibility;
  handles: Handles;
  releases: KnexReleaseStore;
  responses: ResponseWriter;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

interface Asked {
  wave: StoredWave;
  definition: SurveyDefinition;
}

/** What is known of an open wave serves so many milliseconds; whether it is still open, storing decides. */
const FRESH_FOR = 5000;

/** People who answer in so many milliseconds are looked up together, so many at most. */
const GATHERED_FOR = 2;
const MOST_PLACES = 500;

export class DefaultAnsweringService implements AnsweringService {
  readonly #options: DefaultAnsweringServiceOptions;
  readonly #places: DataLoader<
    { waveId: string; person: string },
    Pick<RosterFinding, 'place' | 'atom'> | undefined
  >;
  readonly #own: OwnAnswersReader;
  readonly #open = new Map<string, { asked: Asked; until: number }>();

  constructor(options: DefaultAnsweringServiceOptions) {
    this.#options = options;
    this.#own = new OwnAnswersReader(options);
    this.#places = new DataLoader(people => options.waves.findPlaces(people), {
      cache: false,
      maxBatchSize: MOST_PLACES,
      batchScheduleFn: read => setTimeout(read, GATHERED_FOR),
    });
  }

  async listDue(_: {}, options: ServiceOptions) {
    const due = await this.#options.eligibility.listDue(options);
    return {
      items: due.map(({ wave, definition }) => {
        const { mode, placement = 'corner' } = definition;
        return {
          waveId: wave.id,
          title: String(inLanguage(definition, options).title),
          mode,
          questions: countQuestions(definition),
          placement,
          triggers: definition.triggers ?? [],
          closesAt: wave.closesAt,
        };
      }),
    };
  }

  async getForm(
    { waveId, language }: { waveId: string; language?: string },
    { credentials }: ServiceOptions,
  ): Promise<SurveyForm> {
    const { answers, callers, handles, waves } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave, definition } = await this.#asked(waveId);
    const finding = await this.#findingOf(wave, userRef);
    const atoms = await waves.listAtoms(waveId);
    const draft =
      definition.mode === 'anonymous' || !finding
        ? undefined
        : await answers.readDraft(waveId, handles.ofDraft(wave, userRef));
    const shown = language ?? definition.language ?? 'en';
    const { audience, triggers, schedule, ...questions } = definition;
    return {
      wave: presentWave(wave, undefined, Infinity),
      definition: localizeDefinition(questions, shown),
      language: shown,
      promise: promiseOf({ definition, wave, atoms, atom: finding?.atom }),
      state: stateOf(wave, finding, definition),
      draft: draft === undefined ? undefined : JSON.parse(draft),
      ...(definition.mode === 'anonymous' && finding
        ? {
            ballotIssued: finding.mark !== undefined,
            bucket: finding.atom,
            publicKey: (await waves.getAtom(waveId, finding.atom))?.publicKey,
          }
        : {}),
    };
  }

  async respond(
    { waveId, answers }: { waveId: string; answers: Answers },
    { credentials }: ServiceOptions,
  ) {
    const { callers, handles } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave, definition } = await this.#askedLately(waveId);
    if (definition.mode === 'anonymous') {
      throw new ConflictError(
        'This survey is anonymous; it is answered with a ballot, without a name.',
      );
    }
    const found = await this.#places.load({
      waveId: wave.id,
      person: handles.inRoster(wave, userRef),
    });
    if (!found) throw notAsked();
    const isNamed = definition.mode === 'named';
    const draft = handles.ofDraft(wave, userRef);
    const stored = await this.#options.responses.write(
      wave,
      definition,
      answers,
      {
        handle: handles.ofResponse(wave, userRef, isNamed),
        textHandle: key => handles.ofText(wave, userRef, key, isNamed),
        ...found,
        draft,
      },
    );
    return { stored, thanks: thanksOf(definition) };
  }

  async issueBallot(
    { waveId, blinded }: { waveId: string; blinded: string },
    { credentials }: ServiceOptions,
  ) {
    const { answers, ballots, callers, waves } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave, definition } = await this.#asked(waveId);
    if (definition.mode !== 'anonymous')
      throw new ConflictError('This survey is answered without a ballot.');
    if (wave.state !== 'open')
      throw new ConflictError('The survey takes no answers at the moment.');
    const finding = await this.#demandFinding(wave, userRef);
    const atom = await waves.getAtom(waveId, finding.atom);
    // Signed before it is noted: a ballot that is none must not cost the right one.
    const signature = ballots.sign(
      { publicKey: atom!.publicKey!, privateKey: atom!.privateKey! },
      blinded,
    );
    const isFirst = await answers.markBallot(
      waveId,
      finding.place,
      BallotBox.digestOf(blinded),
    );
    if (!isFirst) {
      throw new ConflictError(
        'Your ballot was issued before, in another browser perhaps. There is only one, so that everybody answers once.',
      );
    }
    return { signature };
  }

  async castBallot({ proof, answers }: BallotInput) {
    const { wave, definition } = await this.#demandBallot(proof);
    const { token } = proof;
    const stored = await this.#options.responses.write(
      wave,
      definition,
      answers,
      {
        handle: handleOfBallot(token, 'response'),
        textHandle: key => handleOfBallot(token, `text:${key}`),
        atom: proof.bucket,
      },
    );
    return { stored, thanks: thanksOf(definition) };
  }

  async withdrawBallot(proof: BallotProof): Promise<void> {
    const { answers } = this.#options;
    const { wave, definition } = await this.#demandBallot(proof);
    const { token } = proof;
    const gone = await answers.eraseResponse(
      wave.id,
      handleOfBallot(token, 'response'),
      textKeys(definition).map(key => handleOfBallot(token, `text:${key}`)),
    );
    if (!gone)
      throw new NotFoundError('No answers were stored with this ballot.');
  }

  async saveAnswers(
    { waveId, answers }: { waveId: string; answers: Answers },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { callers, handles } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave, definition } = await this.#asked(waveId);
    if (definition.mode === 'anonymous') {
      throw new ConflictError(
        'Drafts of an anonymous survey stay in your browser.',
      );
    }
    const { mark } = await this.#demandFinding(wave, userRef);
    if (mark !== undefined)
      throw new ConflictError('You have answered: no draft is kept any more.');
    demandSound(checkDraft(definition, answers));
    const isKept = await this.#options.answers.saveDraft(
      waveId,
      handles.ofDraft(wave, userRef),
      JSON.stringify(answers),
    );
    if (!isKept) {
      throw new ConflictError(
        'The survey takes no answers at the moment: no draft is kept. What you wrote is still in your browser.',
      );
    }
  }

  async dismiss(
    { waveId, forever }: { waveId: string; forever: boolean },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { asked, callers, handles } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave } = await this.#asked(waveId);
    await asked.noteAsked(
      handles.ofPerson(userRef),
      wave.surveyId,
      new Date().toISOString().slice(0, 10),
      forever,
    );
  }

  async undoDismissal(
    { surveyId }: { surveyId: string },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { asked, callers, handles } = this.#options;
    const person = handles.ofPerson(callers.userRefOf(credentials));
    if (!(await asked.undoNever(person, surveyId)))
      throw new NotFoundError('You may be asked for this survey already.');
  }

  async getOwnAnswers(_: {}, options: ServiceOptions) {
    const userRef = this.#options.callers.userRefOf(options.credentials);
    return this.#own.read(userRef, options);
  }

  async eraseOwnAnswers(
    { waveId }: { waveId: string },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { answers, callers, handles } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const { wave, definition } = await this.#asked(waveId);
    if (definition.mode === 'anonymous') {
      throw new ConflictError(
        'Nobody can find your answers of an anonymous survey. The ballot in your browser withdraws them.',
      );
    }
    if (wave.salt === undefined) {
      throw new ConflictError(
        'The key of this survey is destroyed: nobody can find your answers any more.',
      );
    }
    const isNamed = definition.mode === 'named';
    const finding = await this.#findingOf(wave, userRef);
    const gone = await answers.eraseResponse(
      waveId,
      handles.ofResponse(wave, userRef, isNamed),
      textKeys(definition).map(key =>
        handles.ofText(wave, userRef, key, isNamed),
      ),
      finding?.place,
    );
    const hadDraft = await answers.deleteDraft(
      waveId,
      handles.ofDraft(wave, userRef),
    );
    if (!gone && !hadDraft)
      throw new NotFoundError('You have no answers stored here.');
  }

  async #asked(waveId: string): Promise<Asked> {
    const { surveys, waves } = this.#options;
    const wave = await waves.getWave(waveId);
    const version =
      wave && (await surveys.getVersion(wave.surveyId, wave.version));
    if (!wave || !version) throw new NotFoundError('There is no such survey.');
    return { wave, definition: version.definition };
  }

  /** For storing answers, which looks again whether the wave is open. */
  async #askedLately(waveId: string): Promise<Asked> {
    const known = this.#open.get(waveId);
    if (known && known.until > Date.now()) return known.asked;
    const asked = await this.#asked(waveId);
    this.#open.delete(waveId);
    if (asked.wave.state === 'open')
      this.#open.set(waveId, { asked, until: Date.now() + FRESH_FOR });
    return asked;
  }

  async #findingOf(
    wave: WaveHead,
    userRef: string,
  ): Promise<RosterFinding | undefined> {
    const { handles, waves } = this.#options;
    const [finding] = await waves.findInRosters([
      { waveId: wave.id, person: handles.inRoster(wave, userRef) },
    ]);
    return finding;
  }

  async #demandFinding(wave: WaveHead, userRef: string) {
    const finding = await this.#findingOf(wave, userRef);
    if (!finding) throw notAsked();
    return finding;
  }

  /** @throws NotAllowedError when it was not signed for this wave and bucket */
  async #demandBallot({ waveId, bucket, token, signature }: BallotProof) {
    const { ballots, waves } = this.#options;
    const asked = await this.#askedLately(waveId);
    const atom = await waves.getAtom(waveId, bucket);
    if (!atom?.publicKey || !ballots.isSigned(atom.publicKey, token, signature))
      throw new NotAllowedError('The ballot was not issued for this survey.');
    return asked;
  }
}

function notAsked() {
  return new NotAllowedError(
    'You are not among those who are asked in this wave.',
  );
}

function stateOf(
  wave: WaveHead,
  finding: RosterFinding | undefined,
  definition: SurveyDefinition,
): SurveyForm['state'] {
  if (wave.state === 'planned' || wave.state === 'opening') return 'planned';
  if (wave.state === 'cancelled') return 'closed';
  if (!finding) return 'not-asked';
  if (definition.mode !== 'anonymous' && finding.mark !== undefined)
    return 'answered';
  if (wave.state === 'open' || wave.state === 'paused') return wave.state;
  return 'closed';
}

function thanksOf({ thanks, language = 'en' }: SurveyDefinition) {
  return thanks === undefined ? undefined : localize(thanks, language);
}
