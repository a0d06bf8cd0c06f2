import { readUsageEvent } from './usageEvent';

const ID = '0b7f5a4e-9a52-4a55-8f0d-6d1b3f1c2a10';
const RECEIVED = Date.parse('2028-02-29T12:00:00Z');
const sound = {
  id: ID,
  at: '2028-02-29T11:59:58.000Z',
  action: 'navigate',
  plugin: 'catalog',
  extension: 'page:catalog/entity',
  subject: '/catalog/:namespace/:kind/:name',
  value: 3,
};
const read = (change: object, sentAt?: string) =>
  readUsageEvent(
    { ...sound, ...change },
    { receivedAt: RECEIVED, sentAt: sentAt ? Date.parse(sentAt) : undefined },
  );
const timesOf = (change: object, sentAt?: string) => {
  const event = read(change, sentAt);
  if (typeof event === 'string') throw new Error(event);
  return [
    new Date(event.at).toISOString(),
    event.clientAt && new Date(event.clientAt).toISOString(),
  ];
};

describe('readUsageEvent', () => {
  it('takes what is sound', () => {
    expect(read({})).toEqual({
      ...sound,
      at: RECEIVED - 2000,
      clientAt: undefined,
    });
  });

  it.each([
    ['not-an-object', [null, 7, 'event', [], undefined]],
    ['bad-id', [{ id: undefined }, { id: '1' }, { id: `${ID}'; drop table` }]],
    ['bad-time', [{ at: 'noon' }, { at: 1 }, { at: '' }, { at: undefined }]],
    [
      'bad-text',
      [
        { action: '' },
        { action: 'x'.repeat(65) },
        { plugin: undefined },
        { plugin: 7 },
        { subject: 'x'.repeat(301) },
        { extension: true },
        { subject: { a: { b: {} } } },
        { context: {} },
        { deep: [[[[]]]] },
      ],
    ],
    [
      'bad-value',
      [{ value: '3' }, { value: Infinity }, { value: null }, { value: 1e300 }],
    ],
    ['too-large', [{ more: 'x'.repeat(5000) }]],
  ])('refuses as %s', (reason, inputs) => {
    for (const input of inputs) {
      const whole =
        typeof input === 'object' && input !== null && !Array.isArray(input)
          ? { ...sound, ...input }
          : input;
      expect(readUsageEvent(whole, { receivedAt: RECEIVED })).toBe(reason);
    }
  });

  it('corrects a clock that is wrong by how wrong it is', () => {
    // Two years ahead, and the event a minute old.
    expect(
      timesOf({ at: '2030-02-28T11:59:00Z' }, '2030-02-28T12:00:00Z'),
    ).toEqual(['2028-02-29T11:59:00.000Z', '2030-02-28T11:59:00.000Z']);
    // The same, years behind.
    expect(
      timesOf({ at: '1999-12-31T23:59:30Z' }, '2000-01-01T00:00:00Z'),
    ).toEqual(['2028-02-29T11:59:30.000Z', '1999-12-31T23:59:30.000Z']);
  });

  it('takes the time of receipt where a time cannot be right, and keeps what was told', () => {
    expect(timesOf({ at: '2031-01-01T00:00:00Z' })).toEqual([
      '2028-02-29T12:00:00.000Z',
      '2031-01-01T00:00:00.000Z',
    ]);
    expect(timesOf({ at: '2028-02-20T12:00:00Z' })).toEqual([
      '2028-02-29T12:00:00.000Z',
      '2028-02-20T12:00:00.000Z',
    ]);
  });

  it('believes a laptop that was offline for days, and clocks that differ by seconds', () => {
    expect(timesOf({ at: '2028-02-24T09:00:00Z' })).toEqual([
      '2028-02-24T09:00:00.000Z',
      undefined,
    ]);
    expect(
      timesOf({ at: '2028-02-29T11:59:00Z' }, '2028-02-29T12:00:20Z'),
    ).toEqual(['2028-02-29T11:59:00.000Z', undefined]);
  });

  it('stores texts that a database holds', () => {
    expect(read({ subject: 'nul \u0000' })).toMatchObject({
      subject: 'nul \uFFFD',
    });
  });
});
