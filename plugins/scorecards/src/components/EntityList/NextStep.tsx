import { Text } from '@backstage/ui';
import {
  type Check,
  type EntityScore,
  LEVEL_NOT_APPLICABLE,
  type Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import { useTexts } from '../../hooks/useTexts';
import { shownLevel } from '../Levels/levels';

export interface NextStepProps {
  score: EntityScore;
  scorecard?: Scorecard;
  /** By id; without its check an id speaks for itself. */
  checks?: ReadonlyMap<string, Check>;
}

const NAMED_CHECKS = 3;

/** What is between an entity and its next level: "2 checks to Gold: Add a README, Name a licence". */
export function NextStep(props: NextStepProps) {
  const { score, scorecard, checks } = props;
  const t = useTexts();
  if (score.levelId === LEVEL_NOT_APPLICABLE) {
    return <Text color="secondary">{t('list.nothingApplies')}</Text>;
  }
  if (!score.nextLevelId) {
    return <Text color="secondary">{t('list.top')}</Text>;
  }
  const names = score.missing
    .slice(0, NAMED_CHECKS)
    .map(id => checks?.get(id)?.title ?? id);
  const more = score.missing.length - names.length;
  if (more > 0) {
    names.push(t('list.andMore', { more: String(more) }));
  }
  return (
    <span>
      <Text weight="bold">
        {t('list.checksTo', {
          count: score.missing.length,
          level: shownLevel(scorecard, score.nextLevelId, t).name,
        })}
      </Text>{' '}
      <Text>{names.join(', ')}</Text>
    </span>
  );
}
