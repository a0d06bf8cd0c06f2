import { useLocation, useNavigate } from 'react-router-dom';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { entityRefAt } from '../../prompt/moments';
import styles from './FeedbackLauncher.module.css';

/** A tab at the edge of every page that begins feedback about what one is looking at. */
export function FeedbackLauncher() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // The pages of surveys have a button for it in their header.
  if (pathname.startsWith(routes.home)) return null;
  const about = entityRefAt(pathname);
  const query = new URLSearchParams({ new: '1', ...(about ? { about } : {}) });
  return (
    <button
      type="button"
      className={styles.launcher}
      onClick={() => navigate(`${routes.feedback}?${query}`)}
    >
      {t('feedback.launcher')}
    </button>
  );
}
