import { useLocation } from 'react-router-dom';
import { ButtonLink } from '@backstage/ui';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';

/** Begins feedback, from the header of a page. */
export function FeedbackButton() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  // The list of feedback has a button of its own.
  if (useLocation().pathname === routes.feedback) return null;
  return (
    <nav aria-label={t('feedback.title')}>
      <ButtonLink
        size="small"
        variant="secondary"
        href={`${routes.feedback}?new=1`}
      >
        {t('feedback.give')}
      </ButtonLink>
    </nav>
  );
}
