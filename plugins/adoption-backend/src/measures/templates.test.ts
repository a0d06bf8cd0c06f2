import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { dayOfIso } from './calendar';
import { measureTemplates, type TemplateRun } from './templates';

const zone = IANAZone.create('UTC');
const now = Date.parse('2028-03-01T12:00:00Z');
const HOUR = 3_600_000;
const at = (day: string) => dayOfIso(day) * 24 * HOUR + HOUR;
const run = (change: Partial<TemplateRun>): TemplateRun => ({
  template: 'template:default/service',
  state: 'completed',
  startedAt: at('2028-02-29'),
  endedAt: at('2028-02-29') + 60_000,
  minutes: 90,
  person: 1,
  version: 'v1',
  ...change,
});
const measure = (runs: TemplateRun[]) =>
  measureTemplates(runs, { weeks: 3, now, zone });

describe('measureTemplates', () => {
  it('counts success over tasks that ended by themselves', () => {
    const [numbers] = measure([
      run({}),
      run({ state: 'failed', failedStep: 'Publish' }),
      run({ state: 'failed', failedStep: 'Publish' }),
      run({ state: 'failed' }),
      run({ state: 'cancelled' }),
      run({ state: 'open', endedAt: undefined }),
    ]);
    expect(numbers).toMatchObject({
      runs: 6,
      completed: 1,
      failed: 3,
      cancelled: 1,
      success: { share: 0.25, n: 4 },
      failingSteps: [
        { step: 'Publish', runs: 2 },
        { step: '', runs: 1 },
      ],
      people: 1,
    });
  });

  it('counts time saved by completed tasks only, and says of how many it is unknown', () => {
    const [numbers] = measure([
      run({}),
      run({ minutes: 30 }),
      run({ minutes: undefined }),
      run({ state: 'failed' }),
    ]);
    expect(numbers).toMatchObject({ minutesSaved: 120, withoutEstimate: 1 });
    const [unknown] = measure([run({ minutes: undefined })]);
    expect(unknown.minutesSaved).toBeUndefined();
  });

  it('tells how long tasks take, by week and by version, the most used template first', () => {
    const numbers = measure([
      run({ template: 'template:default/a', startedAt: at('2028-02-14') }),
      ...[60_000, 120_000, 600_000].map((ms, index) =>
        run({
          endedAt: at('2028-02-29') + ms,
          version: index === 2 ? 'v2' : 'v1',
          person: index,
        }),
      ),
    ]);
    expect(numbers.map(({ template, weeks }) => [template, weeks])).toEqual([
      ['template:default/service', [0, 0, 3]],
      ['template:default/a', [1, 0, 0]],
    ]);
    expect(numbers[0]).toMatchObject({
      medianMs: 120_000,
      slowMs: 600_000,
      people: 3,
    });
    expect(
      numbers[0].versions.map(({ version, runs }) => [version, runs]),
    ).toEqual([
      ['v1', 2],
      ['v2', 1],
    ]);
  });

  it('is what a slow count says, whatever ran', () => {
    const some = fc.record({
      template: fc.constantFrom('a', 'b', 'c'),
      version: fc.constantFrom('v1', 'v2', undefined),
      person: fc.option(fc.nat(4), { nil: undefined }),
      state: fc.constantFrom<TemplateRun['state']>(
        'open',
        'completed',
        'failed',
        'cancelled',
      ),
      startedAt: fc.nat(20 * 24).map(hours => now - hours * HOUR),
      took: fc.option(fc.nat(900_000), { nil: undefined }),
      failedStep: fc.constantFrom('Fetch', 'Publish', undefined),
      minutes: fc.option(fc.nat(600), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), found => {
        const runs = found.map(({ took, ...each }) => ({
          ...each,
          endedAt: took === undefined ? undefined : each.startedAt + took,
        }));
        const numbers = measure(runs);
        expect(numbers.map(({ template }) => template).sort()).toEqual(
          [...new Set(runs.map(({ template }) => template))].sort(),
        );
        for (const { template, ...measured } of numbers) {
          const own = runs.filter(each => each.template === template);
          const count = (isSo: (each: TemplateRun) => boolean) =>
            own.filter(isSo).length;
          const completed = count(({ state }) => state === 'completed');
          const failed = count(({ state }) => state === 'failed');
          let saved: number | undefined;
          let unknown = 0;
          for (const { state, minutes } of own) {
            if (state !== 'completed') continue;
            if (minutes === undefined) unknown += 1;
            else saved = (saved ?? 0) + minutes;
          }
          expect(measured).toMatchObject({
            runs: own.length,
            completed,
            failed,
            cancelled: count(({ state }) => state === 'cancelled'),
            withoutEstimate: unknown,
            people: new Set(own.flatMap(({ person }) => person ?? [])).size,
          });
          expect(measured.minutesSaved).toBe(saved);
          const ended = completed + failed;
          expect(measured.success?.n ?? 0).toBe(ended);
          expect(Math.round((measured.success?.share ?? 0) * ended)).toBe(
            completed,
          );
          const steps = measured.failingSteps.reduce(
            (sum, step) => sum + step.runs,
            0,
          );
          expect(steps).toBe(failed);
          const inWeeks = count(
            ({ startedAt }) => startedAt >= Date.parse('2028-02-14T00:00:00Z'),
          );
          expect(measured.weeks.reduce((sum, each) => sum + each, 0)).toBe(
            inWeeks,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
