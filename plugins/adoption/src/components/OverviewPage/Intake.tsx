import { Text } from '@backstage/ui';
import { Section } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './OverviewPage.module.css';

/** Counted under names of their own; all others are reasons of refusal. */
const OUTCOMES = ['accepted', 'duplicate', 'opted-out', 'clock'];

/** How many events came in, and what became of those that were not stored as they came. */
export function Intake({ intake }: { intake: Record<string, number> }) {
  const t = useTexts();
  const lines = [
    ...told('duplicate', value => t('overview.intakeRepeated', { value })),
    ...told('opted-out', value => t('overview.intakeOptedOut', { value })),
    ...told('clock', value => t('overview.intakeClock', { value })),
    ...Object.keys(intake)
      .filter(outcome => !OUTCOMES.includes(outcome))
      .flatMap(reason =>
        told(reason, value => t('overview.intakeRefused', { value, reason })),
      ),
  ];
  function told(outcome: string, text: (value: string) => string): string[] {
    const count = intake[outcome] ?? 0;
    return count > 0 ? [text(count.toLocaleString())] : [];
  }
  return (
    <Section title={t('overview.intake')}>
      <Text as="p" className={styles.note}>
        {t('overview.intakeText', { count: intake.accepted ?? 0 })}
      </Text>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map(line => (
            <li key={line}>
              <Text variant="body-small">{line}</Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
