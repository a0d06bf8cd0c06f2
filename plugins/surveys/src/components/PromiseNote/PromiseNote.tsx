import { Text } from '@backstage/ui';
import type { SurveyPromise } from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './PromiseNote.module.css';

/** Who will see what, before the first question: a line, and the details behind it. */
export function PromiseNote({ promise }: { promise: SurveyPromise }) {
  const t = useTexts();
  const { mode, thresholds, dimensions, smallestGroup } = promise;
  const lines = [
    t(`promise.${mode}.who`),
    t('promise.numbers', { least: String(thresholds.respondents) }),
    dimensions.length > 0
      ? t('promise.dimensions', { dimensions: dimensions.join(', ') })
      : t('promise.noDimensions'),
    smallestGroup === undefined
      ? undefined
      : t('promise.smallest', { people: String(smallestGroup) }),
    t('promise.comments', { least: String(thresholds.comments) }),
    t(`promise.drafts.${promise.drafts}`),
    t(`promise.erasure.${promise.erasure}`),
    promise.keyDestroyed ? t('promise.keyDestroyed') : undefined,
    mode === 'anonymous' ? t('promise.ballot') : undefined,
    mode === 'anonymous' ? t('promise.channels') : undefined,
  ].filter(line => line !== undefined);
  return (
    <details className={styles.promise}>
      <summary>
        <Text variant="body-small" weight="bold">
          {t(`promise.${mode}.line`)}
        </Text>
      </summary>
      <ul>
        {lines.map(line => (
          <li key={line}>
            <Text variant="body-small">{line}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
