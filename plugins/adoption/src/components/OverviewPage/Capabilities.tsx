import { Text } from '@backstage/ui';
import type {
  AdoptionOverview,
  CapabilityUse,
  Share,
} from '@thrive/backstage-plugin-adoption-common';
import { Sparkline } from '@thrive/charts';
import { type ListColumn, ListTable, Section } from '@thrive/pages';
import { shareText } from '../../hooks/numbers';
import { useTexts } from '../../hooks/useTexts';

/** What people use, most people first. */
export function Capabilities({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const least = String(overview.minimumGroupSize);
  const columns: ListColumn<CapabilityUse>[] = [
    {
      id: 'capability',
      label: t('overview.capability'),
      cell: ({ title, mandated }) => (
        <>
          {title}
          {mandated && (
            <>
              {' '}
              <Text variant="body-x-small" color="secondary">
                {t('overview.mandated')}
              </Text>
            </>
          )}
        </>
      ),
    },
    {
      id: 'people',
      label: t('overview.usedBy'),
      cell: ({ people }) =>
        people?.toLocaleString() ?? t('common.tooFew', { least }),
    },
    {
      id: 'share',
      label: t('overview.share'),
      cell: ({ share }) => <ShareCell share={share} />,
    },
    {
      id: 'fourWeeks',
      label: t('overview.fourWeeks'),
      cell: ({ fourWeekRetention }) => <ShareCell share={fourWeekRetention} />,
    },
    {
      id: 'trend',
      label: t('overview.trend'),
      cell: ({ title, weeks }) => (
        <Sparkline
          label={t('overview.trendOf', { capability: title })}
          values={weeks.map(people => people ?? undefined)}
        />
      ),
    },
  ];
  return (
    <Section
      title={t('overview.capabilities')}
      text={t('overview.capabilitiesText', { least })}
    >
      <ListTable
        label={t('overview.capabilities')}
        columns={columns}
        rows={overview.capabilities}
        idOf={({ id }) => id}
      />
    </Section>
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
