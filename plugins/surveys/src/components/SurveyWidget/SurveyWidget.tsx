import { ButtonLink, Flex, Link, Text } from '@backstage/ui';
import { Legible } from '@thrive/charts';
import { Placeholder } from '@thrive/pages';
import { isWaiting } from '../../ballots/isWaiting';
import { useOwnAnswers } from '../../hooks/questions';
import { useBallots } from '../../hooks/useBallots';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { OutcomeList } from '../Outcomes/Outcomes';

const MOST = 3;

/** What one is asked, and what was done about what was said. */
export function SurveyWidget() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const { value, error, retry } = useOwnAnswers();
  const items = value?.items ?? [];
  const ballots = useBallots();
  const asked = items.filter(item => isWaiting(item, ballots));
  const outcomes = [
    ...new Map(
      items
        .flatMap(item => item.outcomes ?? [])
        .map(outcome => [outcome.id, outcome]),
    ).values(),
  ].slice(0, MOST);
  return (
    <Legible>
      {error && (
        <ErrorNotice title={t('mine.error')} error={error} onRetry={retry} />
      )}
      {!value && !error && <Placeholder height={100} />}
      {value && asked.length === 0 && outcomes.length === 0 && (
        <Text as="p" color="secondary">
          {t('widget.none')}
        </Text>
      )}
      {asked.slice(0, MOST).map(({ waveId, title, mode }) => (
        <Flex key={waveId} gap="3" align="center" justify="between">
          <span>
            <Text as="p" weight="bold" style={{ margin: 0 }}>
              {title}
            </Text>
            <Text variant="body-small" color="secondary">
              {t(`promise.${mode}.line`)}
            </Text>
          </span>
          <ButtonLink size="small" href={routes.answer(waveId)}>
            {t('surveys.answer')}
          </ButtonLink>
        </Flex>
      ))}
      {asked.length > MOST && (
        <Link href={routes.home}>
          {t('widget.more', { count: asked.length - MOST })}
        </Link>
      )}
      {items
        .filter(({ waveId }) => ballots?.refusalOf(waveId))
        .map(({ waveId, title }) => (
          <Text key={waveId} as="p" color="danger">
            {t('widget.refused', { title })}{' '}
            <Link href={routes.mine}>{t('answer.toMine')}</Link>
          </Text>
        ))}
      {outcomes.length > 0 && (
        <>
          <Text as="p" weight="bold">
            {t('outcomes.title')}
          </Text>
          <OutcomeList outcomes={outcomes} />
        </>
      )}
      <Link href={`${routes.feedback}?new=1`}>{t('widget.feedback')}</Link>
    </Legible>
  );
}
