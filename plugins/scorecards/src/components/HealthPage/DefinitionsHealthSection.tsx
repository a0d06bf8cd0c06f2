import { Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { DefinitionsHealth } from '@thrive/backstage-plugin-scorecards-common';
import { ago } from '@thrive/locale';
import { Section } from '@thrive/pages';
import { scorecardsApiRef } from '../../api/ScorecardsApi';
import { useMayManage } from '../../hooks/useMayManage';
import { usePressedTask } from '../../hooks/usePressedTask';
import { useTexts } from '../../hooks/useTexts';
import { type ListColumn, ListTable } from '../ListTable/ListTable';
import styles from './HealthPage.module.css';

type Problem = DefinitionsHealth['problems'][number];

/** Which definitions are in force, and what is wrong with those that are not. */
export function DefinitionsHealthSection(props: {
  definitions: DefinitionsHealth;
  onChanged: () => void;
}) {
  const { definitions } = props;
  const { problems, loadedAt } = definitions;
  const t = useTexts();
  const columns: ListColumn<Problem>[] = [
    {
      id: 'problem',
      label: t('health.problem'),
      cell: ({ id, message }) => (
        <span className={styles.source}>
          <Text>{message}</Text>
          {id && (
            <Text variant="body-x-small" color="secondary">
              {id}
            </Text>
          )}
        </span>
      ),
    },
    {
      id: 'place',
      label: t('health.place'),
      cell: ({ location, line }) => (
        <span className={styles.place}>
          {line === undefined
            ? location
            : t('health.placeLine', { location, line: String(line) })}
        </span>
      ),
    },
  ];
  const counted = t('health.definitionsText', {
    scorecards: String(definitions.scorecards),
    checks: String(definitions.checks),
  });
  return (
    <Section
      title={t('health.definitions')}
      note={
        loadedAt
          ? `${counted} ${t('health.loadedAt', { when: ago(loadedAt) })}`
          : counted
      }
      text={
        problems.length > 0 ? t('health.problemsText') : t('health.noProblems')
      }
      actions={<ReloadButton onChanged={props.onChanged} />}
    >
      {problems.length > 0 && (
        <ListTable
          label={t('health.definitions')}
          columns={columns}
          rows={problems}
          idOf={({ location, line, column, message }) =>
            [location, line, column, message].join(' ')
          }
        />
      )}
    </Section>
  );
}

function ReloadButton(props: { onChanged: () => void }) {
  const t = useTexts();
  const api = useApi(scorecardsApiRef);
  const mayManage = useMayManage();
  const { pending, start } = usePressedTask({
    run: () => api.reloadDefinitions(),
    onDone: props.onChanged,
    done: t('health.reloaded'),
    failed: t('health.reloadFailed'),
  });
  if (!mayManage) {
    return null;
  }
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isPending={pending}
      onPress={start}
    >
      {t('health.reload')}
    </Button>
  );
}
