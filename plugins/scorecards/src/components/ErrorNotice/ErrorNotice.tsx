import {
  ErrorNotice as Notice,
  mayHelpToRetry,
  reasonOf as reasonIn,
} from '@thrive/pages';
import { type Texts, useTexts } from '../../hooks/useTexts';

export interface ErrorNoticeProps {
  /** What failed. */
  title: string;
  /** What still works. */
  stillWorks?: string;
  error: Error;
  onRetry: () => void;
}

/** Says what failed, why, what still works, and offers to try again. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { error, onRetry, ...shown } = props;
  const t = useTexts();
  return (
    <Notice
      {...shown}
      onRetry={mayHelpToRetry(error) ? onRetry : undefined}
      reason={reasonOf(error, t)}
      tryAgain={t('common.tryAgain')}
    />
  );
}

/** An error as a sentence in the reader's language. */
export function reasonOf(error: Error, t: Texts): string {
  return reasonIn(error, {
    notAllowed: t('error.notAllowed'),
    signedOut: t('error.signedOut'),
    network: t('error.network'),
    notExplained: status => t('error.notExplained', { status: String(status) }),
  });
}
