import { Card, CardBody, Container, Text } from '@backstage/ui';
import { RiSeedlingLine } from '@remixicon/react';
import type { TemplateReport } from '@thrive/backstage-plugin-adoption-common';
import {
  ChartFrame,
  namedLooks,
  rankLooks,
  stateColors,
  TrendChart,
} from '@thrive/charts';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { language } from '@thrive/locale';
import { shareText } from '../../hooks/numbers';
import { useMarkers, useTemplates } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { CountedNote } from '../CountedNote/CountedNote';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { marksOf } from '../Markers/marksOf';
import { SelectionBar } from '../Selection/SelectionBar';
import { useSelection } from '../Selection/useSelection';
import { TemplateList } from './TemplateList';

const LOOKS = {
  completed: rankLooks[2],
  failed: { color: stateColors.fail, shape: 'dash' },
  cancelled: namedLooks['not-applicable'],
} as const;
const STATES = ['completed', 'failed', 'cancelled'] as const;

/** Do templates work, and what do they save? */
export function TemplatesPage() {
  const t = useTexts();
  const { team, segment } = useSelection().values;
  const { value, error, retry } = useTemplates({ team, segment });
  return (
    <>
      <PageTop
        title={t('templates.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        <SelectionBar group={value?.group} />
        <CountedNote at={value?.countedAt} />
        {error && (
          <ErrorNotice
            title={t('templates.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={360} />}
        {value?.items.length === 0 && value.group?.told !== false && (
          <EmptyState
            icon={<RiSeedlingLine />}
            title={t(value.group ? 'templates.fewOf' : 'templates.empty')}
            text={t(
              value.group ? 'templates.fewOfText' : 'templates.emptyText',
              { name: value.group?.title ?? '' },
            )}
          />
        )}
        {value && value.items.length > 0 && (
          <>
            <Tasks report={value} />
            <TemplateList
              items={value.items}
              weeks={value.weeks.map(({ week }) => week)}
            />
          </>
        )}
      </Container>
    </>
  );
}

function Tasks({ report }: { report: TemplateReport }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const markers = useMarkers().value?.items ?? [];
  const series = STATES.map(id => ({
    id,
    label: t(`templates.${id}`),
    look: LOOKS[id],
    values: report.weeks.map(week => week[id]),
  }));
  const runs = report.items.reduce((sum, item) => sum + item.runs, 0);
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('templates.tasks')}
          unit={t('templates.tasksUnit', {
            n: runs.toLocaleString(language()),
          })}
          definition={t('templates.tasksDefinition')}
          texts={texts}
          fileName="template-tasks"
          data={{
            columns: [
              { id: 'week', label: t('picture.weekOf') },
              ...series.map(({ id, label }) => ({ id, label, numeric: true })),
            ],
            rows: report.weeks.map(week => [
              week.week,
              ...STATES.map(id => week[id]),
            ]),
          }}
        >
          <TrendChart
            label={t('templates.tasks')}
            dayLabel={t('picture.weekOf')}
            days={report.weeks.map(({ week }) => week)}
            marks={marksOf(markers)}
            series={series}
            emptyText={t('templates.emptyText')}
            unknownText={t('common.notKnown')}
          />
          <Text as="p" variant="body-small" color="secondary">
            {t('templates.estimated')}
          </Text>
        </ChartFrame>
      </CardBody>
    </Card>
  );
}

function answerOf(report: TemplateReport, t: Texts) {
  const { group, items, success, minutesSaved } = report;
  if (items.length === 0 && group) return t('templates.answerFewOf');
  if (items.length === 0) return t('templates.answerNone');
  if (!success) return t('templates.answerOpen');
  const { value, low, high } = shareText(success);
  const answer = t('templates.answer', {
    share: value,
    low,
    high,
    n: success.n.toLocaleString(language()),
  });
  return minutesSaved === undefined
    ? answer
    : `${answer} ${t('templates.saved', {
        hours: hours(minutesSaved),
      })}`;
}

/** Hours with as many digits as an estimate deserves. */
export function hours(minutes: number): string {
  return (minutes / 60).toLocaleString(language(), {
    maximumFractionDigits: minutes < 600 ? 1 : 0,
  });
}
