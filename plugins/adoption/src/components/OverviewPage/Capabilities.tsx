import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { useTexts } from '../../hooks/useTexts';
import { capabilitiesRouteRef, rootRouteRef } from '../../routes';
import { capabilityColumns } from '../CapabilityList/capabilityColumns';
import { CapabilityList } from '../CapabilityList/CapabilityList';
import styles from './OverviewPage.module.css';

/** So many are on the overview; all of them have a page. */
const MOST = 8;

/** What people use, most people first. */
export function Capabilities({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const all = useRouteRef(capabilitiesRouteRef)?.() ?? `${home}/capabilities`;
  const least = String(overview.minimumGroupSize);
  const { name, people, reach, fourWeeks, depth, services, trend } =
    capabilityColumns(t, { home, least, day: overview.day });
  // A column that says nothing of anything takes room from the others.
  const byServices = overview.capabilities.some(use => use.services);
  return (
    <>
      <CapabilityList
        title={t('overview.capabilities')}
        text={t('overview.capabilitiesText', { least })}
        fileName="capabilities"
        columns={[
          name,
          people,
          reach,
          fourWeeks,
          depth,
          ...(byServices ? [services] : []),
          trend,
        ]}
        rows={
          overview.group
            ? overview.capabilities
            : overview.capabilities.slice(0, MOST)
        }
      />
      {!overview.group && (
        <Text as="p" className={styles.note}>
          <Link href={all}>{t('overview.allCapabilities')}</Link>
        </Text>
      )}
    </>
  );
}
