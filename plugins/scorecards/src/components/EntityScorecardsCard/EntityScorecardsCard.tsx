import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { EntityScorecards } from '@thrive/backstage-plugin-scorecards-common';
import { Legible, LevelBadge } from '@thrive/charts';
import { Placeholder } from '@thrive/pages';
import { useEntityScorecards } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { shownLevel } from '../Levels/levels';
import { CheckLink } from '../Levels/ScorecardLink';
import { StateIcon } from '../StateBadge/StateBadge';
import { firstToFix } from './firstToFix';
import styles from './EntityScorecardsCard.module.css';

/** An entity's levels and what to fix first, on its overview. */
export function EntityScorecardsCard() {
  const t = useTexts();
  const { entity } = useEntity();
  const { value, error, retry } = useEntityScorecards({
    kind: entity.kind.toLocaleLowerCase('en-US'),
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  });
  const entityRoute = useRouteRef(entityRouteRef);
  const page = entityRoute?.(
    entityRouteParams(stringifyEntityRef(entity), { encodeParams: true }),
  );
  return (
    <EntityInfoCard
      title={t('entityCard.title')}
      footerActions={
        page && <Link href={`${page}/scorecards`}>{t('entityCard.link')}</Link>
      }
    >
      {error && (
        <ErrorNotice
          title={t('entityCard.error')}
          error={error}
          onRetry={retry}
        />
      )}
      {!value && !error && <Placeholder height={96} />}
      {value && (
        <Legible>
          <Levels scores={value} />
        </Legible>
      )}
    </EntityInfoCard>
  );
}

function Levels(props: { scores: EntityScorecards }) {
  const { status, scorecards, checks } = props.scores;
  const t = useTexts();
  if (status !== 'evaluated') {
    return (
      <Text as="p" color="secondary">
        {status === 'waiting'
          ? t('entityCard.waiting')
          : t('entityCard.notKnown')}
      </Text>
    );
  }
  if (scorecards.length === 0) {
    return (
      <Text as="p" color="secondary">
        {t('entityCard.none')}
      </Text>
    );
  }
  const toFix = firstToFix(scorecards);
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return (
    <>
      <dl className={styles.levels}>
        {scorecards.map(({ scorecard, levelId }) => {
          const level = shownLevel(scorecard, levelId, t);
          return (
            <div key={scorecard.id} className={styles.level}>
              <dt>{scorecard.title}</dt>
              <dd>
                <LevelBadge name={level.name} look={level.look} />
              </dd>
            </div>
          );
        })}
      </dl>
      {toFix.length === 0 ? (
        <Text as="p" color="secondary">
          {t('entityCard.allDone')}
        </Text>
      ) : (
        <>
          <Text as="p" weight="bold" className={styles.heading}>
            {t('entityCard.toFix')}
          </Text>
          <ul className={styles.list} aria-label={t('entityCard.toFix')}>
            {toFix.map(({ checkId, state }) => (
              <li key={checkId}>
                <StateIcon state={state} />
                <CheckLink id={checkId} title={titles.get(checkId)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
