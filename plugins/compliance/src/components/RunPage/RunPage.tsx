import { useParams } from 'react-router-dom';
import { Alert, Container, Flex, Link, Text } from '@backstage/ui';
import type {
  ComplianceRun,
  ReportFormat,
} from '@thrive/backstage-plugin-compliance-common';
import { ago } from '@thrive/locale';
import { Crumb, EntityLink, PageTop, Placeholder } from '@thrive/pages';
import { useRun } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts, type Texts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { VerdictBadge } from '../VerdictBadge/VerdictBadge';
import { DownloadReport } from './DownloadReport';
import { ReportSections } from './ReportSections';

const FORMATS: readonly ReportFormat[] = ['markdown', 'sarif', 'junit', 'vsa'];

/** Why was it held up, and what is to be done? */
export function RunPage() {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const { runId = '' } = useParams();
  const { value, error, retry } = useRun(runId);
  const title = value ? titleOf(value, t) : t('run.loading');
  return (
    <Crumb label={t('nav.runs')} href={routes.runs}>
      <PageTop
        title={title}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('run.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('nav.runs'), href: routes.runs }}
          />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value?.evidence.some(({ matches }) => matches === false) && (
          <Alert
            status="warning"
            icon
            title={t('run.differsTitle')}
            description={t('run.differsText')}
          />
        )}
        {value && <Facts run={value} />}
        {value && <ReportSections run={value} onChanged={retry} />}
      </Container>
    </Crumb>
  );
}

function Facts({ run }: { run: ComplianceRun }) {
  const t = useTexts();
  const { entityRef, templateRef, initiatorRef, repoUrl } = run;
  return (
    <Flex direction="column" gap="2">
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        <VerdictBadge verdict={run.now} />
        <Text>{t(`kinds.${run.kind}`)}</Text>
        {entityRef && <EntityLink entityRef={entityRef} />}
        {templateRef && <EntityLink entityRef={templateRef} />}
        {initiatorRef && <EntityLink entityRef={initiatorRef} />}
        {repoUrl && /^https?:/.test(repoUrl) && (
          <Link href={repoUrl}>{t('run.repository')}</Link>
        )}
        <Text color="secondary">{ago(run.at)}</Text>
      </Flex>
      {run.now !== run.verdict && (
        <Text as="p">
          {t('run.changed', {
            then: t(`verdicts.${run.verdict}`),
            now: t(`verdicts.${run.now}`),
          })}
        </Text>
      )}
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {FORMATS.map(format => (
          <DownloadReport key={format} runId={run.id} format={format} />
        ))}
      </Flex>
    </Flex>
  );
}

function answerOf({ counts, report }: ComplianceRun, t: Texts): string {
  const parts = [
    t('run.passed', { count: counts.passed }),
    t('run.failed', { count: counts.failed }),
    ...(counts.waived > 0 ? [t('run.waived', { count: counts.waived })] : []),
    ...(counts.unseen > 0 ? [t('run.unseen', { count: counts.unseen })] : []),
  ].join(', ');
  return report.tree.files === 0
    ? `${parts}.`
    : `${parts}; ${t('run.files', { count: report.tree.files })}.`;
}

/** Only templates are held up; what is there already breaks rules. */
function titleOf({ kind, now }: ComplianceRun, t: Texts): string {
  if (now !== 'enforced') return t(`run.title.${now}`);
  if (kind === 'scaffold') return t('run.title.enforced');
  return kind === 'dry-run' ? t('run.wouldTitle') : t('run.breaks');
}
