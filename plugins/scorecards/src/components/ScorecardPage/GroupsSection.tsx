import { useState } from 'react';
import { Text } from '@backstage/ui';
import type { Scorecard } from '@thrive/backstage-plugin-scorecards-common';
import { DistributionBar } from '@thrive/charts';
import { EntityLink, Placeholder, SearchFilter, Section } from '@thrive/pages';
import { useGroups } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { levelSegments } from '../Levels/levels';
import { ShowMore } from '../ListTable/ShowMore';
import styles from './ScorecardPage.module.css';

/** The levels of what each group owns, in alphabetical order: groups are not ranked. */
export function GroupsSection(props: { scorecard: Scorecard }) {
  const { scorecard } = props;
  const t = useTexts();
  const [search, setSearch] = useState('');
  const list = useGroups(scorecard.id, search);
  const { items, error, retry } = list;
  return (
    <Section
      title={t('scorecard.groupsTitle')}
      text={t('scorecard.groupsText')}
    >
      <div className={styles.search}>
        <SearchFilter
          label={t('scorecard.groupsSearch')}
          value={search}
          onChange={setSearch}
        />
      </div>
      {error && (
        <ErrorNotice
          title={t('scorecard.groupsError')}
          error={error}
          onRetry={retry}
        />
      )}
      {!items && !error && <Placeholder height={160} />}
      {items?.length === 0 && (
        <Text color="secondary">{t('scorecard.groupsEmpty')}</Text>
      )}
      {items && (
        <ul className={styles.rows}>
          {items.map(group => (
            <li key={group.groupRef} className={styles.row}>
              <span className={styles.rowName}>
                <EntityLink entityRef={group.groupRef} title={group.title} />
                <Text variant="body-x-small" color="secondary">
                  {t('card.entities', { count: group.entities })}
                </Text>
              </span>
              <DistributionBar
                size="thin"
                label={t('card.levels', { title: group.title })}
                segments={levelSegments(scorecard, group.levels, t).filter(
                  ({ count }) => count > 0,
                )}
                emptyText={t('card.nothing')}
              />
            </li>
          ))}
        </ul>
      )}
      <ShowMore list={list} />
    </Section>
  );
}
