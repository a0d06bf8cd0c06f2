import { Container } from '@backstage/ui';
import { RiSeedlingLine } from '@remixicon/react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { CapabilityList as Listed } from '@thrive/backstage-plugin-adoption-common';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { language } from '@thrive/locale';
import { useCapabilities } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { capabilityColumns } from '../CapabilityList/capabilityColumns';
import { CapabilityList } from '../CapabilityList/CapabilityList';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { Candidates } from './Candidates';

/** Which capabilities of the platform work? A row each. */
export function CapabilitiesPage() {
  const t = useTexts();
  const { value, error, retry } = useCapabilities();
  return (
    <>
      <PageTop
        title={t('capabilities.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('capabilities.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={360} />}
        {value && value.items.length === 0 && (
          <EmptyState
            icon={<RiSeedlingLine />}
            title={t('capabilities.empty')}
            text={t('capabilities.emptyText', {
              least: String(value.minimumGroupSize),
            })}
          />
        )}
        {value && value.items.length > 0 && <Lists list={value} />}
      </Container>
    </>
  );
}

function Lists({ list }: { list: Listed }) {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const least = String(list.minimumGroupSize);
  const columns = capabilityColumns(t, {
    home,
    least,
    day: list.day,
  });
  const { name, people, reach, fourWeeks, success, depth, trend } = columns;
  const byServices = list.items.some(use => use.services);
  return (
    <>
      <CapabilityList
        title={t('capabilities.all')}
        text={t('capabilities.allText', { least })}
        fileName="all-capabilities"
        columns={[
          name,
          people,
          reach,
          fourWeeks,
          success,
          depth,
          ...(byServices ? [columns.services] : []),
          trend,
        ]}
        rows={list.items}
      />
      <Candidates list={list} />
    </>
  );
}

function answerOf({ items, status }: Listed, t: Texts): string {
  if (status !== 'ready') return t('capabilities.answerNone');
  const used = items.filter(({ people }) => people !== 0);
  const hinted = items.filter(({ hint }) => hint);
  return t('capabilities.answer', {
    count: used.length,
    all: items.length.toLocaleString(language()),
    hinted: hinted.length.toLocaleString(language()),
  });
}
