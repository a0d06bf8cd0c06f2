import { ButtonLink, Flex, Text } from '@backstage/ui';
import { isWaiting } from '../../ballots/isWaiting';
import { useOwnAnswers } from '../../hooks/questions';
import { useBallots } from '../../hooks/useBallots';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';

/** Leads whoever is asked to the questions. */
export function ForYou({ waveId }: { waveId: string }) {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const ballots = useBallots();
  const item = useOwnAnswers().value?.items.find(
    one => one.waveId === waveId && isWaiting(one, ballots),
  );
  return item ? (
    <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
      <Text>{t('survey.waits')}</Text>
      <ButtonLink href={routes.answer(waveId)}>
        {t('surveys.answer')}
      </ButtonLink>
    </Flex>
  ) : null;
}
