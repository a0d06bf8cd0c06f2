import { Link, useSidebarOpenState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../translation';
import { Logo } from './Logo';
import styles from './SidebarLogo.module.css';

/** The logo on top of the sidebar, which leads home. */
export function SidebarLogo() {
  const { t } = useTranslationRef(portalTranslationRef);
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label={t('sidebar.home')}
    >
      <Logo withWord={isOpen} />
    </Link>
  );
}
