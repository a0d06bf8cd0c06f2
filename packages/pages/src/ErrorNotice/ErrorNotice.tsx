import { Alert, Button } from '@backstage/ui';

/** @public */
export interface ErrorNoticeProps {
  /** What failed. */
  title: string;
  /** Why, in a sentence. */
  reason: string;
  /** What still works. */
  stillWorks?: string;
  tryAgain: string;
  /** Nothing where asking again does not help. */
  onRetry?: () => void;
}

/** Says what failed, why, what still works, and offers to try again where that may help. @public */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, reason, stillWorks, tryAgain, onRetry } = props;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={stillWorks ? `${reason} ${stillWorks}` : reason}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {tryAgain}
          </Button>
        )
      }
    />
  );
}
