import { Alert, Button } from '@backstage/ui';
import { ScorecardsRequestError } from '../../api/ScorecardsRequestError';
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
  const { title, stillWorks, error, onRetry } = props;
  const t = useTexts();
  const reason = reasonOf(error, t);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={stillWorks ? `${reason} ${stillWorks}` : reason}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
}

/** An error as a sentence: the backend's own words, or what the status means. */
export function reasonOf(error: Error, t: Texts): string {
  if (!(error instanceof ScorecardsRequestError)) {
    return error.message;
  }
  if (error.explained) {
    return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
  }
  if (error.status === 403) {
    return t('error.notAllowed');
  }
  return error.status === undefined
    ? t('error.network')
    : t('error.notExplained', { status: String(error.status) });
}
