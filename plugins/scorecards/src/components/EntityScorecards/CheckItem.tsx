import { Alert, Link, Text } from '@backstage/ui';
import type {
  Check,
  CheckResult,
} from '@thrive/backstage-plugin-scorecards-common';
import { ago } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';
import { CheckLink } from '../Levels/ScorecardLink';
import { StateIcon } from '../StateBadge/StateBadge';
import { stateName } from '../StateBadge/states';
import { EvidenceTable } from './EvidenceTable';
import styles from './EntityScorecards.module.css';

export interface CheckItemProps {
  result: CheckResult;
  /** Absent when the definition was taken away since. */
  check?: Check;
}

/** One check: what was found, why it matters, and how to mend it. */
export function CheckItem(props: CheckItemProps) {
  const { result, check } = props;
  const { state, message, evidence, stale } = result;
  const t = useTexts();
  const open = state === 'fail' || state === 'unknown' || state === 'error';
  return (
    <li className={styles.item}>
      <span className={styles.itemIcon}>
        <StateIcon state={state} size={20} />
      </span>
      <div className={styles.itemBody}>
        <div className={styles.itemTitle}>
          <Text weight="bold">
            <CheckLink id={result.checkId} title={check?.title} />
          </Text>
          <Text variant="body-small" color="secondary">
            {stateName(state, t)}
          </Text>
        </div>
        {message && <Text as="p">{message}</Text>}
        {state === 'unknown' && (
          <Text as="p" color="secondary">
            {t('entity.unknownHelp')}
          </Text>
        )}
        {state === 'error' && (
          <Text as="p" color="secondary">
            {t('entity.errorHelp')}
          </Text>
        )}
        {open && check?.fix && (
          <Text as="p">
            <Text weight="bold">{t('common.howToFix')}:</Text> {check.fix.text}{' '}
            {check.fix.url && (
              <Link href={check.fix.url}>{t('common.fixLink')}</Link>
            )}
          </Text>
        )}
        {open && check?.why && (
          <Text as="p" color="secondary">
            <Text weight="bold">{t('common.why')}:</Text> {check.why}
          </Text>
        )}
        {stale && (
          <Alert
            status="warning"
            icon
            title={t('entity.staleTitle', { when: ago(stale.collectedAt) })}
            description={t('entity.staleText', {
              source: stale.source,
              error: stale.error,
            })}
          />
        )}
        {evidence && evidence.length > 0 && (
          <EvidenceTable
            evidence={evidence}
            open={open}
            anyOf={check !== undefined && 'any' in check.rule}
          />
        )}
      </div>
    </li>
  );
}
