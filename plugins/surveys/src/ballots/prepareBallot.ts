import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { SurveyForm } from '@thrive/backstage-plugin-surveys-common';
import type { SurveysApi } from '../api/SurveysApi';
import { fromBase64, toBase64 } from './base64';
import type { BallotStore, KeptBallot } from './BallotStore';

// eslint-disable-next-line new-cap -- the library names its suites so
const suite = RSABSSA.SHA384.PSS.Randomized();
const TOKEN_BYTES = 32;

/**
 * Has a ballot signed that the signer cannot see (RFC 9474): made and blinded here, kept before it
 * is sent, so that the same one is signed again when the answer is lost.
 *
 * @throws RequestError when another ballot was issued before, or none is issued
 */
export async function prepareBallot(
  form: SurveyForm,
  api: Pick<SurveysApi, 'issueBallot'>,
  ballots: BallotStore,
): Promise<void> {
  const waveId = form.wave.id;
  const kept = ballots.ballotOf(waveId);
  if (kept?.signature !== undefined) return;
  if (form.publicKey === undefined || form.bucket === undefined) return;
  const publicKey = await crypto.subtle.importKey(
    'spki',
    fromBase64(form.publicKey),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
  const ballot = kept ?? (await makeBallot(publicKey, form.bucket));
  ballots.keepBallot(waveId, ballot);
  const { signature } = await api.issueBallot(waveId, ballot.blinded);
  const finished = await suite.finalize(
    publicKey,
    fromBase64(ballot.token),
    fromBase64(signature),
    fromBase64(ballot.inverse),
  );
  ballots.keepBallot(waveId, { ...ballot, signature: toBase64(finished) });
}

async function makeBallot(
  publicKey: CryptoKey,
  bucket: number,
): Promise<KeptBallot> {
  const token = suite.prepare(
    crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)),
  );
  const { blindedMsg, inv } = await suite.blind(publicKey, token);
  return {
    bucket,
    token: toBase64(token),
    blinded: toBase64(blindedMsg),
    inverse: toBase64(inv),
  };
}
