import { Card, CardBody, Container, Grid, Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useParams } from 'react-router-dom';
import { ChartFrame, DistributionBar } from '@thrive/charts';
import {
  Crumb,
  PageTop,
  Placeholder,
  Section,
  useListFilters,
} from '@thrive/pages';
import { language } from '@thrive/locale';
import type { CheckDetails } from '../../api/ScorecardsApi';
import { useCheck } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { checkRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { ScorecardLink } from '../Levels/ScorecardLink';
import { isNotFound, NotFound } from '../NotFound/NotFound';
import { severityName, stateSegments, totalOf } from '../StateBadge/states';
import { CheckEntities } from './CheckEntities';
import { checkFilterKeys } from './checkFilters';
import { RuleText } from './RuleText';
import styles from './CheckPage.module.css';

/** Where is one check met, why does it matter, and how is it mended? */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const t = useTexts();
  const { group } = useListFilters(checkFilterKeys).values;
  const { value, error, retry } = useCheck(checkId, group);
  const href = useRouteRef(checkRouteRef)?.({ checkId });
  if (!value && isNotFound(error)) {
    return (
      <Crumb label={checkId} href={href}>
        <PageTop title={t('check.unknownTitle', { id: checkId })} unanswered />
        <Container>
          <NotFound text={t('check.unknownText')} />
        </Container>
      </Crumb>
    );
  }
  return (
    <Crumb label={value?.check.title ?? checkId} href={href}>
      <PageTop
        title={t('check.title', { title: value?.check.title ?? checkId })}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('check.error')}
            stillWorks={t('check.errorStillWorks')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={220} />}
        {value && (
          <>
            <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
              <Guidance details={value} />
              <Results details={value} />
            </Grid.Root>
            <CheckEntities checkId={checkId} />
            <Section
              title={t('check.rule')}
              note={t('check.ruleText', {
                version: String(value.check.version),
                weight: String(value.check.weight),
                severity: severityName(value.check.severity, t),
              })}
            >
              <RuleText label={t('check.rule')} rule={value.check.rule} />
            </Section>
          </>
        )}
      </Container>
    </Crumb>
  );
}

function Guidance(props: { details: CheckDetails }) {
  const { check, scorecards } = props.details;
  const t = useTexts();
  return (
    <Card>
      <CardBody className={styles.guidance}>
        {check.description && <Text as="p">{check.description}</Text>}
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('common.why')}
        </Text>
        <Text as="p">{check.why ?? t('check.noWhy')}</Text>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('common.howToFix')}
        </Text>
        <Text as="p">
          {check.fix?.text ?? t('check.noFix')}{' '}
          {check.fix?.url && (
            <Link href={check.fix.url}>{t('common.fixLink')}</Link>
          )}
        </Text>
        {scorecards.length > 0 && (
          <Text as="p" color="secondary">
            {t('check.usedBy')}{' '}
            {scorecards.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <ScorecardLink id={id} title={title} />
              </span>
            ))}
          </Text>
        )}
      </CardBody>
    </Card>
  );
}

function Results(props: { details: CheckDetails }) {
  const { check, counts } = props.details;
  const t = useTexts();
  const texts = usePictureTexts();
  const segments = stateSegments(counts, t).map(segment => ({
    ...segment,
    href: `?state=${segment.id}`,
  }));
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('check.results')}
          unit={t('scorecard.unit', {
            n: totalOf(counts).toLocaleString(language()),
          })}
          definition={t('check.resultsDefinition')}
          texts={texts}
          fileName={`${check.id}-results`}
          data={{
            columns: [
              { id: 'state', label: t('check.resultsColumn') },
              { id: 'entities', label: t('picture.entities'), numeric: true },
            ],
            rows: segments.map(({ label, count }) => [label, count]),
          }}
        >
          <DistributionBar
            label={t('check.results')}
            segments={segments}
            emptyText={t('card.nothing')}
          />
        </ChartFrame>
      </CardBody>
    </Card>
  );
}

function answerOf(details: CheckDetails, t: Texts): string {
  const { pass, fail, unknown, error } = details.counts;
  const known = pass + fail;
  const answer =
    known === 0
      ? t('check.answerNothing')
      : t('check.answer', {
          count: known,
          pass: pass.toLocaleString(language()),
        });
  return unknown + error > 0
    ? `${answer} ${t('check.unknown', { count: unknown + error })}`
    : answer;
}
