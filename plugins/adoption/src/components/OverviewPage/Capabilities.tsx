import { Text } from '@backstage/ui';
import type {
  AdoptionOverview,
  CapabilityUse,
  Share,
} from '@thrive/backstage-plugin-adoption-common';
import { Sparkline } from '@thrive/charts';
import { Section } from '@thrive/pages';
import { shareText } from '../../hooks/numbers';
import { useTexts } from '../../hooks/useTexts';
import styles from './OverviewPage.module.css';

/** What people use, most people first. */
export function Capabilities({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const least = String(overview.minimumGroupSize);
  const columns = [
    'capability',
    'usedBy',
    'share',
    'fourWeeks',
    'trend',
  ] as const;
  return (
    <Section
      title={t('overview.capabilities')}
      text={t('overview.capabilitiesText', { least })}
    >
      <div
        className={styles.scroll}
        role="region"
        aria-label={t('overview.capabilities')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(id => (
                <th key={id} scope="col">
                  {t(`overview.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.capabilities.map(use => (
              <CapabilityRow key={use.id} use={use} least={least} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function CapabilityRow(props: { use: CapabilityUse; least: string }) {
  const { use, least } = props;
  const t = useTexts();
  return (
    <tr>
      <th scope="row">
        {use.title}
        {use.mandated && (
          <Text variant="body-x-small" color="secondary">
            {' '}
            {t('overview.mandated')}
          </Text>
        )}
      </th>
      <td>{use.people?.toLocaleString() ?? t('common.tooFew', { least })}</td>
      <td>
        <ShareCell share={use.share} />
      </td>
      <td>
        <ShareCell share={use.fourWeekRetention} />
      </td>
      <td>
        <Sparkline
          label={t('overview.trendOf', { capability: use.title })}
          values={use.weeks.map(people => people ?? undefined)}
        />
      </td>
    </tr>
  );
}

function ShareCell({ share }: { share?: Share }) {
  const t = useTexts();
  if (!share) return <>–</>;
  const { value, low, high } = shareText(share);
  return (
    <>
      {t('common.percent', { value })}{' '}
      <Text variant="body-x-small" color="secondary">
        {t('common.interval', { low, high })}
      </Text>
    </>
  );
}
