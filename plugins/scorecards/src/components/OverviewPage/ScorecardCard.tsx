import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { OverviewCard } from '@thrive/backstage-plugin-scorecards-common';
import { DistributionBar, Sparkline } from '@thrive/charts';
import { dayText, language } from '@thrive/locale';
import { EntityLink, Placeholder } from '@thrive/pages';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { scorecardRouteRef } from '../../routes';
import { firstLevelName, leveledOf, levelSegments } from '../Levels/levels';
import { CheckLink, ScorecardLink } from '../Levels/ScorecardLink';
import styles from './OverviewPage.module.css';

/** One scorecard at a glance: who owns it, its levels, how they changed, which check fails most. */
export function ScorecardCard(props: { card: OverviewCard }) {
  const { card } = props;
  const { scorecard, levels, entities, trend } = card;
  const t = useTexts();
  const pageOf = useRouteRef(scorecardRouteRef);
  const page = pageOf?.({ scorecardId: scorecard.id });
  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="start" gap="3">
          <div>
            <Text
              as="h4"
              variant="title-x-small"
              weight="bold"
              className={styles.flat}
            >
              <ScorecardLink
                id={scorecard.id}
                title={scorecard.title}
                variant="title-x-small"
              />
            </Text>
            <Text
              as="p"
              variant="body-small"
              color="secondary"
              className={styles.flat}
            >
              {t('card.entities', { count: entities })}
              {scorecard.owner && (
                <>
                  {' · '}
                  <EntityLink entityRef={scorecard.owner} />
                </>
              )}
            </Text>
          </div>
          {trend.length > 1 && (
            <span className={styles.trend}>
              <Sparkline
                label={trendLabel(card, t)}
                values={trend.map(point => leveledOf(point.levels))}
              />
            </span>
          )}
        </Flex>
      </CardHeader>
      <CardBody className={styles.card}>
        <DistributionBar
          label={t('card.levels', { title: scorecard.title })}
          segments={levelSegments(scorecard, levels, t, levelId =>
            page
              ? `${page}?level=${encodeURIComponent(levelId)}#entities`
              : undefined,
          )}
          emptyText={t('card.nothing')}
        />
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.flat}
        >
          {changeText(card, t)}
        </Text>
      </CardBody>
      <CardFooter>
        <p className={styles.failing}>
          <MostFailing card={card} />
        </p>
      </CardFooter>
    </Card>
  );
}

function MostFailing(props: { card: OverviewCard }) {
  const { mostFailing } = props.card;
  const t = useTexts();
  if (!mostFailing || mostFailing.counts.fail === 0) {
    return <Text color="secondary">{t('card.noneFailing')}</Text>;
  }
  return (
    <>
      <Text color="secondary">{t('card.mostFailing')}</Text>{' '}
      <CheckLink id={mostFailing.checkId} title={mostFailing.title} />{' '}
      <Text color="secondary">
        ({t('card.failing', { count: mostFailing.counts.fail })})
      </Text>
    </>
  );
}

/** The card's shape while its numbers are on their way. */
export function ScorecardCardSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHeader>
        <Placeholder width="50%" height={20} />
      </CardHeader>
      <CardBody className={styles.card}>
        <Placeholder height={20} />
        <Placeholder width="80%" height={14} />
        <Placeholder width="60%" height={14} />
      </CardBody>
      <CardFooter>
        <Placeholder width="70%" height={14} />
      </CardFooter>
    </Card>
  );
}

function changeText(card: OverviewCard, t: Texts): string {
  const { scorecard, levels, changeSinceLastWeek } = card;
  const level = firstLevelName(scorecard);
  if (!changeSinceLastWeek) {
    return t('card.noHistory');
  }
  const change = leveledOf(levels) - changeSinceLastWeek.leveled;
  if (change === 0) {
    return t('card.noChange', { level });
  }
  return t('card.change', {
    change: change.toLocaleString(language(), { signDisplay: 'always' }),
    level,
  });
}

function trendLabel(card: OverviewCard, t: Texts): string {
  const { scorecard, trend } = card;
  const [first, last] = [trend[0], trend[trend.length - 1]];
  return t('card.trend', {
    level: firstLevelName(scorecard),
    from: leveledOf(first.levels).toLocaleString(language()),
    fromDay: dayText(first.day),
    to: leveledOf(last.levels).toLocaleString(language()),
    toDay: dayText(last.day),
  });
}
