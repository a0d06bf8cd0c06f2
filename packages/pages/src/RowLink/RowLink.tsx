import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import styles from './RowLink.module.css';
import { useRowLinks } from './RowLinks';

/** @public */
export interface RowLinkProps {
  /** A path of the portal. */
  href: string;
  children: ReactNode;
}

/** Leads to a page of the portal; light enough to stand in every row of a long list. @public */
export function RowLink({ href, children }: RowLinkProps) {
  const links = useRowLinks();
  if (!links) return <Link href={href}>{children}</Link>;
  return (
    <a
      className={styles.link}
      href={`${links.base}${href}`}
      onClick={event => links.follow(event, href)}
    >
      {children}
    </a>
  );
}
