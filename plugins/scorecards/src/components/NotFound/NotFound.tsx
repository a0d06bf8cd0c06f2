import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RiSearchEyeLine } from '@remixicon/react';
import { EmptyState, RequestError } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';

/** Stands where an address names something that is not there; leads back to all that is. */
export function NotFound(props: { text: string }) {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.();
  return (
    <EmptyState
      icon={<RiSearchEyeLine />}
      title={t('notFound.title')}
      text={props.text}
      action={
        home && (
          <ButtonLink size="small" variant="secondary" href={home}>
            {t('notFound.action')}
          </ButtonLink>
        )
      }
    />
  );
}

/** Whether asking again cannot help, because there is no such thing. */
export function isNotFound(error: Error | undefined): boolean {
  // An id that could not be one is refused as such: there is nothing there either.
  return (
    error instanceof RequestError &&
    (error.status === 404 || error.status === 400)
  );
}
