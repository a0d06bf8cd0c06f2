import { Link, type TextVariants } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { checkRouteRef, scorecardRouteRef } from '../../routes';

export interface DefinitionLinkProps {
  id: string;
  title?: string;
  /** Set where the link is a heading. */
  variant?: TextVariants;
}

/** Leads to a scorecard's page. */
export function ScorecardLink(props: DefinitionLinkProps) {
  const { id, title = id, variant } = props;
  const route = useRouteRef(scorecardRouteRef);
  return route ? (
    <Link
      href={route({ scorecardId: id })}
      variant={variant}
      weight={variant && 'bold'}
      standalone={variant ? true : undefined}
    >
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}

/** Leads to a check's page. */
export function CheckLink(props: DefinitionLinkProps) {
  const { id, title = id, variant } = props;
  const route = useRouteRef(checkRouteRef);
  return route ? (
    <Link
      href={route({ checkId: id })}
      variant={variant}
      weight={variant && 'bold'}
      standalone={variant ? true : undefined}
    >
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}
