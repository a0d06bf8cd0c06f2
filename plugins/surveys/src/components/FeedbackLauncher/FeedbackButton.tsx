import { ButtonLink } from '@backstage/ui';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';

/** Begins feedback, from the header of a page. */
export function FeedbackButton() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={`${routes.feedback}?new=1`}
    >
      {t('feedback.give')}
    </ButtonLink>
  );
}
