import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Button, Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import {
  withoutPath,
  type ComplianceFinding,
  type ComplianceRuleResult,
  type ComplianceRun,
} from '@thrive/backstage-plugin-compliance-common';
import { useFormInPlace } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { AskForWaiver } from './AskForWaiver';
import styles from './ReportSections.module.css';

/** More findings of one rule than a person reads at a time. */
const SHOWN = 10;

/** A rule that is not kept: what was found where, how to mend it, and the way to an exception. */
export function FailedRule(props: {
  run: ComplianceRun;
  result: ComplianceRuleResult;
  onChanged: () => void;
}) {
  const { run, result, onChanged } = props;
  const { rule, policyId, findings, state } = result;
  const t = useTexts();
  const [all, setAll] = useState(false);
  const [search] = useSearchParams();
  // The error of a blocked task leads here.
  const asking = useFormInPlace(
    search.get('waiver') === 'new' && rule.enforcement === 'block',
  );
  const mayAsk = run.mayRequestWaiver && run.kind !== 'dry-run';
  const shown = all ? findings : findings.slice(0, SHOWN);
  const { remediation } = rule;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <div>
            <Text as="h4" weight="bold" className={styles.flat}>
              {rule.title}
            </Text>
            <Text variant="body-small" color="secondary">
              {[
                `${policyId}/${rule.id}`,
                t(`severities.${rule.severity}`),
                ...rule.controls.map(({ id }) => id),
              ].join(' · ')}
            </Text>
          </div>
          <ul className={styles.plain}>
            {shown.map((finding, index) => (
              <li key={`${finding.fingerprint}${index}`}>
                <FindingLine finding={finding} />
              </li>
            ))}
          </ul>
          {findings.length > shown.length && (
            <div>
              <Button
                size="small"
                variant="tertiary"
                onPress={() => setAll(true)}
              >
                {t('run.showAll', { all: String(findings.length) })}
              </Button>
            </div>
          )}
          {remediation && (
            <Text as="p" className={styles.flat}>
              <strong>{t('run.mend')}</strong> {remediation.text}{' '}
              {remediation.url && (
                <Link href={remediation.url}>{t('run.more')}</Link>
              )}
            </Text>
          )}
          {state === 'failed' && mayAsk && !asking.isOpen && (
            <div>
              <Button
                ref={asking.opener}
                size="small"
                variant="secondary"
                aria-label={t('waiver.askFor', { rule: rule.title })}
                onPress={asking.open}
              >
                {t('waiver.ask')}
              </Button>
            </div>
          )}
          {asking.isOpen && (
            <div ref={asking.place}>
              <AskForWaiver
                run={run}
                result={result}
                onDone={() => {
                  asking.close();
                  onChanged();
                }}
                onCancel={asking.close}
              />
            </div>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}

function FindingLine({ finding }: { finding: ComplianceFinding }) {
  const t = useTexts();
  const { location, sample, waiverId } = finding;
  return (
    <span className={styles.finding}>
      {location && (
        <>
          <code>
            {location.path}
            {location.line !== undefined && `:${location.line}`}
          </code>{' '}
        </>
      )}
      {withoutPath(finding)}
      {waiverId && <Text color="secondary"> {t('run.isWaived')}</Text>}
      {sample && <code className={styles.sample}>{sample}</code>}
    </span>
  );
}
