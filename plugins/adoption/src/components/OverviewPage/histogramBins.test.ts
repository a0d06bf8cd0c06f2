import { histogramBins } from './histogramBins';

it('draws as one bar what is told as one number', () => {
  expect(
    histogramBins([
      { times: 1, exactly: 20, atLeast: 30 },
      { times: 2, atLeast: 10 },
      { times: 3 },
      { times: 4 },
    ]),
  ).toEqual([
    { from: 1, to: 1, people: 20 },
    { from: 2, to: 4, people: 10 },
  ]);
});

it('draws nothing where nothing is told', () => {
  expect(histogramBins([{ times: 1 }, { times: 2 }])).toEqual([]);
  expect(histogramBins([])).toEqual([]);
});
