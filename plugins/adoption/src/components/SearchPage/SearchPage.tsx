import { Container, Text } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import type { SearchReport } from '@thrive/backstage-plugin-adoption-common';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { language } from '@thrive/locale';
import { percent } from '../../hooks/numbers';
import { useSearchReport } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { CountedNote } from '../CountedNote/CountedNote';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { SelectionBar } from '../Selection/SelectionBar';
import { useSelection } from '../Selection/useSelection';
import { SubjectList } from '../SubjectList/SubjectList';
import { SearchTrend } from './SearchTrend';
import { ShareBar } from './ShareBar';
import { TermList } from './TermList';
import styles from './SearchPage.module.css';

/** Do people find what they look for? */
export function SearchPage() {
  const t = useTexts();
  const { team, segment } = useSelection().values;
  const { value, error, retry } = useSearchReport({ team, segment });
  const shown = value?.group?.told === false ? undefined : value;
  return (
    <>
      <PageTop
        title={t('search.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        <SelectionBar group={value?.group} />
        <CountedNote at={value?.countedAt} />
        {error && (
          <ErrorNotice
            title={t('search.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={240} />}
        {shown && <Searches report={shown} />}
        {shown && !shown.complete && (
          <Text as="p" color="secondary">
            {t('journeys.incomplete')}
          </Text>
        )}
        {shown?.weeks.some(({ opened }) => opened) && (
          <SearchTrend weeks={shown.weeks} />
        )}
        {shown?.group && (
          <Text as="p" color="secondary" className={styles.note}>
            {t('search.onlyOfAll')}
          </Text>
        )}
        {shown?.terms && (
          <TermList
            terms={shown.terms}
            least={String(shown.minimumGroupSize)}
          />
        )}
        {shown && (
          <SubjectList
            title={t('search.docs')}
            text={t('search.docsText')}
            emptyText={t('search.noDocs', {
              least: String(shown.minimumGroupSize),
            })}
            fileName="documentation"
            uses={shown.documentation}
          />
        )}
      </Container>
    </>
  );
}

function Searches({ report }: { report: SearchReport }) {
  const t = useTexts();
  const { searches, withoutResult, opened, minimumGroupSize } = report;
  if (!withoutResult && !opened) {
    return (
      <EmptyState
        icon={<RiSearchLine />}
        title={t(searches === 0 ? 'search.empty' : 'search.few')}
        text={t(searches === 0 ? 'search.emptyText' : 'search.fewText', {
          least: String(minimumGroupSize),
        })}
      />
    );
  }
  return (
    <div className={styles.pictures}>
      <ShareBar
        title={t('search.withoutResult')}
        unit={t('search.withoutResultUnit')}
        definition={t('search.withoutResultDefinition')}
        share={withoutResult}
        toFix
      />
      <ShareBar
        title={t('search.opened')}
        unit={t('search.openedUnit')}
        definition={t('search.openedDefinition')}
        share={opened}
      />
    </div>
  );
}

function answerOf(report: SearchReport, t: Texts): string {
  const { searches, people, withoutResult, opened } = report;
  if (searches === undefined) return t('search.answerFewOf');
  if (searches === 0) return t('search.answerNone');
  if (!withoutResult || !opened || people === undefined)
    return t('search.answerFew', { count: searches });
  return t('search.answer', {
    people: people.toLocaleString(language()),
    searches: searches.toLocaleString(language()),
    nothing: percent(withoutResult.share),
    nothingLow: percent(withoutResult.low),
    nothingHigh: percent(withoutResult.high),
    opened: percent(opened.share),
    openedLow: percent(opened.low),
    openedHigh: percent(opened.high),
  });
}
