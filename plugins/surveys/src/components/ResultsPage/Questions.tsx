import { Alert, Card, CardBody, Text } from '@backstage/ui';
import type {
  ReleasedFigure,
  Results,
  ResultVariable,
  TrendPoint,
} from '@thrive/backstage-plugin-surveys-common';
import { IntervalBar, rankLooks } from '@thrive/charts';
import { Section } from '@thrive/pages';
import { useTrend } from '../../hooks/questions';
import {
  partText,
  peopleText,
  scaleOfScore,
  scoreOf,
  scoreText,
} from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';
import { ChangeText } from '../ChangeText/ChangeText';
import { Distribution } from './Distribution';
import styles from './ResultsPage.module.css';

/** What everybody said, question by question, and what changed since the wave before. */
export function Questions({ results }: { results: Results }) {
  const t = useTexts();
  // Results are worth reading without it: a trend that cannot be loaded is said on the survey's page.
  const trend = useTrend(results.wave.surveyId).value;
  const changeOf = (variable: ResultVariable) =>
    trend?.items
      .find(item => item.variable.id === variable.id)
      ?.points.find(({ number }) => number === results.wave.number)?.change;
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
                    change={changeOf(variable)}
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

function Answer(props: {
  variable: ResultVariable;
  results: Results;
  change: TrendPoint['change'];
}) {
  const { variable, results, change } = props;
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
          {change && (
            <Text as="p" className={styles.flat}>
              {t('trend.since')} <ChangeText change={change} />
            </Text>
          )}
          <Distribution variable={variable} figure={figure} />
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.flat}
          >
            {t(`results.kinds.${variable.isPlace ? 'place' : variable.score}`)}{' '}
            · {t('results.answers', { n: peopleText(figure.n) })}
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
