import type { Ref } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { Button, Container, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ComplianceRule,
  PolicyDetails,
} from '@thrive/backstage-plugin-compliance-common';
import {
  Confirm,
  Crumb,
  type ListColumn,
  ListTable,
  PageTop,
  Placeholder,
  Section,
  useAttempt,
  useFormInPlace,
} from '@thrive/pages';
import { language } from '@thrive/locale';
import { complianceApiRef } from '../../api/ComplianceApi';
import { usePolicy } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { Enforcement } from './Enforcement';
import { HeldUp } from './HeldUp';
import { PolicyEditor } from './PolicyEditor';
import styles from './PolicyPage.module.css';

/** What does a policy ask for, and what would it hold up? */
export function PolicyPage() {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const { policyId = '' } = useParams();
  const { value, error, retry } = usePolicy(policyId);
  const editing = useFormInPlace();
  return (
    <Crumb label={t('nav.policies')} href={routes.policies}>
      <PageTop
        title={value?.title ?? policyId}
        answer={
          value &&
          t('policy.answer', {
            rules: t('policies.rules', { count: value.rules }),
            blocking: t('policies.blocking', { count: value.blocking }),
            version: value.version,
            source: t(`sources.${value.source}`),
          })
        }
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('policy.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('policies.all'), href: routes.policies }}
          />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value && editing.isOpen && (
          <div ref={editing.place}>
            <PolicyEditor
              text={value.text}
              onCancel={editing.close}
              onDone={() => {
                editing.close();
                retry();
              }}
            />
          </div>
        )}
        {value && !editing.isOpen && (
          <Details
            policy={value}
            onEdit={editing.open}
            editRef={editing.opener}
          />
        )}
      </Container>
    </Crumb>
  );
}

interface DetailsProps {
  policy: PolicyDetails;
  onEdit: () => void;
  /** Gets the button that edits. */
  editRef: Ref<HTMLButtonElement>;
}

function Details(props: DetailsProps) {
  const { policy } = props;
  const t = useTexts();
  const columns = useColumns(policy);
  return (
    <>
      <Section
        title={t('policy.rules')}
        text={t('policy.rulesText', { days: String(policy.days) })}
        actions={policy.mayManage && <Actions {...props} />}
      >
        <ListTable
          label={t('policy.rules')}
          columns={columns}
          rows={policy.ruleList}
          idOf={({ id }) => id}
        />
      </Section>
      <Section title={t('policy.tests')} text={t('policy.testsText')}>
        {policy.tests.length === 0 ? (
          <Text as="p">{t('policy.noTests')}</Text>
        ) : (
          <ul className={styles.problems}>
            {policy.tests.map(({ name, expect }) => (
              <li key={name}>
                {name}:{' '}
                {Object.entries(expect)
                  .map(([rule, state]) => `${rule} ${state}`)
                  .join(', ')}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('policy.yaml')} text={t('policy.yamlText')}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines are scrolled by keyboard, too */}
        <pre className={styles.yaml} tabIndex={0}>
          {policy.text}
        </pre>
      </Section>
    </>
  );
}

function Actions({ policy, onEdit, editRef }: DetailsProps) {
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const navigate = useNavigate();
  const routes = useComplianceRoutes();
  const attempt = useAttempt(useReason());
  const remove = async () => {
    const isGone = await attempt(() => api.deletePolicy(policy.id), {
      done: t('policy.deleted'),
      failed: t('policy.notDeleted'),
    });
    if (isGone) navigate(routes.policies);
  };
  return (
    <Flex gap="2">
      <Button ref={editRef} size="small" onPress={onEdit}>
        {t('policy.edit')}
      </Button>
      <Confirm
        texts={{
          title: t('policy.deleteTitle'),
          text: t('policy.deleteText'),
          confirm: t('policy.delete'),
          cancel: t('common.cancel'),
        }}
        onConfirm={remove}
      >
        <Button size="small" variant="secondary">
          {t('policy.delete')}
        </Button>
      </Confirm>
    </Flex>
  );
}

function useColumns(policy: PolicyDetails): ListColumn<ComplianceRule>[] {
  const t = useTexts();
  const numberOf = (rule: ComplianceRule) =>
    policy.numbers.find(({ ruleId }) => ruleId === rule.id);
  return [
    {
      id: 'rule',
      label: t('columns.rule'),
      width: '38%',
      cell: rule => (
        <Flex direction="column" gap="1">
          <Text weight="bold">{rule.title}</Text>
          <Text variant="body-small" color="secondary">
            {[
              rule.id,
              rule.type,
              t(`severities.${rule.severity}`),
              ...rule.controls.map(({ id }) => id),
            ].join(' · ')}
          </Text>
          {rule.remediation && (
            <Text variant="body-small">{rule.remediation.text}</Text>
          )}
        </Flex>
      ),
    },
    {
      id: 'enforcement',
      label: t('columns.enforcement'),
      cell: rule => (
        <Enforcement
          enforcement={rule.enforcement}
          blocksFrom={rule.blocksFrom}
        />
      ),
    },
    {
      id: 'failed',
      label: t('columns.failed'),
      cell: rule => {
        const numbers = numberOf(rule);
        if (!numbers) return t('policy.notAsked');
        return t('rules.share', {
          part: numbers.failed.toLocaleString(language()),
          of: numbers.runs.toLocaleString(language()),
        });
      },
    },
    {
      id: 'blocked',
      label: t('columns.blocked'),
      cell: rule => {
        const numbers = numberOf(rule);
        return numbers ? (
          <HeldUp rule={{ ...numbers, enforcement: rule.enforcement }} />
        ) : (
          '–'
        );
      },
    },
    {
      id: 'waived',
      label: t('columns.waived'),
      cell: rule => String(numberOf(rule)?.waived ?? 0),
    },
  ];
}
