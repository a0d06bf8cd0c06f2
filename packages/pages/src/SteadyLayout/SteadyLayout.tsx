import {
  PageLayout,
  type PageLayoutProps,
  swappableComponentsApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import styles from './SteadyLayout.module.css';

/**
 * The portal's page layout, which keeps what is on the page when it is drawn again: `PageLayout` is
 * another component each time that it is, so that a new tab would make all of the page anew, and ask
 * all of its questions again.
 *
 * @public
 */
export function SteadyLayout(props: PageLayoutProps) {
  const components = useApiHolder().get(swappableComponentsApiRef);
  const Layout = useMemo(
    () => components?.getComponent(PageLayout.ref) ?? PageLayout,
    [components],
  );
  return (
    <div className={styles.layout}>
      <Layout {...props} />
    </div>
  );
}
