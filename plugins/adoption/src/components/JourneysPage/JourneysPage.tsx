import { useState } from 'react';
import { Button, Container } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiFilter3Line } from '@remixicon/react';
import {
  adoptionAdminPermission,
  type Funnel,
  type FunnelReport,
} from '@thrive/backstage-plugin-adoption-common';
import {
  ChoiceFilter,
  EmptyState,
  PageTop,
  Placeholder,
  Section,
  useListFilters,
} from '@thrive/pages';
import { language } from '@thrive/locale';
import { percent } from '../../hooks/numbers';
import { useFunnelReport, useFunnels } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { SelectionBar } from '../Selection/SelectionBar';
import { useSelection } from '../Selection/useSelection';
import { FunnelEditor } from './FunnelEditor';
import { FunnelPicture } from './FunnelPicture';
import { Paths } from './Paths';
import styles from './JourneysPage.module.css';

const KEYS = ['funnel'] as const;

/** Where do people get stuck? Funnels, and the ways that people go. */
export function JourneysPage() {
  const t = useTexts();
  const { allowed: mayEdit } = usePermission({
    permission: adoptionAdminPermission,
  });
  const { values, set } = useListFilters(KEYS);
  const { team, segment } = useSelection().values;
  const { value, error, retry } = useFunnels();
  const [draft, setDraft] = useState<{ id?: string; funnel?: Funnel }>();
  const funnels = value?.items ?? [];
  const chosen = funnels.find(({ id }) => id === values.funnel) ?? funnels[0];
  const shown = draft ? draft.funnel : chosen;
  const report = useFunnelReport(shown && plain(shown), { team, segment });
  return (
    <>
      <PageTop
        title={t('journeys.title')}
        answer={
          draft && !draft.funnel
            ? t('journeys.answerDraft')
            : answerOf(value && shown, report.value, t, funnels.length === 0)
        }
        unanswered={Boolean((error && !value) || report.error)}
      />
      <Container>
        <SelectionBar group={report.value?.group} />
        {error && (
          <ErrorNotice
            title={t('journeys.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value && (
          <div className={styles.bar}>
            {funnels.length > 0 && (
              <ChoiceFilter
                label={t('journeys.funnel')}
                choices={funnels.map(({ id, title }) => ({ id, label: title }))}
                value={chosen?.id}
                onChange={funnel => {
                  setDraft(undefined);
                  set({ funnel });
                }}
              />
            )}
            {mayEdit && !draft && (
              <>
                {chosen?.from === 'portal' && (
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() => setDraft({ id: chosen.id, funnel: chosen })}
                  >
                    {t('journeys.change')}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => setDraft({})}
                >
                  {t('journeys.new')}
                </Button>
              </>
            )}
          </div>
        )}
        {value && funnels.length === 0 && !draft && (
          <EmptyState
            icon={<RiFilter3Line />}
            title={t('journeys.empty')}
            text={t(mayEdit ? 'journeys.emptyText' : 'journeys.emptyAsk')}
          />
        )}
        {draft && (
          <FunnelEditor
            key={draft.id ?? 'new'}
            id={draft.id}
            start={draft.funnel}
            taken={funnels.map(({ id }) => id)}
            onTry={funnel => setDraft({ id: draft.id, funnel })}
            onDone={id => {
              setDraft(undefined);
              set({ funnel: id });
              retry();
            }}
          />
        )}
        {report.error && (
          <ErrorNotice
            title={t('journeys.measureError')}
            error={report.error}
            onRetry={report.retry}
          />
        )}
        {shown && report.value && (
          <FunnelPicture funnel={shown} report={report.value} />
        )}
        {shown && !report.value && !report.error && (
          <Placeholder height={240} />
        )}
        {value && (
          <Section title={t('journeys.paths')} text={t('journeys.pathsText')}>
            <Paths />
          </Section>
        )}
      </Container>
    </>
  );
}

/** A funnel without what is known of it besides. */
function plain({ title, windowDays, order, per, steps }: Funnel): Funnel {
  return { title, windowDays, order, per, steps };
}

function answerOf(
  funnel: Funnel | undefined,
  report: FunnelReport | undefined,
  t: Texts,
  none: boolean,
): string | undefined {
  if (!funnel) return none ? t('journeys.answerNone') : undefined;
  if (!report) return undefined;
  const steps = report.steps;
  const last = steps[steps.length - 1];
  if (steps[0].people === 0)
    return t('journeys.answerNobody', { title: funnel.title });
  if (!steps[0].people)
    return t('journeys.answerFew', {
      least: String(report.minimumGroupSize),
      title: funnel.title,
    });
  // The step that loses the largest share of those who came so far.
  const worst = steps.reduce<(typeof steps)[number] | undefined>(
    (most, step) =>
      step.ofBefore &&
      (!most?.ofBefore || step.ofBefore.share < most.ofBefore.share)
        ? step
        : most,
    undefined,
  );
  if (!last.ofFirst || !worst?.ofBefore) {
    return t('journeys.answerHidden', { title: funnel.title });
  }
  const of = {
    title: funnel.title,
    n: steps[0].people.toLocaleString(language()),
    counted: t(`journeys.counted.${funnel.per}`),
    low: percent(last.ofFirst.low),
    high: percent(last.ofFirst.high),
  };
  if (worst.ofBefore.share === 1) return t('journeys.answerAll', of);
  return t('journeys.answer', {
    ...of,
    share: percent(last.ofFirst.share),
    step: worst.title,
    lost: percent(1 - worst.ofBefore.share),
  });
}
