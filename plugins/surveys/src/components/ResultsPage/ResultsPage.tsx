import { useParams, useSearchParams } from 'react-router-dom';
import { Container, Flex, Link } from '@backstage/ui';
import type { Results } from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter, PageTop, Placeholder, Section } from '@thrive/pages';
import { useResults, useSurvey } from '../../hooks/questions';
import { scoreOf, scoreText } from '../../hooks/scores';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { OutcomeList } from '../Outcomes/Outcomes';
import { Comments } from './Comments';
import { Drivers } from './Drivers';
import { HeatMap } from './HeatMap';
import { Questions } from './Questions';
import { ResultsFile } from './ResultsFile';

/** What came out of a wave: released tables only. */
export function ResultsPage() {
  const { waveId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const dimension = search.get('by') ?? undefined;
  const t = useTexts();
  const routes = useSurveyRoutes();
  const { value, error, retry } = useResults(waveId, dimension);
  return (
    <>
      <PageTop
        title={
          value ? t('results.title', { title: value.title }) : t('results.page')
        }
        answer={value && headline(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('results.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('nav.surveys'), href: routes.home }}
          />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value && (
          <>
            <Flex
              justify="between"
              align="center"
              gap="3"
              style={{ flexWrap: 'wrap' }}
            >
              <Link href={routes.survey(value.wave.surveyId)}>
                {t('results.toSurvey', { number: String(value.wave.number) })}
              </Link>
              {value.mayReadNames && (
                <Link href={routes.named(waveId)}>{t('named.page')}</Link>
              )}
              <ResultsFile results={value} />
            </Flex>
            <Questions results={value} />
            {value.dimensions.length > 0 && (
              <Section
                title={t('results.breakdown')}
                text={t('results.breakdownText', {
                  least: String(value.thresholds.respondents),
                })}
              >
                <ChoiceFilter
                  label={t('results.by')}
                  choices={value.dimensions.map(({ id, title }) => ({
                    id,
                    label: title,
                  }))}
                  value={value.dimension}
                  onChange={by =>
                    setSearch(by ? { by } : {}, { replace: true })
                  }
                />
                <HeatMap results={value} />
              </Section>
            )}
            {value.drivers.length > 0 && <Drivers results={value} />}
            <Comments waveId={waveId} least={value.thresholds.comments} />
            <Done surveyId={value.wave.surveyId} />
          </>
        )}
      </Container>
    </>
  );
}

/** What was done about it. */
function Done({ surveyId }: { surveyId: string }) {
  const t = useTexts();
  const outcomes = useSurvey(surveyId).value?.outcomes ?? [];
  return outcomes.length === 0 ? null : (
    <Section title={t('outcomes.title')}>
      <OutcomeList outcomes={outcomes} />
    </Section>
  );
}

/** The first score in words, and how many it rests on. */
function headline(results: Results, t: Texts): string {
  const rate =
    results.everybody.responseRate === undefined
      ? t('results.noRate')
      : t('results.rate', { rate: String(results.everybody.responseRate) });
  const main = results.variables.find(variable =>
    scoreOf(variable, results.everybody.figures[variable.id]),
  );
  const { figures } = results.everybody;
  const isHidden = Object.values(figures).every(
    ({ state }) => state === 'hidden',
  );
  if (!main && !isHidden) return rate;
  if (!main) {
    return `${t('results.tooFew', {
      least: String(results.thresholds.respondents),
    })} ${rate}`;
  }
  return `${t('results.headline', {
    question: main.title,
    score: scoreText(main, results.everybody.figures[main.id], t),
  })} ${rate}`;
}
