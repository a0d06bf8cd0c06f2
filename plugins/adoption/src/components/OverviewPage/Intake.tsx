import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Section } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { dataRouteRef } from '../../routes';
import styles from './OverviewPage.module.css';

/** How many events came in, and the way to what became of the others. */
export function Intake({ intake }: { intake: Record<string, number> }) {
  const t = useTexts();
  const data = useRouteRef(dataRouteRef)?.() ?? '/adoption/data';
  return (
    <Section title={t('overview.intake')}>
      <Text as="p" className={styles.note}>
        {t('overview.intakeText', { count: intake.accepted ?? 0 })}{' '}
        <Link href={data}>{t('overview.intakeMore')}</Link>
      </Text>
    </Section>
  );
}
