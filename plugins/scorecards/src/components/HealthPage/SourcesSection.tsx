import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type { SourceHealth } from '@thrive/backstage-plugin-scorecards-common';
import { ago, language } from '@thrive/locale';
import { EntityLink, Section } from '@thrive/pages';
import { useMayManage } from '../../hooks/useMayManage';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { type ListColumn, ListTable } from '../ListTable/ListTable';
import { CollectButton } from './CollectButton';
import { SourceStatus } from './SourceStatus';
import styles from './HealthPage.module.css';

/** Where facts come from, and how that goes. */
export function SourcesSection(props: {
  sources: SourceHealth[];
  onChanged: () => void;
}) {
  const { sources, onChanged } = props;
  const t = useTexts();
  const mayManage = useMayManage();
  const columns: ListColumn<SourceHealth>[] = [
    {
      id: 'source',
      label: t('health.source'),
      cell: ({ title, message }) => (
        <span className={styles.source}>
          <Text>{title}</Text>
          {message && (
            <Text variant="body-x-small" color="secondary">
              {message}
            </Text>
          )}
        </span>
      ),
    },
    {
      id: 'status',
      label: t('health.status'),
      width: '17%',
      cell: ({ status }) => <SourceStatus status={status} />,
    },
    {
      id: 'lastRun',
      label: t('health.lastRun'),
      width: '14%',
      cell: source => <Text>{lastRunOf(source, t)}</Text>,
    },
    count('entities', t('health.entities'), source => source.entities),
    count('errors', t('health.errors'), source => source.errors),
    count('stale', t('health.stale'), source => source.stale),
    {
      id: 'action',
      label: t('health.action'),
      width: '14%',
      cell: source =>
        source.mode === 'pushed' ? (
          <Text color="secondary">{t('health.pushed')}</Text>
        ) : (
          <CollectButton source={source} onStarted={onChanged} />
        ),
    },
  ];
  const withErrors = sources.filter(
    ({ recentErrors }) => recentErrors.length > 0,
  );
  return (
    <Section
      title={t('health.sources')}
      text={sources.length === 0 ? t('health.noSources') : undefined}
    >
      {sources.length > 0 && (
        <ListTable
          label={t('health.sources')}
          columns={columns.filter(({ id }) => id !== 'action' || mayManage)}
          rows={sources}
          idOf={({ id }) => id}
        />
      )}
      {withErrors.map(({ id, title, recentErrors }) => (
        <Accordion key={id}>
          <AccordionTrigger
            title={t('health.recentErrors', {
              count: recentErrors.length,
              source: title,
            })}
          />
          <AccordionPanel>
            <ul className={styles.errors}>
              {recentErrors.map(({ entityRef, error, at }) => (
                <li key={`${entityRef} ${at}`}>
                  <EntityLink entityRef={entityRef} title={entityRef} />:{' '}
                  {error}
                  {at && ` (${ago(at)})`}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </Accordion>
      ))}
    </Section>
  );
}

function count(
  id: string,
  label: string,
  valueOf: (source: SourceHealth) => number,
): ListColumn<SourceHealth> {
  return {
    id,
    label,
    width: '10%',
    cell: source => <Text>{valueOf(source).toLocaleString(language())}</Text>,
  };
}

function lastRunOf(source: SourceHealth, t: Texts): string {
  const { mode, status, startedAt, finishedAt, progress } = source;
  if (mode === 'pushed') {
    return t('health.whenPushed');
  }
  if (status === 'running' && startedAt) {
    const started = t('health.startedAt', { when: ago(startedAt) });
    return progress === undefined
      ? started
      : `${started}, ${t('health.progress', {
          done: progress.toLocaleString(language()),
        })}`;
  }
  return finishedAt ? ago(finishedAt) : t('health.never');
}
