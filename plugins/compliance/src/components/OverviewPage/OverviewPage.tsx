import { Container, Flex, Link, Text } from '@backstage/ui';
import type { ComplianceOverview } from '@thrive/backstage-plugin-compliance-common';
import {
  ChartFrame,
  DistributionBar,
  rankLooks,
  TrendChart,
} from '@thrive/charts';
import {
  csvOf,
  EmptyState,
  ListTable,
  PageTop,
  Placeholder,
  Section,
} from '@thrive/pages';
import { DownloadButton } from '@thrive/charts';
import { RiShieldCheckLine } from '@remixicon/react';
import { language } from '@thrive/locale';
import { useOverview } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts, type Texts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { verdictColors } from '../VerdictBadge/VerdictBadge';
import { useRuleColumns } from './ruleColumns';
import { everyDay } from './everyDay';
import styles from './OverviewPage.module.css';

const VERDICTS = ['clear', 'tolerated', 'unknown', 'enforced'] as const;
const SHAPES = {
  clear: 'circle',
  tolerated: 'triangle',
  unknown: 'ring',
  enforced: 'square',
} as const;

/** Do new and old things keep the rules? */
export function OverviewPage() {
  const t = useTexts();
  const { value, error, retry } = useOverview();
  return (
    <>
      <PageTop
        title={t('overview.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('overview.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value && <Pictures overview={value} />}
        {value && <Rules overview={value} />}
      </Container>
    </>
  );
}

function Pictures({ overview }: { overview: ComplianceOverview }) {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const picture = usePictureTexts();
  const { repositories, runs, waitingWaivers } = overview;
  const checked = checkedOf(overview);
  const days = everyDay(overview);
  return (
    <>
      {waitingWaivers > 0 && (
        <Text as="p" className={styles.waiting}>
          <Link href={`${routes.waivers}?status=requested`}>
            {t('overview.waiting', { count: waitingWaivers })}
          </Link>
        </Text>
      )}
      <div className={styles.pictures}>
        <ChartFrame
          title={t('overview.software')}
          unit={t('overview.softwareUnit', { count: checked })}
          definition={t('overview.softwareDefinition')}
          fileName="software-by-verdict"
          texts={picture}
          data={{
            columns: [
              { id: 'verdict', label: t('columns.verdict') },
              { id: 'count', label: t('columns.software') },
            ],
            rows: VERDICTS.map(verdict => [
              t(`verdicts.${verdict}`),
              repositories[verdict],
            ]),
          }}
        >
          <DistributionBar
            label={t('overview.software')}
            emptyText={t('overview.nothingChecked')}
            segments={VERDICTS.map(verdict => ({
              id: verdict,
              label: t(`verdicts.${verdict}`),
              count: repositories[verdict],
              look: { color: verdictColors[verdict], shape: SHAPES[verdict] },
            }))}
          />
        </ChartFrame>
        <ChartFrame
          title={t('overview.tasks')}
          unit={t('overview.tasksUnit', { count: runs })}
          definition={t('overview.tasksDefinition')}
          fileName="template-tasks-by-day"
          texts={picture}
          data={{
            columns: [
              { id: 'day', label: t('columns.day') },
              { id: 'passed', label: t('overview.passed') },
              { id: 'blocked', label: t('overview.blocked') },
            ],
            rows: days.map(({ day, passed, blocked }) => [
              day,
              passed,
              blocked,
            ]),
          }}
        >
          <TrendChart
            label={t('overview.tasks')}
            dayLabel={t('columns.day')}
            days={runs === 0 ? [] : days.map(({ day }) => day)}
            emptyText={t('overview.noTasks')}
            unknownText="–"
            height={160}
            series={[
              {
                id: 'passed',
                label: t('overview.passed'),
                look: rankLooks[2],
                values: days.map(({ passed }) => passed),
              },
              {
                id: 'blocked',
                label: t('overview.blocked'),
                look: { color: verdictColors.enforced, shape: 'square' },
                values: days.map(({ blocked }) => blocked),
              },
            ]}
          />
        </ChartFrame>
      </div>
    </>
  );
}

/** Rules that fail most: what turning them to block would do is what they did already. */
function Rules({ overview }: { overview: ComplianceOverview }) {
  const t = useTexts();
  const columns = useRuleColumns();
  const { rules, days, runs } = overview;
  // Where nothing was looked at, nothing is known: that is no pass.
  const isLookedAt = runs > 0 || checkedOf(overview) > 0;
  return (
    <Section
      title={t('rules.title')}
      text={t('rules.text', { days: String(days) })}
      actions={
        rules.length > 0 && (
          <DownloadButton
            label={t('picture.download')}
            of={t('rules.title')}
            fileName="rules"
            data={csvOf(columns, rules)}
          />
        )
      }
    >
      {rules.length === 0 ? (
        <EmptyState
          icon={<RiShieldCheckLine />}
          title={t(isLookedAt ? 'rules.empty' : 'rules.unseen')}
          text={
            isLookedAt
              ? t('rules.emptyText', { days: String(days) })
              : t('rules.unseenText')
          }
        />
      ) : (
        <Flex direction="column" gap="2">
          <ListTable
            label={t('rules.title')}
            columns={columns}
            rows={rules}
            idOf={({ policyId, ruleId }) => `${policyId}/${ruleId}`}
          />
        </Flex>
      )}
    </Section>
  );
}

function checkedOf({ repositories }: ComplianceOverview): number {
  return Object.values(repositories).reduce((sum, n) => sum + n, 0);
}

function answerOf(overview: ComplianceOverview, t: Texts): string {
  const { repositories, firstTries, firstTryPassed, runs } = overview;
  const checked = checkedOf(overview);
  const sentences = [
    checked === 0
      ? t('overview.answerNoSoftware')
      : t('overview.answerSoftware', {
          clear: (repositories.clear + repositories.tolerated).toLocaleString(
            language(),
          ),
          checked: checked.toLocaleString(language()),
        }),
    runs === 0
      ? t('overview.answerNoTasks', { days: String(overview.days) })
      : t('overview.answerTasks', {
          passed: firstTryPassed.toLocaleString(language()),
          tries: firstTries.toLocaleString(language()),
        }),
  ];
  return sentences.join(' ');
}
