import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type {
  AdoptionOverview,
  CapabilityUse,
} from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton, Sparkline } from '@thrive/charts';
import { csvOf, type ListColumn, ListTable, Section } from '@thrive/pages';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { ShareText } from '../ShareText/ShareText';

/** What people use, most people first. */
export function Capabilities({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const least = String(overview.minimumGroupSize);
  const columns: ListColumn<CapabilityUse>[] = [
    {
      id: 'capability',
      label: t('overview.capability'),
      value: ({ title }) => title,
      cell: ({ id, title, mandated }) => (
        <>
          <Link
            href={`${home}/capabilities/${encodeURIComponent(id)}`}
            standalone
          >
            {title}
          </Link>
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
      value: ({ people }) => people,
      cell: ({ people }) =>
        people?.toLocaleString() ?? t('common.tooFew', { least }),
    },
    {
      id: 'share',
      label: t('overview.share'),
      value: ({ share }) => share?.share,
      cell: ({ share }) => <ShareText share={share} />,
    },
    {
      id: 'fourWeeks',
      label: t('overview.fourWeeks'),
      value: ({ fourWeekRetention }) => fourWeekRetention?.share,
      cell: ({ fourWeekRetention }) => <ShareText share={fourWeekRetention} />,
    },
    {
      id: 'services',
      label: t('overview.services'),
      value: ({ services }) => services?.events,
      cell: ({ services }) =>
        services
          ? t('overview.servicesUse', {
              events: services.events.toLocaleString(),
              services: services.services.toLocaleString(),
            })
          : '',
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
      actions={
        <DownloadButton
          label={texts.download}
          of={t('overview.capabilities')}
          fileName="capabilities"
          data={csvOf(columns, overview.capabilities)}
        />
      }
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
