import { entityScorecards } from '../../__testUtils__/fixtures';
import { groupResults } from './resultGroups';

it('puts every result in exactly one group', () => {
  for (const scores of entityScorecards.scorecards) {
    const groups = groupResults(scores);
    const grouped = Object.values(groups).flat();
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(grouped).toHaveLength(scores.results.length);
  }
});
