import { Container, Flex, Link } from '@backstage/ui';
import { RiHandCoinLine } from '@remixicon/react';
import type { WaiverStatus } from '@thrive/backstage-plugin-compliance-common';
import {
  ChoiceFilter,
  EmptyState,
  PageTop,
  Placeholder,
  ShowMore,
  useListFilters,
} from '@thrive/pages';
import { useWaivers } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { WaiverCard } from './WaiverCard';
import styles from './WaiversPage.module.css';

const FILTERS = ['status'] as const;
const STATUSES: readonly WaiverStatus[] = [
  'requested',
  'approved',
  'rejected',
  'revoked',
  'expired',
];

/** Which exceptions are there, and which wait for somebody? */
export function WaiversPage() {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const filters = useListFilters(FILTERS);
  const status = STATUSES.find(each => each === filters.values.status);
  const list = useWaivers(status);
  const { items, error } = list;
  const waiting = items?.filter(each => each.status === 'requested').length;
  return (
    <>
      <PageTop
        title={t('waivers.title')}
        answer={items && t('waivers.answer', { count: waiting ?? 0 })}
        unanswered={Boolean(error && !items)}
      />
      <Container>
        <div className={styles.filter}>
          <ChoiceFilter
            label={t('waivers.status')}
            anyLabel={t('filters.any')}
            value={status}
            onChange={value => filters.set({ status: value })}
            choices={STATUSES.map(id => ({ id, label: t(`statuses.${id}`) }))}
          />
        </div>
        {error && (
          <ErrorNotice
            title={t('waivers.error')}
            error={error}
            onRetry={list.retry}
          />
        )}
        {!items && !error && <Placeholder height={240} />}
        {items?.length === 0 && !list.loading && (
          <EmptyState
            icon={<RiHandCoinLine />}
            title={t('waivers.empty')}
            text={t('waivers.emptyText')}
            action={<Link href={routes.runs}>{t('waivers.toRuns')}</Link>}
          />
        )}
        {items && items.length > 0 && (
          <Flex direction="column" gap="3">
            <ul className={styles.list}>
              {items.map(waiver => (
                <li key={waiver.id}>
                  <WaiverCard waiver={waiver} onChanged={list.retry} />
                </li>
              ))}
            </ul>
            <ShowMore list={list} texts={{ showMore: t('common.showMore') }} />
          </Flex>
        )}
      </Container>
    </>
  );
}
