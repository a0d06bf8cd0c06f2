import { ButtonLink, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { RiHourglassLine, RiSearchEyeLine } from '@remixicon/react';
import type { EntityScorecards as Scores } from '@thrive/backstage-plugin-scorecards-common';
import { ago, language } from '@thrive/locale';
import { EmptyState, Placeholder } from '@thrive/pages';
import { useEntityScorecards } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { EntityHistory } from './EntityHistory';
import { ScorecardResults } from './ScorecardResults';
import styles from './EntityScorecards.module.css';

/** How is this entity doing, and what gets it to the next level? */
export function EntityScorecards() {
  const t = useTexts();
  const { entity } = useEntity();
  const name = {
    kind: entity.kind.toLocaleLowerCase('en-US'),
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  };
  const { value, error, retry } = useEntityScorecards(name);
  return (
    <>
      {error && (
        <ErrorNotice
          title={t('entity.error')}
          stillWorks={t('entity.errorStillWorks')}
          error={error}
          onRetry={retry}
        />
      )}
      {!value && !error && (
        <div className={styles.list} aria-busy="true">
          <Placeholder height={220} />
          <Placeholder height={220} />
        </div>
      )}
      {value && <Answer scores={value} />}
      {value?.status === 'evaluated' && value.scorecards.length > 0 && (
        <EntityHistory
          name={name}
          scorecards={value.scorecards.map(({ scorecard }) => scorecard)}
        />
      )}
    </>
  );
}

function Answer(props: { scores: Scores }) {
  const { status, scorecards, checks, evaluatedAt } = props.scores;
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.();
  if (status === 'waiting') {
    return (
      <EmptyState
        icon={<RiHourglassLine />}
        title={t('entity.waitingTitle')}
        text={t('entity.waitingText')}
      />
    );
  }
  if (status === 'not-known') {
    return (
      <EmptyState
        icon={<RiSearchEyeLine />}
        title={t('entity.notKnownTitle')}
        text={t('entity.notKnownText')}
      />
    );
  }
  if (scorecards.length === 0) {
    return (
      <EmptyState
        title={t('entity.noneTitle')}
        text={t('entity.noneText')}
        action={
          home && (
            <ButtonLink size="small" variant="secondary" href={home}>
              {t('entity.noneAction')}
            </ButtonLink>
          )
        }
      />
    );
  }
  const byId = new Map(checks.map(check => [check.id, check]));
  const toDo = scorecards.filter(({ nextLevelId }) => nextLevelId);
  const done = scorecards.filter(({ nextLevelId }) => !nextLevelId);
  return (
    <>
      <Text as="p" variant="body-large" className={styles.answer}>
        {toDo.length === 0
          ? t('entity.answerDone')
          : t('entity.answer', {
              count: scorecards.length,
              toDo: toDo.length.toLocaleString(language()),
            })}
      </Text>
      <div className={styles.list}>
        {[...toDo, ...done].map(scores => (
          <ScorecardResults
            key={scores.scorecard.id}
            scores={scores}
            checks={byId}
          />
        ))}
      </div>
      {evaluatedAt && (
        <Text
          as="p"
          variant="body-x-small"
          color="secondary"
          className={styles.below}
        >
          {t('entity.evaluatedAt', { when: ago(evaluatedAt) })}
        </Text>
      )}
    </>
  );
}
