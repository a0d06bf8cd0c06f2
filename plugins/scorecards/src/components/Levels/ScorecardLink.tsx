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
  const route = useRouteRef(scorecardRouteRef);
  return (
    <DefinitionLink {...props} href={route?.({ scorecardId: props.id })} />
  );
}

/** Leads to a check's page. */
export function CheckLink(props: DefinitionLinkProps) {
  const route = useRouteRef(checkRouteRef);
  return <DefinitionLink {...props} href={route?.({ checkId: props.id })} />;
}

/** A link, or its text alone where the pages are not installed. */
function DefinitionLink(props: DefinitionLinkProps & { href?: string }) {
  const { id, title = id, variant, href } = props;
  if (href === undefined) return <>{title}</>;
  return (
    <Link
      href={href}
      variant={variant}
      weight={variant && 'bold'}
      standalone={variant ? true : undefined}
    >
      {title}
    </Link>
  );
}
