import { TestDatabases } from '@backstage/backend-test-utils';
import { recordChannels } from './__testUtils__/recordChannels';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';
import { handleOfBallot } from './identity/Handles';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const PEOPLE = 12;
const people = Array.from({ length: PEOPLE }, (_, index) => `alpha-${index}`);
/** In which they answer; not that of the catalog. */
const order = people.map((_, turn) => people[(turn * 5) % PEOPLE]);

it.each(databases.eachSupportedId())(
  'A13: what is logged, audited and sent while people answer leads from nobody to a ballot on %s',
  async id => {
    const { features, written } = recordChannels();
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
      also: features,
    });
    const wave = await portal.open(checkUp('anonymous'));
    // The invitation names everybody who is asked, before anybody answers.
    expect(portal.sent.splice(0)).toHaveLength(1);
    written.length = 0;

    const secrets: string[] = [];
    for (const [turn, name] of order.entries()) {
      await portal.post(name, `/waves/${wave.id}/dismissal`, {
        forever: false,
      });
      const { blinded, issued, proof } = await portal.ballotOf(name, wave.id);
      const why = `What ${name} thinks`;
      const cast = await portal.post(undefined, '/ballots', {
        proof,
        answers: { recommend: turn % 11, ease: (turn % 7) + 1, why },
      });
      expect([cast.status, cast.body]).toEqual([201, { stored: true }]);
      const { token, signature } = proof!;
      secrets.push(why, blinded, issued.body.signature, token, signature);
      secrets.push(
        handleOfBallot(token, 'response'),
        handleOfBallot(token, 'text:why'),
      );
    }
    // Nobody is told that somebody answered, themselves included.
    expect(portal.sent).toEqual([]);
    // What is refused is noted no better: a second ballot, and one that is none.
    const [{ proof }] = await Promise.all([
      portal.ballotOf(order[0], wave.id),
      portal.post(undefined, '/ballots', {
        proof: { waveId: wave.id, bucket: 0, token: 'AAAA', signature: 'AAAA' },
        answers: { recommend: 1, why: 'a forged one' },
      }),
    ]);
    expect(proof).toBeUndefined();
    // A line for each, or an event, would have an order and a time, whatever it said.
    expect(written).toEqual([]);

    await portal.close(wave.id);
    await portal.get('owner', `/waves/${wave.id}/results`);
    await portal.get('owner', `/waves/${wave.id}/comments`);
    expect(portal.sent).toEqual([]);
    const everything = written.join('\n');
    // It listened where something is written.
    expect(everything).toContain('info released wave 1 of pulse');
    expect(everything).toContain('audit wave-change');
    expect(everything).not.toMatch(/alpha-\d/);
    expect(everything).not.toContain('a forged one');
    for (const secret of secrets) expect(everything).not.toContain(secret);
  },
);

it.each(databases.eachSupportedId())(
  'A13: reminders name those who took no ballot in an order that says nothing of the others on %s',
  async id => {
    const entities = organisation({ alpha: PEOPLE });
    const portal = await startSurveys(databases, id, { entities });
    const wave = await portal.open(checkUp('anonymous'));
    const remind = async () => {
      portal.sent.length = 0;
      await portal.post('owner', `/waves/${wave.id}/reminders`);
      return portal.sent.flatMap(({ recipients }) => recipients.entityRef);
    };
    const before = await remind();
    const took = new Set(order.slice(0, 5));
    for (const [turn, name] of order.slice(0, 5).entries()) {
      const { proof } = await portal.ballotOf(name, wave.id);
      // One of them keeps it: whether a ballot came back does not show.
      if (turn > 0)
        await portal.post(undefined, '/ballots', {
          proof,
          answers: { recommend: turn },
        });
    }
    // Those of the catalog in its order, without those who took one.
    expect(await remind()).toEqual(
      before.filter((ref: string) => !took.has(ref.split('/')[1])),
    );
  },
);
