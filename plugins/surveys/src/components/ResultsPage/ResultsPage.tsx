import { useParams, useSearchParams } from 'react-router-dom';
import {
  Alert,
  Card,
  CardBody,
  Container,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import type {
  ReleasedFigure,
  Results,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { IntervalBar, rankLooks } from '@thrive/charts';
import { ChoiceFilter, PageTop, Placeholder, Section } from '@thrive/pages';
import { useResults, useSurvey } from '../../hooks/questions';
import {
  partText,
  peopleText,
  scaleOfScore,
  scoreOf,
  scoreText,
} from '../../hooks/scores';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { OutcomeList } from '../Outcomes/Outcomes';
import { Comments } from './Comments';
import { Distribution } from './Distribution';
import { Drivers } from './Drivers';
import { HeatMap } from './HeatMap';
import { ResultsFile } from './ResultsFile';
import styles from './ResultsPage.module.css';

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
              {value.mode === 'named' && (
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

function Questions({ results }: { results: Results }) {
  const t = useTexts();
  const questions = new Map<string, ResultVariable[]>();
  for (const variable of results.variables)
    questions.set(variable.question, [
      ...(questions.get(variable.question) ?? []),
      variable,
    ]);
  const { respondents = 5 } = results.thresholds;
  const isHidden = ({ id }: ResultVariable) =>
    (results.everybody.figures[id]?.state ?? 'hidden') === 'hidden';
  const shown = [...questions].filter(([, own]) => !own.every(isHidden));
  const hidden = [...questions].filter(([, own]) => own.every(isHidden));
  return (
    <Section
      title={t('results.everybody')}
      text={t('results.rounded', { most: String(2 * respondents) })}
    >
      <div className={styles.questions}>
        {shown.map(([question, variables]) => (
          <Card key={question}>
            <CardBody>
              <Text
                as="h4"
                variant="body-large"
                weight="bold"
                className={styles.flat}
              >
                {variables[0].title}
              </Text>
              {variables
                .filter(variable => !isHidden(variable))
                .map(variable => (
                  <Answer
                    key={variable.id}
                    variable={variable}
                    results={results}
                  />
                ))}
              <Hidden
                names={variables
                  .filter(isHidden)
                  .map(variable => partText(variable, t) ?? variable.title)}
                least={respondents}
              />
            </CardBody>
          </Card>
        ))}
      </div>
      <Hidden
        names={hidden.map(([, [{ title }]]) => title)}
        least={respondents}
      />
    </Section>
  );
}

/** What is not shown, in one line, and why: the same reason for all. */
function Hidden({ names, least }: { names: readonly string[]; least: number }) {
  const t = useTexts();
  return names.length === 0 ? null : (
    <Text as="p" variant="body-small" color="secondary">
      {t('results.notShown', {
        questions: names.join(', '),
        least: String(least),
      })}
    </Text>
  );
}

function Answer(props: { variable: ResultVariable; results: Results }) {
  const { variable, results } = props;
  const t = useTexts();
  const figure = results.everybody.figures[variable.id];
  const score = scoreOf(variable, figure);
  const { from, to } = scaleOfScore(variable);
  const place = (value: number) => (value - from) / (to - from);
  return (
    <div className={styles.answer}>
      {variable.part && (
        <Text as="p" className={styles.flat}>
          {partText(variable, t)}
        </Text>
      )}
      {figure?.state === 'shown' ? (
        <>
          {score && (
            <>
              <Text as="p" variant="title-small" className={styles.flat}>
                {scoreText(variable, figure, t)}
              </Text>
              {score.low !== undefined && score.high !== undefined && (
                <IntervalBar
                  label={t('results.intervalOf', {
                    score: scoreText(variable, figure, t),
                    from: String(from),
                    to: String(to),
                  })}
                  share={place(score.value)}
                  low={place(score.low)}
                  high={place(score.high)}
                  look={rankLooks[3]}
                />
              )}
            </>
          )}
          <Distribution variable={variable} figure={figure} />
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.flat}
          >
            {t(`results.kinds.${variable.score}`)} ·{' '}
            {t('results.answers', { n: peopleText(figure.n) })}
          </Text>
        </>
      ) : (
        <NotExact variable={variable} figure={figure} />
      )}
    </div>
  );
}

/** What may be said where there is no number. */
function NotExact(props: {
  variable: ResultVariable;
  figure: ReleasedFigure | undefined;
}) {
  const { variable, figure } = props;
  const t = useTexts();
  const common = figure?.mostly;
  const nameOf = (value: number) => {
    const label = variable.labels?.[String(value)];
    if (label !== undefined) return label;
    if (variable.min === 0 && variable.max === 1)
      return t(value === 1 ? 'results.chosen' : 'results.notChosen');
    return String(value);
  };
  return (
    <Alert
      status="info"
      title={t('results.cell.coarse')}
      description={
        common === undefined
          ? t('results.cellText.protecting')
          : t('results.cellText.coarse', { value: `: ${nameOf(common)}` })
      }
    />
  );
}
