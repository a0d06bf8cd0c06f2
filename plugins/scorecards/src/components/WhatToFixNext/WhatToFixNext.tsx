import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Legible, LevelBadge } from '@thrive/charts';
import { EmptyState, EntityLink, Placeholder } from '@thrive/pages';
import { useChecks } from '../../hooks/questions';
import { type MyNextSteps, useMyNextSteps } from '../../hooks/useMyNextSteps';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { NextStep } from '../EntityList/NextStep';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { shownLevel } from '../Levels/levels';
import styles from './WhatToFixNext.module.css';

/** What to fix next in the software that I and my groups own. */
export function WhatToFixNext() {
  const t = useTexts();
  const { value, error, retry } = useMyNextSteps();
  const home = useRouteRef(rootRouteRef)?.();
  return (
    <Legible>
      <div className={styles.widget}>
        {error && (
          <ErrorNotice
            title={t('widget.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && (
          <>
            <Placeholder height={40} />
            <Placeholder height={40} />
            <Placeholder height={40} />
          </>
        )}
        {value && <Steps steps={value} />}
        {home && (
          <Link href={home} variant="body-small">
            {t('widget.link')}
          </Link>
        )}
      </div>
    </Legible>
  );
}

function Steps(props: { steps: MyNextSteps }) {
  const { rows, scorecards, ownsAnything, unread, unasked } = props.steps;
  const t = useTexts();
  const checks = useChecks(rows.map(({ scorecardId }) => scorecardId));
  if (rows.length === 0) {
    return ownsAnything ? (
      <EmptyState title={t('widget.emptyTitle')} text={t('widget.emptyText')} />
    ) : (
      <EmptyState
        title={t('widget.noGroupsTitle')}
        text={t('widget.noGroupsText')}
      />
    );
  }
  return (
    <>
      <ul className={styles.rows}>
        {rows.map(row => {
          const scorecard = scorecards.find(({ id }) => id === row.scorecardId);
          const level = shownLevel(scorecard, row.levelId, t);
          return (
            <li
              key={`${row.entity.entityRef} ${row.scorecardId}`}
              className={styles.row}
            >
              <span className={styles.head}>
                <EntityLink
                  entityRef={row.entity.entityRef}
                  title={row.entity.title}
                  tab="scorecards"
                />
                <Text variant="body-x-small" color="secondary">
                  {scorecard?.title ?? row.scorecardId}
                </Text>
                <LevelBadge name={level.name} look={level.look} />
              </span>
              <NextStep score={row} scorecard={scorecard} checks={checks} />
            </li>
          );
        })}
      </ul>
      {unasked > 0 && (
        <Text variant="body-small" color="secondary">
          {t('widget.unasked', { count: unasked })}
        </Text>
      )}
      {unread > 0 && (
        <Text variant="body-small" color="secondary">
          {t('widget.partial', { count: unread })}
        </Text>
      )}
    </>
  );
}
