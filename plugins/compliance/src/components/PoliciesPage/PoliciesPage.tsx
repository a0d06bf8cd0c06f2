import {
  Button,
  Card,
  CardBody,
  Container,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { RiFileShield2Line } from '@remixicon/react';
import type { PolicySummary } from '@thrive/backstage-plugin-compliance-common';
import { dayText } from '@thrive/locale';
import {
  EmptyState,
  PageTop,
  Placeholder,
  Section,
  useFormInPlace,
} from '@thrive/pages';
import { usePolicies } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { PolicyEditor } from '../PolicyPage/PolicyEditor';
import { blankPolicy } from './blankPolicy';
import styles from './PoliciesPage.module.css';

/** What is asked of software here? */
export function PoliciesPage() {
  const t = useTexts();
  const { value, error, retry } = usePolicies();
  const adding = useFormInPlace();
  const sumOf = (key: 'rules' | 'blocking') =>
    value?.policies.reduce((sum, policy) => sum + policy[key], 0) ?? 0;
  return (
    <>
      <PageTop
        title={t('policies.title')}
        answer={
          value &&
          t('policies.answer', {
            policies: t('policies.count', { count: value.policies.length }),
            rules: t('policies.rules', { count: sumOf('rules') }),
            blocking: t('policies.blocking', { count: sumOf('blocking') }),
          })
        }
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('policies.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={240} />}
        {value && value.problems.length > 0 && (
          <Section
            title={t('policies.problems')}
            text={t('policies.problemsText')}
          >
            <ul className={styles.problems}>
              {value.problems.map(({ where, message }) => (
                <li key={`${where}${message}`}>
                  <code>{where}</code>: {message}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {value && (
          <Section
            title={t('policies.all')}
            actions={
              value.mayManage &&
              !adding.isOpen && (
                <Button ref={adding.opener} size="small" onPress={adding.open}>
                  {t('policies.new')}
                </Button>
              )
            }
          >
            {adding.isOpen && (
              <div ref={adding.place}>
                <PolicyEditor
                  text={blankPolicy}
                  onDone={() => {
                    adding.close();
                    retry();
                  }}
                  onCancel={adding.close}
                />
              </div>
            )}
            {value.policies.length === 0 ? (
              <EmptyState
                icon={<RiFileShield2Line />}
                title={t('policies.empty')}
                text={t('policies.emptyText')}
              />
            ) : (
              <ul className={styles.cards}>
                {value.policies.map(policy => (
                  <li key={policy.id}>
                    <PolicyCard policy={policy} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )}
      </Container>
    </>
  );
}

function PolicyCard({ policy }: { policy: PolicySummary }) {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const { id, title, version, source, rules, blocking, effectiveFrom } = policy;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Link href={routes.policy(id)} variant="title-x-small">
            {title}
          </Link>
          <Text variant="body-small" color="secondary">
            {[id, version, t(`sources.${source}`)].join(' · ')}
          </Text>
          <Text>
            {t('policies.row', {
              rules: t('policies.rules', { count: rules }),
              blocking: t('policies.blocking', { count: blocking }),
            })}
          </Text>
          {effectiveFrom && (
            <Text variant="body-small">
              {t('policies.from', { day: dayText(effectiveFrom) })}
            </Text>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
