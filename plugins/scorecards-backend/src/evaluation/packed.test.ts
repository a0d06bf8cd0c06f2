import fc from 'fast-check';
import {
  packDetails,
  packStates,
  parseDetails,
  sinceAt,
  stateAt,
  STATE_CODES,
  type Result,
} from './packed';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';

const T = 1_781_524_800;

const result = (slot: number, more: Partial<Result> = {}): Result => ({
  slot,
  state: 'pass',
  since: T,
  evidence: { verdicts: '1', values: ['x'] },
  ...more,
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\\', '|', '\n', 'p', '-', '!', '=') }),
);

const anyResults = fc
  .uniqueArray(
    fc.record({
      slot: fc.nat(300),
      state: fc.constantFrom(...(Object.keys(STATE_CODES) as CheckState[])),
      since: fc.constantFrom(T, T + 60, T + 3600),
      evidence: fc.record({
        verdicts: fc.string({
          unit: fc.constantFrom('0', '1', '2', '3'),
          maxLength: 5,
        }),
        values: fc.array(fc.option(anyText, { nil: undefined }), {
          maxLength: 4,
        }),
      }),
      message: fc.option(anyText, { nil: undefined }),
    }),
    { selector: ({ slot }) => slot, maxLength: 12 },
  )
  .filter(results => results.length > 0);

describe('packed results', () => {
  it('give back what was put in, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyResults, results => {
        const states = packStates(results);
        const details = parseDetails(packDetails(results));
        expect([...details.evidence.keys()].sort()).toEqual(
          results.map(({ slot }) => slot).sort(),
        );
        for (const { slot, state, since, evidence, message } of results) {
          expect(stateAt(states, slot)).toBe(state);
          expect(sinceAt(details, slot)).toBe(since);
          const kept = details.evidence.get(slot);
          expect(kept?.verdicts).toBe(evidence.verdicts);
          expect(kept?.values).toEqual(evidence.values);
          expect(kept?.message).toBe(message);
        }
      }),
    );
  });

  it('are small: what most states share stands once, and nothing is quoted', () => {
    const results = [
      result(0),
      result(1),
      result(3, {
        state: 'fail',
        since: T + 60,
        evidence: { verdicts: '01', values: [undefined, 'a|b'] },
        message: 'Say which.',
      }),
    ];
    expect(packStates(results)).toBe('PP-F');
    expect(packDetails(results)).toBe(
      `${T}|3=${T + 60}\n0|1|x\n1|1|x\n3|01|\\-|a\\pb\n3!Say which.`,
    );
  });

  it('of an entity that was never evaluated are nothing', () => {
    expect(stateAt('', 0)).toBeUndefined();
    expect(parseDetails('').evidence.size).toBe(0);
  });
});
