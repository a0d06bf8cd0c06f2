import { Link, Text } from '@backstage/ui';
import type {
  CapabilityUse,
  ListedCapability,
} from '@thrive/backstage-plugin-adoption-common';
import { Sparkline } from '@thrive/charts';
import type { ListColumn } from '@thrive/pages';
import { language } from '@thrive/locale';
import { mondaysUntil, weekCells } from '../../hooks/weekCells';
import { shareColumn } from '../../hooks/shareColumn';
import type { Texts } from '../../hooks/useTexts';

/** Of which the use of a capability is told. */
const WEEKS = 12;

/** What a list of capabilities says of each, by the names of its columns. */
export interface CapabilityColumns {
  name: ListColumn<CapabilityUse>;
  people: ListColumn<CapabilityUse>;
  reach: ListColumn<CapabilityUse>;
  fourWeeks: ListColumn<CapabilityUse>;
  depth: ListColumn<CapabilityUse>;
  services: ListColumn<CapabilityUse>;
  trend: ListColumn<CapabilityUse>;
  success: ListColumn<ListedCapability>;
}

/**
 * @param about - `home`: where the pages of adoption begin; `least`: people of a number that is told;
 *   `day`: the last one that the numbers are of
 */
export function capabilityColumns(
  t: Texts,
  about: { home: string; least: string; day: string },
): CapabilityColumns {
  const { home, least, day } = about;
  return {
    name: {
      id: 'capability',
      label: t('overview.capability'),
      value: ({ title }) => title,
      cell: ({ id, title, mandated }) => (
        <>
          <Link href={`${home}/capabilities/${encodeURIComponent(id)}`}>
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
    people: {
      id: 'people',
      label: t('overview.usedBy'),
      value: ({ people }) => people ?? t('common.tooFew', { least }),
      cell: ({ people }) =>
        people?.toLocaleString(language()) ?? t('common.tooFew', { least }),
    },
    reach: shareColumn(
      t,
      { id: 'share', label: t('overview.share') },
      ({ share }) => share,
    ),
    fourWeeks: shareColumn(
      t,
      { id: 'fourWeeks', label: t('overview.fourWeeks') },
      ({ fourWeekRetention }) => fourWeekRetention,
      ({ retentionMostlyHidden }) =>
        retentionMostlyHidden ? t('common.mostlyHidden') : undefined,
    ),
    depth: {
      id: 'days',
      label: t('capabilities.days'),
      value: ({ daysPerPerson }) => daysPerPerson && digits(daysPerPerson.mean),
      more: (['low', 'high', 'n'] as const).map(part => ({
        id: `days-${part}`,
        label: `${t('capabilities.days')}: ${t(`picture.${part}`)}`,
        value: ({ daysPerPerson }) =>
          daysPerPerson && digits(daysPerPerson[part]),
      })),
      cell: ({ daysPerPerson }) =>
        daysPerPerson ? (
          <>
            {digits(daysPerPerson.mean).toLocaleString(language())}{' '}
            <Text variant="body-x-small" color="secondary">
              {t('common.between', {
                low: digits(daysPerPerson.low).toLocaleString(language()),
                high: digits(daysPerPerson.high).toLocaleString(language()),
              })}
            </Text>
          </>
        ) : (
          '–'
        ),
    },
    services: {
      id: 'services',
      label: t('overview.services'),
      value: ({ services }) => services?.events,
      cell: ({ services }) =>
        services
          ? t('overview.servicesUse', {
              events: services.events.toLocaleString(language()),
              services: services.services.toLocaleString(language()),
            })
          : '–',
    },
    trend: {
      id: 'trend',
      label: t('overview.trend'),
      more: weekCells(
        mondaysUntil(day, WEEKS),
        week => t('picture.peopleInWeek', { week }),
        use => use.weeks,
      ),
      cell: ({ title, weeks }) => (
        <Sparkline
          label={t('overview.trendOf', { capability: title })}
          values={weeks.map(people => people ?? undefined)}
        />
      ),
    },
    success: shareColumn(
      t,
      { id: 'success', label: t('capabilities.success') },
      ({ success }) => success,
    ),
  };
}

/** One digit behind the point is what a mean of days is worth. */
function digits(value: number): number {
  return Math.round(value * 10) / 10;
}
