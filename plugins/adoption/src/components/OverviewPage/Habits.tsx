import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { Section } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { Choice } from './Choice';
import { PeopleHistogram } from './PeopleHistogram';
import styles from './OverviewPage.module.css';

/** How deeply people use the platform: how often, how much of it, and whether they want to. */
export function Habits({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const { activeDays, breadth, choice } = overview;
  return (
    <Section title={t('habits.title')} text={t('habits.text')}>
      <div className={styles.pictures}>
        <PeopleHistogram
          title={t('habits.days')}
          unit={t('habits.daysUnit')}
          definition={t('habits.daysDefinition')}
          counted={t('habits.daysCounted')}
          fileName="active-days"
          steps={activeDays.map(({ days, ...people }) => ({
            times: days,
            ...people,
          }))}
        />
        <PeopleHistogram
          title={t('habits.breadth')}
          unit={t('habits.breadthUnit')}
          definition={t('habits.breadthDefinition')}
          counted={t('habits.breadthCounted')}
          fileName="breadth-of-use"
          steps={breadth.map(({ capabilities, ...people }) => ({
            times: capabilities,
            ...people,
          }))}
          open
        />
        {choice && <Choice choice={choice} />}
      </div>
    </Section>
  );
}
