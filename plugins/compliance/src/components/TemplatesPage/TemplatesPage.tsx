import { Container, Flex, Text } from '@backstage/ui';
import { RiFileList3Line } from '@remixicon/react';
import type { TemplateCompliance } from '@thrive/backstage-plugin-compliance-common';
import { ago } from '@thrive/locale';
import {
  EmptyState,
  EntityLink,
  type ListColumn,
  ListTable,
  PageTop,
  RowLink,
} from '@thrive/pages';
import { useTemplates } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts, type Texts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { VerdictBadge } from '../VerdictBadge/VerdictBadge';

/** Can a gate be passed by? */
export function TemplatesPage() {
  const t = useTexts();
  const { value, error, retry } = useTemplates();
  const columns = useColumns();
  const items = value?.items;
  return (
    <>
      <PageTop
        title={t('templates.title')}
        answer={items && answerOf(items, t)}
        unanswered={Boolean(error && !items)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('templates.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {items?.length === 0 && (
          <EmptyState
            icon={<RiFileList3Line />}
            title={t('templates.empty')}
            text={t('templates.emptyText')}
          />
        )}
        {!error && items?.length !== 0 && (
          <Flex direction="column" gap="3">
            <ListTable
              label={t('templates.title')}
              columns={columns}
              rows={items}
              idOf={({ templateRef }) => templateRef}
              loadingText={t('common.loading')}
            />
            <Text color="secondary">{t('templates.trial')}</Text>
          </Flex>
        )}
      </Container>
    </>
  );
}

function useColumns(): ListColumn<TemplateCompliance>[] {
  const t = useTexts();
  const routes = useComplianceRoutes();
  return [
    {
      id: 'template',
      label: t('columns.template'),
      width: '24%',
      cell: ({ templateRef, title }) => (
        <EntityLink entityRef={templateRef} title={title} />
      ),
    },
    {
      id: 'gate',
      label: t('columns.gate'),
      width: '34%',
      cell: ({ problems, publishes }) =>
        problems.length === 0 ? (
          t(publishes ? 'templates.holds' : 'templates.publishesNothing')
        ) : (
          <Flex direction="column" gap="1">
            {problems.map(({ check, message }) => (
              <Text key={check} variant="body-small">
                {message}
              </Text>
            ))}
          </Flex>
        ),
    },
    {
      id: 'tasks',
      label: t('columns.tasks'),
      cell: ({ runs, blocked, missed, templateRef }) => (
        <Flex direction="column" gap="1">
          <RowLink
            href={`${routes.runs}?template=${encodeURIComponent(templateRef)}`}
          >
            {t('templates.runs', { count: runs })}
          </RowLink>
          {blocked > 0 && (
            <Text variant="body-small">
              {t('templates.blocked', { count: blocked })}
            </Text>
          )}
          {missed > 0 && (
            <Text variant="body-small">
              {t('templates.missed', { count: missed })}
            </Text>
          )}
        </Flex>
      ),
    },
    {
      id: 'first',
      label: t('columns.firstTry'),
      cell: ({ firstTries, firstTryPassed }) =>
        firstTries === 0
          ? '–'
          : t('rules.share', {
              part: String(firstTryPassed),
              of: String(firstTries),
            }),
    },
    {
      id: 'conformance',
      label: t('columns.conformance'),
      cell: ({ conformance }) => {
        if (!conformance) return t('templates.notTried');
        const { verdict, runId, problem, at } = conformance;
        return (
          <Flex direction="column" align="start" gap="1">
            {verdict && <VerdictBadge verdict={verdict} />}
            {problem && <Text variant="body-small">{problem}</Text>}
            {runId ? (
              <RowLink href={routes.run(runId)}>{ago(at)}</RowLink>
            ) : (
              <Text variant="body-small">{ago(at)}</Text>
            )}
          </Flex>
        );
      },
    },
  ];
}

function answerOf(items: readonly TemplateCompliance[], t: Texts): string {
  const open = items.filter(({ problems }) => problems.length > 0).length;
  return open === 0
    ? t('templates.answerAll', { count: items.length })
    : t('templates.answerSome', {
        open: String(open),
        all: String(items.length),
      });
}
