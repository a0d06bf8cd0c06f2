import { Link } from '@backstage/ui';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RowLink } from '../RowLink/RowLink';
import { type RowLinks, useRowLinks } from '../RowLink/RowLinks';

/** @public */
export interface EntityLinkProps {
  entityRef: string;
  /** The entity's title; looked up in the catalog when absent. */
  title?: string;
  /** Tab of the entity's page to open. */
  tab?: string;
}

/** Leads to an entity's page. @public */
export function EntityLink(props: EntityLinkProps) {
  const links = useRowLinks();
  return links ? (
    <LinkInRow {...props} links={links} />
  ) : (
    <LinkOfItsOwn {...props} />
  );
}

function LinkOfItsOwn(props: EntityLinkProps) {
  const { entityRef } = props;
  const page = useRouteRef(entityRouteRef)?.(
    entityRouteParams(entityRef, { encodeParams: true }),
  );
  if (!page) return <Name {...props} />;
  return (
    <Link href={pathOf(page, props)}>
      <Name {...props} />
    </Link>
  );
}

function LinkInRow({ links, ...props }: EntityLinkProps & { links: RowLinks }) {
  const page = links.entityPath(props.entityRef);
  if (!page) return <Name {...props} />;
  return (
    <RowLink href={pathOf(page, props)}>
      <Name {...props} />
    </RowLink>
  );
}

function pathOf(page: string, { tab }: EntityLinkProps): string {
  return tab ? `${page}/${tab}` : page;
}

function Name({ entityRef, title }: EntityLinkProps) {
  return title === undefined ? (
    <PresentedName entityRef={entityRef} />
  ) : (
    <>{title}</>
  );
}

function PresentedName(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
