import { Container } from '@backstage/ui';
import { RiSeedlingLine } from '@remixicon/react';
import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { language } from '@thrive/locale';
import { shareText } from '../../hooks/numbers';
import { useRetention } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { RetentionCurve } from '../RetentionCurve/RetentionCurve';
import { UntoldGroup } from '../Selection/SelectionBar';
import { CohortTable } from './CohortTable';
import { RetentionControls } from './RetentionControls';
import { useRetentionQuery } from './useRetentionQuery';
import styles from './RetentionPage.module.css';

/** Do people keep coming back? Cohorts down, periods across. */
export function RetentionPage() {
  const t = useTexts();
  const { query } = useRetentionQuery();
  const { value, error, retry } = useRetention(query);
  return (
    <>
      <PageTop
        title={t('retention.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        <RetentionControls table={value} />
        {error && (
          <ErrorNotice
            title={t('retention.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={480} />}
        <UntoldGroup group={value?.group} />
        {value && value.rows.length === 0 && value.group?.told !== false && (
          <EmptyState
            icon={<RiSeedlingLine />}
            title={t('retention.empty')}
            text={t('retention.emptyText')}
          />
        )}
        {value && value.rows.length > 0 && (
          <>
            <div className={styles.curve}>
              <RetentionCurve
                grain={value.grain}
                returns={value.returns}
                brackets={value.brackets}
                points={value.overall}
                since={value.since}
              />
            </div>
            <CohortTable table={value} />
          </>
        )}
      </Container>
    </>
  );
}

/** The fourth period after the first says who stays; earlier ones while there is none. */
const TELLING = 4;

function answerOf(table: RetentionTable, t: Texts): string {
  const { overall, cohorts, capability, brackets, group } = table;
  if (group?.told === false)
    return t('overview.answerFewOf', { name: group.title });
  const point = overall
    .filter(({ period, returned }) => (period > 0 || brackets) && returned)
    .reduce<(typeof overall)[number] | undefined>(
      (best, each) => (each.period <= TELLING ? each : best),
      undefined,
    );
  if (!point?.returned) return t('retention.answerNone');
  const { value, low, high } = shareText(point.returned);
  return t('retention.answer', {
    n: point.returned.n.toLocaleString(language()),
    started: capability
      ? t(`retention.startedWith.${cohorts}`, { capability: capability.title })
      : t(`retention.started.${cohorts}`),
    share: value,
    low,
    high,
    when: whenOf(table, point.period, t),
  });
}

function whenOf(
  { grain, returns, brackets }: RetentionTable,
  period: number,
  t: Texts,
): string {
  const bracket = brackets?.[period];
  if (bracket) {
    return t('retention.whenBracket', {
      from: String(bracket.from),
      to: String(bracket.to),
    });
  }
  return returns === 'bracket'
    ? ''
    : t(`retention.when.${returns}.${grain}`, { n: String(period) });
}
