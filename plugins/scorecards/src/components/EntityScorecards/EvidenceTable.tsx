import type { Evidence } from '@thrive/backstage-plugin-scorecards-common';
import { useTexts } from '../../hooks/useTexts';
import { StateIcon } from '../StateBadge/StateBadge';
import styles from './EntityScorecards.module.css';
import { wantedText } from './wantedText';

const stateOf = { holds: 'pass', fails: 'fail', unknown: 'unknown' } as const;

/** What the rule wanted and what was found, fact by fact. */
export function EvidenceTable(props: {
  evidence: readonly Evidence[];
  open: boolean;
  /** Set where one of the comparisons is enough. */
  anyOf?: boolean;
}) {
  const { evidence, open, anyOf } = props;
  const t = useTexts();
  const outcomes = {
    holds: t('entity.outcomeHolds'),
    fails: t('entity.outcomeFails'),
    unknown: t('entity.outcomeUnknown'),
  };
  return (
    <details className={styles.evidence} open={open}>
      <summary>{t('entity.evidence')}</summary>
      {anyOf && evidence.length > 1 && (
        <span className={styles.label}>{t('entity.evidenceAnyOf')}</span>
      )}
      <dl>
        {evidence.map((one, index) => {
          const { path, operator, actual, outcome } = one;
          return (
            <div key={`${path} ${operator} ${index}`} className={styles.fact}>
              <dt>
                <StateIcon state={stateOf[outcome]} /> <code>{path}</code>{' '}
                <span className={styles.outcome}>{outcomes[outcome]}</span>
              </dt>
              <dd>
                <span className={styles.label}>
                  {t('entity.evidenceExpected')}
                </span>{' '}
                <code>{wantedText(one, t)}</code>
              </dd>
              <dd>
                <span className={styles.label}>
                  {t('entity.evidenceFound')}
                </span>{' '}
                {actual === undefined ? (
                  <span className={styles.label}>
                    {t('entity.evidenceNothing')}
                  </span>
                ) : (
                  <code>{actual}</code>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
