import { useParams } from 'react-router-dom';
import { Container, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RiSeedlingLine } from '@remixicon/react';
import type { CapabilityDetails } from '@thrive/backstage-plugin-adoption-common';
import {
  Crumb,
  EmptyState,
  EntityLink,
  PageTop,
  Placeholder,
} from '@thrive/pages';
import { dayText, language } from '@thrive/locale';
import { shareText } from '../../hooks/numbers';
import { useCapability } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { capabilitiesRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { Markers } from '../Markers/Markers';
import { ActivePeople } from '../OverviewPage/ActivePeople';
import { Lifecycle } from '../OverviewPage/Lifecycle';
import pictures from '../OverviewPage/OverviewPage.module.css';
import { RetentionCurve } from '../RetentionCurve/RetentionCurve';
import { SubjectList } from '../SubjectList/SubjectList';

/** Who uses one capability of the platform, who stays, and on what they use it. */
export function CapabilityPage() {
  const t = useTexts();
  const { id = '' } = useParams();
  const { value, error, retry } = useCapability(id);
  const title = value?.title ?? id;
  const all = useRouteRef(capabilitiesRouteRef)?.();
  return (
    <Crumb label={title}>
      <PageTop
        title={t('capability.title', { name: title })}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('capability.error')}
            error={error}
            onRetry={retry}
            onward={
              all ? { label: t('nav.capabilities'), href: all } : undefined
            }
          />
        )}
        {!value && !error && <Placeholder height={360} />}
        {value && <Details details={value} onChanged={retry} />}
      </Container>
    </Crumb>
  );
}

function Details(props: { details: CapabilityDetails; onChanged: () => void }) {
  const { details, onChanged } = props;
  const { id, owner, mandated, entities, numbers, services, used } = details;
  const t = useTexts();
  const least = String(numbers.minimumGroupSize);
  return (
    <>
      {mandated && <Text as="p">{t('capability.mandated')}</Text>}
      {services && (
        <Text as="p">
          {t('capability.services', {
            events: services.events.toLocaleString(language()),
            services: services.services.toLocaleString(language()),
          })}
        </Text>
      )}
      {owner && (
        <Text as="p" color="secondary">
          {t('capability.owner')} <EntityLink entityRef={owner} />
        </Text>
      )}
      {entities.length > 0 && (
        <Text as="p" color="secondary">
          {t('capability.see')}{' '}
          {entities.map((ref, index) => (
            <span key={ref}>
              {index > 0 && ', '}
              <EntityLink entityRef={ref} />
            </span>
          ))}
        </Text>
      )}
      {numbers.status === 'ready' ? (
        <>
          <div className={pictures.pictures}>
            <ActivePeople overview={numbers} />
            <RetentionCurve
              grain="week"
              returns="on"
              points={numbers.retention.map(({ week, ...point }) => ({
                period: week,
                ...point,
              }))}
            />
            <Lifecycle overview={numbers} />
          </div>
          <SubjectList
            title={t('capability.used')}
            text={t('capability.usedText')}
            emptyText={t('capability.noUsed', { least })}
            fileName={`used-${id}`}
            uses={used}
          />
        </>
      ) : (
        <EmptyState
          icon={<RiSeedlingLine />}
          title={t('capability.few')}
          text={t('capability.fewText', { least })}
        />
      )}
      <Markers
        markers={numbers.markers}
        capability={id}
        onChanged={onChanged}
      />
    </>
  );
}

function answerOf({ share, numbers, title }: CapabilityDetails, t: Texts) {
  if (!share) return t('capability.answerFew');
  const { value, low, high } = shareText(share);
  const fourth = numbers.retention.find(({ week }) => week === 4)?.returned;
  const answer = t('capability.answer', {
    name: title,
    share: value,
    low,
    high,
    day: dayText(numbers.day),
  });
  return fourth
    ? `${answer} ${t('capability.stayed', {
        share: shareText(fourth).value,
        low: shareText(fourth).low,
        high: shareText(fourth).high,
      })}`
    : answer;
}
