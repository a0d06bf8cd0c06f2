import {
  ErrorNotice as Notice,
  type ErrorNoticeProps,
  mayHelpToRetry,
} from '@thrive/pages';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';

/** Says what failed, why, and offers to try again. */
export function ErrorNotice(props: {
  title: string;
  error: Error;
  onRetry: () => void;
  onward?: ErrorNoticeProps['onward'];
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
