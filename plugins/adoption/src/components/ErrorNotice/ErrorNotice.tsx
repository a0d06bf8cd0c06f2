import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RiLockLine } from '@remixicon/react';
import {
  EmptyState,
  ErrorNotice as Notice,
  type ErrorNoticeProps,
  mayHelpToRetry,
  reasonOf as reasonIn,
  RequestError,
} from '@thrive/pages';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { teamsRouteRef } from '../../routes';
import styles from './ErrorNotice.module.css';

/** Says what failed, why, what still works, and offers to try again; a refusal is no failure. */
export function ErrorNotice(props: {
  title: string;
  stillWorks?: string;
  error: Error;
  onRetry: () => void;
  onward?: ErrorNoticeProps['onward'];
}) {
  const { error, onRetry, ...shown } = props;
  const t = useTexts();
  if (error instanceof RequestError && error.status === 403) return <Refusal />;
  return (
    <Notice
      {...shown}
      onRetry={mayHelpToRetry(error) ? onRetry : undefined}
      reason={reasonOf(error, t)}
      tryAgain={t('common.tryAgain')}
    />
  );
}

/** Says that numbers are not for the reader, and which are. */
function Refusal() {
  const t = useTexts();
  const teams = useRouteRef(teamsRouteRef)?.();
  return (
    <div className={styles.refusal}>
      <EmptyState
        icon={<RiLockLine />}
        title={t('error.refused')}
        text={t('error.refusedText')}
        action={
          teams && (
            <ButtonLink size="small" variant="secondary" href={teams}>
              {t('error.ownTeams')}
            </ButtonLink>
          )
        }
      />
    </div>
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
