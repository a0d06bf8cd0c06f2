import { Text } from '@backstage/ui';
import type {
  CheckState,
  HistoryEntry,
  Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import { LevelShape } from '@thrive/charts';
import { ago } from '@thrive/locale';
import { Placeholder, Section } from '@thrive/pages';
import type { EntityName } from '../../api/ScorecardsApi';
import { useEntityHistory } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { shownLevel } from '../Levels/levels';
import { ShowMore } from '../ListTable/ShowMore';
import { StateIcon } from '../StateBadge/StateBadge';
import { checkStates, stateName } from '../StateBadge/states';
import styles from './EntityScorecards.module.css';

type Change = HistoryEntry['changes'][number];

// A first collection or a new rule changes dozens at once.
const CHECKS_IN_SIGHT = 3;

export interface EntityHistoryProps {
  name: EntityName;
  /** For the names of levels. */
  scorecards: readonly Scorecard[];
}

/** What changed for one entity, newest first, and why. */
export function EntityHistory(props: EntityHistoryProps) {
  const { name, scorecards } = props;
  const t = useTexts();
  const list = useEntityHistory(name);
  const { items, error, retry } = list;
  return (
    <Section title={t('history.title')}>
      {error && (
        <ErrorNotice
          title={t('history.error')}
          stillWorks={t('history.errorStillWorks')}
          error={error}
          onRetry={retry}
        />
      )}
      {!items && !error && <Placeholder height={120} />}
      {items?.length === 0 && (
        <Text color="secondary">{t('history.empty')}</Text>
      )}
      {items && items.length > 0 && (
        <ol className={styles.history}>
          {items.map(({ at, changes }, index) => (
            <li key={`${at} ${index}`} className={styles.moment}>
              <time dateTime={at} className={styles.time}>
                {ago(at)}
              </time>
              <Moment changes={changes} scorecards={scorecards} />
            </li>
          ))}
        </ol>
      )}
      <ShowMore list={list} />
    </Section>
  );
}

/** Levels first; many changed checks at once fold away under them. */
function Moment(props: {
  changes: readonly Change[];
  scorecards: readonly Scorecard[];
}) {
  const { changes, scorecards } = props;
  const t = useTexts();
  const levels = changes.filter(({ kind }) => kind === 'level');
  const checks = changes.filter(({ kind }) => kind !== 'level');
  const lines = (shown: readonly Change[]) =>
    shown.length > 0 && (
      <ul className={styles.changes}>
        {shown.map((change, place) => (
          <li key={place} className={styles.change}>
            <ChangeLine change={change} scorecards={scorecards} />
          </li>
        ))}
      </ul>
    );
  if (checks.length <= CHECKS_IN_SIGHT) {
    return <div>{lines([...levels, ...checks])}</div>;
  }
  return (
    <div className={styles.changes}>
      {lines(levels)}
      <details className={styles.more}>
        <summary>{t('history.checks', { count: checks.length })}</summary>
        {lines(checks)}
      </details>
    </div>
  );
}

function ChangeLine(props: {
  change: Change;
  scorecards: readonly Scorecard[];
}) {
  const { change, scorecards } = props;
  const t = useTexts();
  const scorecard = scorecards.find(({ id }) => id === change.scorecardId);
  const named = (id: string | undefined) => {
    if (id === undefined) {
      return undefined;
    }
    const state = stateOf(change, id);
    return state ? stateName(state, t) : shownLevel(scorecard, id, t).name;
  };
  const [from, to] = [named(change.from), named(change.to)];
  const state =
    change.to === undefined ? undefined : stateOf(change, change.to);
  return (
    <>
      {state && <StateIcon state={state} />}
      {change.kind === 'level' && change.to !== undefined && (
        <LevelShape look={shownLevel(scorecard, change.to, t).look} />
      )}
      <span>
        <Text weight={change.kind === 'level' ? 'bold' : 'regular'}>
          {sentenceOf({ title: change.title, from, to }, t)}
        </Text>{' '}
        <Text variant="body-small" color="secondary">
          {[causeOf(change, t), change.reason].filter(Boolean).join(': ')}
        </Text>
      </span>
    </>
  );
}

function stateOf(change: Change, id: string): CheckState | undefined {
  return change.kind === 'check'
    ? checkStates.find(state => state === id)
    : undefined;
}

function sentenceOf(
  words: { title: string; from?: string; to?: string },
  t: Texts,
): string {
  const { title, from, to } = words;
  if (from !== undefined && to !== undefined) {
    return t('history.change', { title, from, to });
  }
  if (to !== undefined) {
    return t('history.first', { title, to });
  }
  return from === undefined
    ? t('history.removed', { title })
    : t('history.gone', { title, from });
}

function causeOf(change: Change, t: Texts): string | undefined {
  switch (change.cause) {
    case 'first':
      return t('history.causeFirst');
    case 'facts':
      return t('history.causeFacts');
    case 'rule':
      return t('history.causeRule');
    case 'time':
      return t('history.causeTime');
    default:
      return undefined;
  }
}
