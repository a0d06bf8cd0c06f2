import { ErrorNotice as Notice, mayHelpToRetry } from '@thrive/pages';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';

/** Says what failed, why, and offers to try again. */
export function ErrorNotice(props: {
  title: string;
  error: Error;
  onRetry: () => void;
  /** Where to go on, where asking again does not help. */
  onward?: { label: string; href: string };
}) {
  const { error, onRetry, ...shown } = props;
  const t = useTexts();
  const reason = useReason();
  return (
    <Notice
      {...shown}
      onRetry={mayHelpToRetry(error) ? onRetry : undefined}
      reason={reason(error)}
      tryAgain={t('common.tryAgain')}
    />
  );
}
