import { Container } from '@backstage/ui';
import { RiSeedlingLine } from '@remixicon/react';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { dayText, language } from '@thrive/locale';
import { percent } from '../../hooks/numbers';
import { useOverview } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { Markers } from '../Markers/Markers';
import { RetentionCurve } from '../RetentionCurve/RetentionCurve';
import { SelectionBar } from '../Selection/SelectionBar';
import { useSelection } from '../Selection/useSelection';
import { ActivePeople } from './ActivePeople';
import { Capabilities } from './Capabilities';
import { Habits } from './Habits';
import { Intake } from './Intake';
import { Lifecycle } from './Lifecycle';
import { ReachTrend } from './ReachTrend';
import { TimeToValue } from './TimeToValue';
import styles from './OverviewPage.module.css';

/** Do developers use the platform, and do they keep using it? */
export function OverviewPage() {
  const t = useTexts();
  const { team, segment } = useSelection().values;
  const { value, error, retry } = useOverview({ team, segment });
  return (
    <>
      <PageTop
        title={t('overview.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        <SelectionBar group={value?.group} />
        {error && (
          <ErrorNotice
            title={t('overview.error')}
            stillWorks={t('overview.errorStillWorks')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && (
          <div className={styles.pictures}>
            <Placeholder height={320} />
            <Placeholder height={320} />
          </div>
        )}
        {value && <Numbers overview={value} onChanged={retry} />}
      </Container>
    </>
  );
}

function Numbers(props: { overview: AdoptionOverview; onChanged: () => void }) {
  const { overview, onChanged } = props;
  const t = useTexts();
  const least = String(overview.minimumGroupSize);
  // The bar above says why.
  if (overview.group?.told === false) return null;
  if (overview.status !== 'ready') {
    const few = overview.status === 'few';
    return (
      <>
        <EmptyState
          icon={<RiSeedlingLine />}
          title={t(few ? 'overview.fewTitle' : 'overview.emptyTitle')}
          text={
            few ? t('overview.fewText', { least }) : t('overview.emptyText')
          }
        />
        <Intake intake={overview.intake} />
      </>
    );
  }
  const oldHandsSince = sinceShown(overview);
  return (
    <>
      <div className={styles.pictures}>
        <ActivePeople overview={overview} />
        <ReachTrend overview={overview} />
        <RetentionCurve
          grain="week"
          returns="on"
          since={oldHandsSince}
          points={overview.retention.map(({ week, ...point }) => ({
            period: week,
            ...point,
          }))}
        />
        <Lifecycle overview={overview} since={overview.since} />
        {overview.timeToValue && (
          <TimeToValue times={overview.timeToValue} since={oldHandsSince} />
        )}
      </div>
      <Capabilities overview={overview} />
      <Habits overview={overview} />
      <Markers markers={overview.markers} onChanged={onChanged} />
      {!overview.group && <Intake intake={overview.intake} />}
    </>
  );
}

function answerOf(overview: AdoptionOverview, t: Texts): string {
  const { status, reach, days } = overview;
  const day = dayText(overview.day);
  if (status === 'empty') return t('overview.answerEmpty');
  if (overview.group?.told === false)
    return t('overview.answerFewOf', { name: overview.group.title });
  if (status === 'few') {
    return t('overview.answerFew', {
      least: String(overview.minimumGroupSize),
      since: overview.since ? dayText(overview.since) : '',
    });
  }
  if (!reach) {
    const active = days[days.length - 1]?.monthly ?? 0;
    return t('overview.answerCount', { count: active, day });
  }
  const answer = t('overview.answerReach', {
    share: percent(reach.active.share),
    low: percent(reach.active.low),
    high: percent(reach.active.high),
    eligible: reach.eligible.toLocaleString(language()),
    day,
    change: changeOf(reach, t),
  });
  if (reach.withFewOutside) {
    const least = String(overview.minimumGroupSize);
    return `${answer} ${t('overview.fewOutside', { least })}`;
  }
  return reach.outside
    ? `${answer} ${t('overview.outside', { count: reach.outside })}`
    : answer;
}

const DAY = 86_400_000;
const WEEKS_OF_CURVE = 13;

/** When counting began, while those who came first then are behind the numbers. */
function sinceShown({ since, day }: AdoptionOverview): string | undefined {
  const shownFrom = Date.parse(day) - (WEEKS_OF_CURVE + 4) * 7 * DAY;
  return since && Date.parse(since) >= shownFrom ? since : undefined;
}

function changeOf(
  {
    active,
    before,
    otherGroundsSince: since,
  }: NonNullable<AdoptionOverview['reach']>,
  t: Texts,
): string {
  if (since) return t('overview.changeUnknown', { since: dayText(since) });
  if (!before) return '';
  const points = Math.round((active.share - before.share) * 100);
  // More or fewer people who could are no change of those who do: both have to be seen.
  const then = {
    share: percent(before.share),
    eligible: before.n.toLocaleString(language()),
    points: String(Math.abs(points)),
  };
  if (points === 0) return t('overview.changeNone', then);
  return t(points > 0 ? 'overview.changeUp' : 'overview.changeDown', then);
}
