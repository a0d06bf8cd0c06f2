import { Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import type {
  ComplianceRun,
  ComplianceRuleResult,
  RunKind,
} from '@thrive/backstage-plugin-compliance-common';
import { Section } from '@thrive/pages';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts } from '../../hooks/useTexts';
import { FailedRule } from './FailedRule';
import styles from './ReportSections.module.css';

/** Runs of what waits to go on; others are of what is there already. */
const WAITING = new Set<RunKind>(['scaffold', 'dry-run']);
const SEVERITY = { error: 0, warning: 1, note: 2 };

/** What a run found, grouped by what to do about it. */
export function ReportSections(props: {
  run: ComplianceRun;
  /** When something was asked for that may change it. */
  onChanged: () => void;
}) {
  const { run, onChanged } = props;
  const t = useTexts();
  const { results, tree, policies } = run.report;
  const blocking = ofState(results, 'failed').filter(
    ({ rule }) => rule.enforcement === 'block',
  );
  const others = ofState(results, 'failed').filter(
    ({ rule }) => rule.enforcement !== 'block',
  );
  const waived = ofState(results, 'waived');
  const unseen = [...ofState(results, 'not-run'), ...ofState(results, 'error')];
  const rules = (list: ComplianceRuleResult[]) => (
    <ul className={styles.list}>
      {list.map(result => (
        <li key={`${result.policyId}/${result.rule.id}`}>
          <FailedRule run={run} result={result} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 && (
        <Section
          title={t(WAITING.has(run.kind) ? 'run.blocking' : 'run.mendFirst')}
          text={t('run.blockingText')}
        >
          {rules(blocking)}
        </Section>
      )}
      {unseen.length > 0 && (
        <Section title={t('run.notSeen')} text={t('run.notSeenText')}>
          <ul className={styles.list}>
            {unseen.map(({ policyId, rule, reason }) => (
              <li key={`${policyId}/${rule.id}`}>
                <Card>
                  <CardBody>
                    <Text weight="bold">{rule.title}</Text>
                    <Text as="p" className={styles.flat}>
                      {reason}
                    </Text>
                  </CardBody>
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('run.warnings')} text={t('run.warningsText')}>
          {rules(others)}
        </Section>
      )}
      {waived.length > 0 && (
        <Section title={t('run.waivedRules')}>{rules(waived)}</Section>
      )}
      {tree.unread.length > 0 && (
        <Section title={t('run.unread')} text={t('run.unreadText')}>
          <ul className={styles.plain}>
            {tree.unread.map(({ path, why }) => (
              <li key={path}>
                <code>{path}</code>: {why}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <PassedRules results={results} />
      <Section title={t('run.heldAgainst')}>
        <Flex direction="column" gap="2">
          {policies.map(policy => (
            <PolicyLine key={policy.id} {...policy} />
          ))}
          {tree.digest && (
            <Text variant="body-small" color="secondary">
              {t('run.digest', { digest: tree.digest.slice(0, 16) })}
            </Text>
          )}
          {run.evidence.map(({ id, subject, matches }) => (
            <Text key={id} variant="body-small" color="secondary">
              {t('run.evidence', { id: String(id), subject })}
              {matches === false && ` ${t('run.differs')}`}
            </Text>
          ))}
        </Flex>
      </Section>
    </>
  );
}

function PassedRules({ results }: { results: ComplianceRuleResult[] }) {
  const t = useTexts();
  const passed = ofState(results, 'passed');
  const left = ofState(results, 'not-applicable');
  if (passed.length + left.length === 0) return null;
  return (
    <details className={styles.passed}>
      <summary>
        {t('run.othersSummary', {
          passed: String(passed.length),
          left: String(left.length),
        })}
      </summary>
      <ul className={styles.plain}>
        {passed.map(({ policyId, rule }) => (
          <li key={`${policyId}/${rule.id}`}>{rule.title}</li>
        ))}
        {left.map(({ policyId, rule, reason }) => (
          <li key={`${policyId}/${rule.id}`}>
            {rule.title} <Text color="secondary">({reason})</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PolicyLine(props: {
  id: string;
  title: string;
  version: string;
  digest: string;
}) {
  const t = useTexts();
  const routes = useComplianceRoutes();
  return (
    <span>
      <Link href={routes.policy(props.id)}>{props.title}</Link>{' '}
      <Text variant="body-small" color="secondary">
        {t('run.version', {
          version: props.version,
          digest: props.digest.slice(0, 12),
        })}
      </Text>
    </span>
  );
}

/** What is worst first. */
function ofState(
  results: readonly ComplianceRuleResult[],
  wanted: ComplianceRuleResult['state'],
): ComplianceRuleResult[] {
  return results
    .filter(({ state }) => state === wanted)
    .sort((a, b) => SEVERITY[a.rule.severity] - SEVERITY[b.rule.severity]);
}
