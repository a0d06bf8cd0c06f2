import { type ReactNode, useId } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import {
  type Check,
  type CheckResult,
  type EntityScorecard,
  LEVEL_NOT_APPLICABLE,
} from '@thrive/backstage-plugin-scorecards-common';
import { LevelBadge } from '@thrive/charts';
import { ago } from '@thrive/locale';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ScoreText } from '../EntityList/ScoreText';
import { shownLevel } from '../Levels/levels';
import { ScorecardLink } from '../Levels/ScorecardLink';
import { CheckItem } from './CheckItem';
import { groupResults } from './resultGroups';
import styles from './EntityScorecards.module.css';

export interface ScorecardResultsProps {
  scores: EntityScorecard;
  checks: ReadonlyMap<string, Check>;
}

/** One scorecard of an entity: its level, what gets it to the next one, and the rest folded away. */
export function ScorecardResults(props: ScorecardResultsProps) {
  const { scores, checks } = props;
  const { scorecard, levelId, score, counts, since } = scores;
  const t = useTexts();
  const id = useId();
  const level = shownLevel(scorecard, levelId, t);
  const groups = groupResults(scores);
  const items = (results: readonly CheckResult[]) => (
    <ul className={styles.items}>
      {results.map(result => (
        <CheckItem
          key={result.checkId}
          result={result}
          check={checks.get(result.checkId)}
        />
      ))}
    </ul>
  );
  const folded: [string, readonly CheckResult[], string?][] = [
    [t('entity.later', { count: groups.later.length }), groups.later],
    [
      t('entity.unknown', { count: groups.undecided.length }),
      groups.undecided,
      t('entity.unknownText'),
    ],
    [t('entity.passed', { count: groups.passed.length }), groups.passed],
    [t('entity.waived', { count: groups.waived.length }), groups.waived],
    [
      t('entity.notApplicable', { count: groups.notApplicable.length }),
      groups.notApplicable,
    ],
  ];
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHeader>
          <Flex justify="between" align="start" gap="3" className={styles.head}>
            <Flex direction="column" gap="1">
              <Text
                as="h3"
                id={id}
                variant="title-small"
                weight="bold"
                className={styles.flat}
              >
                <ScorecardLink
                  id={scorecard.id}
                  title={scorecard.title}
                  variant="title-small"
                />
              </Text>
              <Flex align="center" gap="2">
                <LevelBadge name={level.name} look={level.look} size="medium" />
                <Text variant="body-small" color="secondary">
                  {t('entity.reached', { when: ago(since) })}
                </Text>
              </Flex>
            </Flex>
            <span className={styles.score}>
              <Text variant="body-small" color="secondary">
                {t('entity.score')}
              </Text>
              <ScoreText score={score} counts={counts} />
            </span>
          </Flex>
        </CardHeader>
        <CardBody>
          <Text
            as="h4"
            variant="title-x-small"
            weight="bold"
            className={styles.flat}
          >
            {nextTitle(scores, t)}
          </Text>
          {groups.next.length > 0 && items(groups.next)}
          {folded.map(([title, results, text]) => (
            <Folded key={title} title={title} shown={results.length > 0}>
              {text && <Text color="secondary">{text}</Text>}
              {items(results)}
            </Folded>
          ))}
        </CardBody>
      </Card>
    </section>
  );
}

function Folded(props: { title: string; shown: boolean; children: ReactNode }) {
  const { title, shown, children } = props;
  if (!shown) {
    return null;
  }
  return (
    <Accordion className={styles.folded}>
      <AccordionTrigger title={title} />
      <AccordionPanel>{children}</AccordionPanel>
    </Accordion>
  );
}

function nextTitle(scores: EntityScorecard, t: Texts): string {
  const { scorecard, levelId, nextLevelId, missing } = scores;
  if (levelId === LEVEL_NOT_APPLICABLE) {
    return t('entity.topNotApplicable');
  }
  if (!nextLevelId) {
    return t('entity.top');
  }
  if (missing.length === 0) {
    return t('entity.nextUnknownOnly');
  }
  return t('entity.next', {
    count: missing.length,
    level: shownLevel(scorecard, nextLevelId, t).name,
  });
}
