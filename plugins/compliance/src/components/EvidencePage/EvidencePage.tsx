import { Alert, Button, Container, Flex, Link, Text } from '@backstage/ui';
import { RiLinksLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Evidence,
  EvidenceExport,
  Framework,
} from '@thrive/backstage-plugin-compliance-common';
import { saveFile } from '@thrive/charts';
import { ago, language } from '@thrive/locale';
import {
  ChoiceFilter,
  EmptyState,
  type ListColumn,
  ListTable,
  PageTop,
  Placeholder,
  RequestError,
  RowLink,
  Section,
  ShowMore,
  useAttempt,
  useListFilters,
} from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import {
  useControls,
  useEvidence,
  useVerification,
} from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import styles from './EvidencePage.module.css';

type Control = Framework['controls'][number];

const FILTERS = ['framework'] as const;

/** What can be shown to an auditor? */
export function EvidencePage() {
  const t = useTexts();
  const verification = useVerification();
  const { value, error } = verification;
  const isRefused = error instanceof RequestError && error.status === 403;
  return (
    <>
      <PageTop
        title={t('evidence.title')}
        answer={
          value &&
          (value.whole
            ? t('evidence.whole', { count: value.length })
            : t('evidence.broken', { at: String(value.brokenAt) }))
        }
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('evidence.error')}
            error={error}
            onRetry={verification.retry}
          />
        )}
        {value && !value.whole && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('evidence.brokenTitle')}
            description={value.reason}
          />
        )}
        {!isRefused && <Controls />}
        {!isRefused && <Chain />}
      </Container>
    </>
  );
}

/** What rules are evidence for. Whether one complies is not theirs to say. */
function Controls() {
  const t = useTexts();
  const { value, error, retry } = useControls();
  const filters = useListFilters(FILTERS);
  const frameworks = value?.frameworks ?? [];
  const framework =
    frameworks.find(({ id }) => id === filters.values.framework) ??
    frameworks[0];
  const columns: ListColumn<Control>[] = [
    {
      id: 'control',
      label: t('columns.control'),
      width: '22%',
      cell: ({ id, title }) => (title ? `${id} ${title}` : id),
    },
    {
      id: 'rules',
      label: t('columns.rules'),
      width: '34%',
      cell: ({ rules }) => rules.join(', '),
    },
    {
      id: 'passed',
      label: t('columns.passed'),
      cell: ({ passed, failed, waived, unseen }) =>
        t('evidence.repositories', {
          part: passed.toLocaleString(language()),
          of: (passed + failed + waived + unseen).toLocaleString(language()),
        }),
    },
    {
      id: 'rest',
      label: t('columns.rest'),
      cell: ({ failed, waived, unseen }) =>
        t('evidence.rest', {
          failed: failed.toLocaleString(language()),
          waived: waived.toLocaleString(language()),
          unseen: unseen.toLocaleString(language()),
        }),
    },
    {
      id: 'evidence',
      label: t('columns.lastEvidence'),
      cell: ({ lastEvidence }) =>
        lastEvidence === undefined ? '–' : `#${lastEvidence}`,
    },
  ];
  return (
    <>
      {error && (
        <ErrorNotice
          title={t('evidence.controlsError')}
          error={error}
          onRetry={retry}
        />
      )}
      {!value && !error && <Placeholder height={200} />}
      {framework && (
        <Section
          title={t('evidence.for', { framework: framework.title })}
          text={t(
            framework.suggested
              ? 'evidence.suggested'
              : 'evidence.controlsText',
          )}
          actions={
            framework.url && (
              <Link href={framework.url}>{t('evidence.framework')}</Link>
            )
          }
        >
          <Flex direction="column" gap="3">
            <div className={styles.choice}>
              <ChoiceFilter
                label={t('evidence.choose')}
                value={framework.id}
                onChange={id => filters.set({ framework: id })}
                choices={frameworks.map(({ id, title }) => ({
                  id,
                  label: title,
                }))}
              />
            </div>
            <ListTable
              label={framework.title}
              columns={columns}
              rows={framework.controls}
              idOf={({ id }) => id}
            />
          </Flex>
        </Section>
      )}
    </>
  );
}

function Chain() {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  const list = useEvidence();
  const columns: ListColumn<Evidence>[] = [
    {
      id: 'link',
      label: t('columns.link'),
      width: '10%',
      cell: ({ id }) => `#${id}`,
    },
    {
      id: 'what',
      label: t('columns.what'),
      width: '46%',
      cell: ({ kind, subject, runId, matches }) => (
        <Flex direction="column" gap="1">
          {runId ? (
            <RowLink href={routes.run(runId)}>{subject}</RowLink>
          ) : (
            <Text>{subject}</Text>
          )}
          <Text variant="body-small" color="secondary">
            {t(`evidence.kinds.${kind}`)}
            {matches === false && ` · ${t('run.differs')}`}
          </Text>
        </Flex>
      ),
    },
    { id: 'when', label: t('columns.when'), cell: ({ at }) => ago(at) },
    {
      id: 'digest',
      label: t('columns.digest'),
      cell: ({ digest }) => <code>{digest.slice(0, 12)}</code>,
    },
  ];
  const exportAll = () =>
    attempt(
      async () => {
        const all: EvidenceExport['links'] = [];
        let from: number | undefined = 1;
        let head: EvidenceExport['head'] | undefined;
        while (from !== undefined) {
          const part: EvidenceExport = await api.exportEvidence(from);
          all.push(...part.links);
          head = part.head;
          from = part.next;
        }
        saveFile(
          'evidence.json',
          'application/json',
          JSON.stringify({ links: all, head }, undefined, 1),
        );
      },
      { done: t('run.downloaded'), failed: t('run.notDownloaded') },
    );
  const { items, error } = list;
  return (
    <Section
      title={t('evidence.chain')}
      text={t('evidence.chainText')}
      actions={
        <Button size="small" variant="secondary" onPress={exportAll}>
          {t('evidence.export')}
        </Button>
      }
    >
      {error && (
        <ErrorNotice
          title={t('evidence.error')}
          error={error}
          onRetry={list.retry}
        />
      )}
      {items?.length === 0 ? (
        <EmptyState
          icon={<RiLinksLine />}
          title={t('evidence.empty')}
          text={t('evidence.emptyText')}
        />
      ) : (
        !error && (
          <Flex direction="column" gap="3">
            <ListTable
              label={t('evidence.chain')}
              columns={columns}
              rows={items}
              idOf={({ id }) => String(id)}
              loadingText={t('common.loading')}
            />
            <ShowMore list={list} texts={{ showMore: t('common.showMore') }} />
          </Flex>
        )
      )}
    </Section>
  );
}
