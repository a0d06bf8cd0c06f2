import { Alert, Button, ButtonLink } from '@backstage/ui';

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
  /** Where to go on, where asking again does not help. */
  onward?: { label: string; href: string };
}

/** Says what failed, why, what still works, and offers to try again where that may help. @public */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, reason, stillWorks, tryAgain, onRetry, onward } = props;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={stillWorks ? `${reason} ${stillWorks}` : reason}
      customActions={
        onRetry ? (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {tryAgain}
          </Button>
        ) : (
          onward && (
            <ButtonLink size="small" variant="secondary" href={onward.href}>
              {onward.label}
            </ButtonLink>
          )
        )
      }
    />
  );
}
