import { Button, Container, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { OwnData } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton, saveFile } from '@thrive/charts';
import {
  Confirm,
  csvOf,
  type ListColumn,
  ListTable,
  PageTop,
  Placeholder,
  Section,
} from '@thrive/pages';
import { dayText, language } from '@thrive/locale';
import { adoptionApiRef } from '../../api/AdoptionApi';
import { tellCapture } from '../../capture/captureChoice';
import { useAttempt } from '../../hooks/useAttempt';
import { useOwnData } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { Facts } from './Facts';

/** Everything that is stored about the reader, and what they can do about it. */
export function MyDataPage() {
  const t = useTexts();
  const { value, error, retry } = useOwnData();
  return (
    <>
      <PageTop
        title={t('myData.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('myData.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={240} />}
        {value && (
          <>
            <Choices data={value} onChanged={retry} />
            <Facts data={value} />
            <Days data={value} />
            <Events data={value} />
          </>
        )}
      </Container>
    </>
  );
}

function answerOf(data: OwnData, t: Texts): string {
  const stored =
    data.activeDays.length === 0 && data.events === 0
      ? t('myData.answerNothing')
      : t('myData.answer', {
          count: data.events,
          days: t('myData.onDays', { count: data.activeDays.length }),
        });
  return data.optedOut ? `${stored} ${t('myData.answerOptedOut')}` : stored;
}

function Choices(props: { data: OwnData; onChanged: () => void }) {
  const { data, onChanged } = props;
  const t = useTexts();
  const api = useApi(adoptionApiRef);
  const attempt = useAttempt();
  const optOut = async () => {
    const noted = await attempt(() => api.setOptOut(!data.optedOut), {
      done: t(data.optedOut ? 'myData.optedIn' : 'myData.optedOut'),
      failed: t('myData.optFailed'),
    });
    if (!noted) return;
    tellCapture(data.optedOut ? 'resume' : 'stop');
    onChanged();
  };
  const takeAlong = () =>
    attempt(
      async () =>
        saveFile(
          'my-adoption-data.json',
          'application/json',
          JSON.stringify(await api.exportOwnData(), undefined, 2),
        ),
      { done: t('myData.downloaded'), failed: t('myData.downloadFailed') },
    );
  const erase = async () => {
    const gone = await attempt(() => api.eraseOwnData(), {
      done: t('myData.erased'),
      failed: t('myData.eraseFailed'),
    });
    if (!gone) return;
    tellCapture('forget');
    onChanged();
  };
  return (
    <Section
      title={t('myData.choices')}
      text={
        data.pseudonym &&
        t('myData.who', {
          pseudonym: data.pseudonym,
          least: String(data.minimumGroupSize),
        })
      }
    >
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        <Button variant="secondary" onPress={optOut}>
          {t(data.optedOut ? 'myData.optIn' : 'myData.optOut')}
        </Button>
        <Button variant="secondary" onPress={takeAlong}>
          {t('myData.download')}
        </Button>
        <Confirm
          texts={{
            title: t('myData.eraseTitle'),
            text: t('myData.eraseText'),
            confirm: t('myData.erase'),
            cancel: t('myData.cancel'),
          }}
          onConfirm={erase}
        >
          <Button variant="secondary">{t('myData.erase')}</Button>
        </Confirm>
      </Flex>
    </Section>
  );
}

type CapabilityDays = OwnData['capabilities'][number];
type RawEvent = OwnData['rawEvents'][number];

function Days({ data }: { data: OwnData }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const columns: ListColumn<CapabilityDays>[] = [
    {
      id: 'capability',
      label: t('myData.capability'),
      value: ({ title }) => title,
      cell: ({ title }) => title,
    },
    {
      id: 'days',
      label: t('myData.dayCount'),
      value: ({ days }) => days.length,
      cell: ({ days }) => days.length.toLocaleString(language()),
    },
    {
      id: 'last',
      label: t('myData.last'),
      value: ({ days }) => days[days.length - 1],
      cell: ({ days }) => dayText(days[days.length - 1]),
    },
  ];
  return (
    <Section
      title={t('myData.days')}
      actions={
        <DownloadButton
          label={texts.download}
          of={t('myData.days')}
          fileName="my-days"
          data={csvOf(columns, data.capabilities)}
        />
      }
    >
      {data.capabilities.length === 0 ? (
        <Text color="secondary">{t('myData.nothing')}</Text>
      ) : (
        <ListTable
          label={t('myData.days')}
          columns={columns}
          rows={data.capabilities}
          idOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

function Events({ data }: { data: OwnData }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { rawEvents, events } = data;
  const columns: ListColumn<RawEvent>[] = [
    {
      id: 'at',
      label: t('myData.at'),
      value: ({ at }) => at,
      cell: ({ at }) => new Date(at).toLocaleString(language()),
    },
    {
      id: 'action',
      label: t('myData.action'),
      value: ({ action }) => action,
      cell: ({ action }) => action,
    },
    {
      id: 'plugin',
      label: t('myData.plugin'),
      value: ({ plugin }) => plugin,
      cell: ({ plugin }) => plugin,
    },
    {
      id: 'capability',
      label: t('myData.capability'),
      value: ({ capability }) => capability,
      cell: ({ capability }) => capability,
    },
    {
      id: 'extension',
      label: t('myData.extension'),
      value: ({ extension }) => extension,
      cell: ({ extension }) => extension,
    },
    {
      id: 'subject',
      label: t('myData.subject'),
      value: ({ subject }) => subject,
      cell: ({ subject }) => subject,
    },
    {
      id: 'value',
      label: t('myData.value'),
      value: ({ value }) => value,
      cell: ({ value }) => value,
    },
  ];
  return (
    <Section
      title={t('myData.events')}
      note={
        events > rawEvents.length
          ? t('myData.eventsNote', {
              shown: rawEvents.length.toLocaleString(language()),
            })
          : undefined
      }
      text={t('myData.eventsText')}
      actions={
        <DownloadButton
          label={texts.download}
          of={t('myData.events')}
          fileName="my-events"
          data={csvOf(columns, rawEvents)}
        />
      }
    >
      {rawEvents.length === 0 ? (
        <Text color="secondary">{t('myData.nothing')}</Text>
      ) : (
        <ListTable
          label={t('myData.events')}
          columns={columns}
          rows={rawEvents}
          idOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
