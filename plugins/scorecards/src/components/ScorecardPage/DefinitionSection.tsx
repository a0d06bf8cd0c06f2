import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { EntityLink, Section } from '@thrive/pages';
import type { ScorecardDefinition } from '../../api/ScorecardsApi';
import { useTexts } from '../../hooks/useTexts';
import { RuleText } from '../CheckPage/RuleText';
import { sortedLevels } from '../Levels/levels';
import { CheckLink } from '../Levels/ScorecardLink';
import styles from './ScorecardPage.module.css';

/** What the scorecard asks of whom, as it is written. */
export function DefinitionSection(props: { definition: ScorecardDefinition }) {
  const { scorecard, checks } = props.definition;
  const t = useTexts();
  const byId = new Map(checks.map(check => [check.id, check]));
  return (
    <Section title={t('scorecard.definitionTitle')}>
      <Accordion>
        <AccordionTrigger
          title={scorecard.title}
          subtitle={t('scorecard.version', {
            version: String(scorecard.version),
          })}
        />
        <AccordionPanel>
          <div className={styles.definition}>
            {scorecard.description && (
              <Text as="p">{scorecard.description}</Text>
            )}
            {scorecard.owner && (
              <Text as="p">
                {t('common.owner')}: <EntityLink entityRef={scorecard.owner} />
              </Text>
            )}
            {scorecard.appliesTo ? (
              <>
                <Text weight="bold">{t('scorecard.appliesTo')}</Text>
                <RuleText
                  label={t('scorecard.appliesTo')}
                  rule={scorecard.appliesTo}
                />
              </>
            ) : (
              <Text>{t('scorecard.appliesToAll')}</Text>
            )}
            {sortedLevels(scorecard).map(level => (
              <div key={level.id}>
                <Text weight="bold">
                  {t('scorecard.levelChecks', { level: level.name })}
                </Text>
                <ul className={styles.checkList}>
                  {scorecard.checks
                    .filter(({ levelId }) => levelId === level.id)
                    .map(({ checkId }) => (
                      <li key={checkId}>
                        <CheckLink
                          id={checkId}
                          title={byId.get(checkId)?.title}
                        />
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
        </AccordionPanel>
      </Accordion>
    </Section>
  );
}
