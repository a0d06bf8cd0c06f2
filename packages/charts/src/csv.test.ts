import { toCsv } from './csv';

const columns = [
  { id: 'name', label: 'Name' },
  { id: 'count', label: 'Count', numeric: true },
];

describe('toCsv', () => {
  it('quotes what would break a line or a field', () => {
    const csv = toCsv({ columns, rows: [['a "quoted", name\nover lines', 3]] });
    expect(csv).toBe('Name,Count\r\n"a ""quoted"", name\nover lines",3');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])(
    'keeps a spreadsheet from running %j',
    text => {
      const [, row] = toCsv({ columns, rows: [[text, 1]] }).split('\r\n');
      expect(row).toMatch(/^"?'/);
    },
  );

  it('leaves negative numbers and gaps as they are', () => {
    expect(
      toCsv({
        columns,
        rows: [
          ['a', -2],
          ['b', undefined],
        ],
      }),
    ).toBe('Name,Count\r\na,-2\r\nb,');
  });
});
