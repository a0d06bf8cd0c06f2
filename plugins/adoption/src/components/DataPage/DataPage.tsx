import { Card, CardBody, Container, Text } from '@backstage/ui';
import { RiSeedlingLine } from '@remixicon/react';
import type { DataQuality } from '@thrive/backstage-plugin-adoption-common';
import {
  ChartFrame,
  DownloadButton,
  rankLooks,
  TrendChart,
} from '@thrive/charts';
import {
  csvOf,
  EmptyState,
  type ListColumn,
  ListTable,
  PageTop,
  Placeholder,
  Section,
} from '@thrive/pages';
import { dayText, language } from '@thrive/locale';
import { percent, shareText } from '../../hooks/numbers';
import { useDataQuality, useMarkers } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { marksOf } from '../Markers/marksOf';
import { Problems } from './Problems';

const OUTCOMES = [
  'accepted',
  'duplicate',
  'opted-out',
  'not-an-object',
  'bad-id',
  'bad-time',
  'bad-text',
  'bad-value',
  'too-large',
  'server-only',
] as const;
const REFUSED = OUTCOMES.slice(3);
const LAGS = [
  'lag-minute',
  'lag-hour',
  'lag-day',
  'lag-week',
  'imported',
] as const;

const SKEWS = [
  'skew-seconds',
  'skew-minutes',
  'skew-hour',
  'skew-day',
  'skew-more',
] as const;
const REQUESTS = [
  'request-400',
  'request-413',
  'request-429',
  'request-503',
] as const;

/** How complete are the numbers? */
export function DataPage() {
  const t = useTexts();
  const { value, error, retry } = useDataQuality();
  return (
    <>
      <PageTop
        title={t('data.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice title={t('data.error')} error={error} onRetry={retry} />
        )}
        {!value && !error && <Placeholder height={360} />}
        {value && <Problems quality={value} />}
        {value &&
          (countOf(value, 'accepted') === 0 ? (
            <EmptyState
              icon={<RiSeedlingLine />}
              title={t('overview.emptyTitle')}
              text={t('overview.emptyText')}
            />
          ) : (
            <Numbers quality={value} />
          ))}
      </Container>
    </>
  );
}

function Numbers({ quality }: { quality: DataQuality }) {
  const t = useTexts();
  const { since, optedOut, heardFrom, minimumGroupSize } = quality;
  const sent = sentOf(quality);
  return (
    <>
      <ByDay quality={quality} />
      <Counts
        title={t('data.what')}
        text={t('data.whatText')}
        fileName="events-by-outcome"
        of={sent}
        counts={OUTCOMES.filter(
          // Of too few people it is not told.
          id => id !== 'opted-out' || optedOut !== undefined,
        ).map(id => ({
          id,
          label: t(`data.outcomes.${id}`),
          events: countOf(quality, id),
        }))}
      />
      <Counts
        title={t('data.lag')}
        text={t('data.lagText')}
        fileName="events-by-lag"
        share={t('data.shareTaken')}
        of={countOf(quality, 'accepted')}
        counts={LAGS.map(id => ({
          id,
          label: t(`data.lags.${id}`),
          events: countOf(quality, id),
        }))}
      />
      <Section title={t('data.coverage')}>
        <Text as="p">
          {heardFrom &&
            t('data.heardFrom', {
              ...shareText(heardFrom),
              n: heardFrom.n.toLocaleString(language()),
            })}{' '}
          {optedOut
            ? t('data.optedOut', { count: optedOut })
            : t('data.optedOutFew', { least: String(minimumGroupSize) })}{' '}
          {since && t('data.since', { day: dayText(since) })}
        </Text>
      </Section>
      <Counts
        title={t('data.skew')}
        text={
          countOf(quality, 'clock') > 0
            ? t('data.clockText', {
                value: countOf(quality, 'clock').toLocaleString(language()),
              })
            : t('data.clockNone')
        }
        fileName="events-by-clock"
        share={t('data.shareKnown')}
        of={SKEWS.reduce((sum, id) => sum + countOf(quality, id), 0)}
        counts={SKEWS.map(id => ({
          id,
          label: t(`data.skews.${id}`),
          events: countOf(quality, id),
        }))}
        emptyText={t('data.skewNone')}
      />
      <Counts
        title={t('data.requests')}
        text={t('data.requestsText')}
        fileName="refused-requests"
        share={t('data.shareRequests')}
        counted={t('data.requestCount')}
        of={REQUESTS.reduce((sum, id) => sum + countOf(quality, id), 0)}
        counts={REQUESTS.map(id => ({
          id,
          label: t(`data.requestReasons.${id}`),
          events: countOf(quality, id),
        }))}
        emptyText={t('data.requestsNone')}
      />
      <Section title={t('data.services')}>
        <Text as="p">
          {t('data.servicesText', {
            value: countOf(quality, 'service').toLocaleString(language()),
          })}
        </Text>
      </Section>
    </>
  );
}

function ByDay({ quality }: { quality: DataQuality }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { days, timeZone } = quality;
  const markers = useMarkers().value?.items ?? [];
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('data.byDay')}
          unit={t('data.byDayUnit', { zone: timeZone })}
          definition={t('data.byDayDefinition')}
          texts={texts}
          fileName="events-by-day"
          data={{
            columns: [
              { id: 'day', label: t('picture.day') },
              { id: 'events', label: t('data.accepted'), numeric: true },
            ],
            rows: days.map(({ day, accepted }) => [day, accepted]),
          }}
        >
          <TrendChart
            label={t('data.byDay')}
            dayLabel={t('picture.day')}
            days={days.map(({ day }) => day)}
            marks={marksOf(markers)}
            series={[
              {
                id: 'accepted',
                label: t('data.accepted'),
                look: rankLooks[2],
                values: days.map(({ accepted }) => accepted),
              },
            ]}
            emptyText={t('data.answerNone')}
            unknownText={t('common.notKnown')}
          />
        </ChartFrame>
      </CardBody>
    </Card>
  );
}

interface Count {
  id: string;
  label: string;
  events: number;
}

function Counts(props: {
  title: string;
  text: string;
  fileName: string;
  /** What the share is of, in words. */
  share?: string;
  of: number;
  counts: readonly Count[];
  /** What is counted; events without it. */
  counted?: string;
  /** Stands there when nothing was counted. */
  emptyText?: string;
}) {
  const { title, text, fileName, of, counts } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const shown = counts.filter(({ events }) => events > 0);
  const columns: ListColumn<Count>[] = [
    {
      id: 'outcome',
      label: t('data.outcome'),
      value: ({ label }) => label,
      cell: ({ label }) => label,
    },
    {
      id: 'events',
      label: props.counted ?? t('data.events'),
      value: ({ events }) => events,
      cell: ({ events }) => events.toLocaleString(language()),
    },
    {
      id: 'share',
      label: props.share ?? t('data.share'),
      value: ({ events }) => (of === 0 ? undefined : events / of),
      cell: ({ events }) =>
        t('common.percent', { value: of === 0 ? '–' : percent(events / of) }),
    },
  ];
  return (
    <Section
      title={title}
      text={text}
      actions={
        <DownloadButton
          label={texts.download}
          of={title}
          fileName={fileName}
          data={csvOf(columns, shown)}
        />
      }
    >
      {shown.length === 0 && props.emptyText ? (
        <Text color="secondary">{props.emptyText}</Text>
      ) : (
        <ListTable
          label={title}
          columns={columns}
          rows={shown}
          idOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

function countOf({ outcomes }: DataQuality, id: string): number {
  return outcomes[id] ?? 0;
}

function sentOf(quality: DataQuality): number {
  return OUTCOMES.reduce((sum, id) => sum + countOf(quality, id), 0);
}

function answerOf(quality: DataQuality, t: Texts): string {
  const accepted = countOf(quality, 'accepted');
  if (accepted === 0) return t('data.answerNone');
  const refused = REFUSED.reduce((sum, id) => sum + countOf(quality, id), 0);
  const { days } = quality;
  return t('data.answer', {
    accepted: accepted.toLocaleString(language()),
    refused: percent(refused / sentOf(quality)),
    gaps: String(days.filter(day => day.accepted === 0).length),
    days: String(days.length),
  });
}
