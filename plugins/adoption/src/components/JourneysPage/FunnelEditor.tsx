import { useState } from 'react';
import { Button, Flex, Text, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import { ChoiceFilter, Confirm, Section } from '@thrive/pages';
import { adoptionApiRef } from '../../api/AdoptionApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useTexts } from '../../hooks/useTexts';
import {
  emptyFunnel,
  emptyStep,
  FEWEST_STEPS,
  idFor,
  isSound,
  isWindowSound,
  MOST_STEPS,
  type StepDraft,
  stepKeys,
  toYaml,
  trimmed,
} from './funnelDraft';
import { SuggestingField } from './SuggestingField';
import { isKnownAction, useSuggestions } from './useSuggestions';
import styles from './JourneysPage.module.css';

export interface FunnelEditorProps {
  /** Of the funnel that is changed; a new one has none yet. */
  id?: string;
  start?: Funnel;
  /** Ids that other funnels have. */
  taken: readonly string[];
  /** Shows what the funnel measures, without saving it. */
  onTry: (funnel: Funnel) => void;
  /** Called with the id of what was saved, or with nothing. */
  onDone: (id?: string) => void;
}

/** Defines a funnel step by step. */
export function FunnelEditor(props: FunnelEditorProps) {
  const { id, start, taken, onTry, onDone } = props;
  const t = useTexts();
  const api = useApi(adoptionApiRef);
  const attempt = useAttempt();
  const [funnel, setFunnel] = useState<Funnel>(start ?? emptyFunnel);
  const [windowText, setWindowText] = useState(String(funnel.windowDays));
  const suggestions = useSuggestions();
  const change = (changes: Partial<Funnel>) =>
    setFunnel(before => ({ ...before, ...changes }));
  const changeStep = (index: number, changes: Partial<StepDraft>) =>
    change({
      steps: funnel.steps.map((step, at) =>
        at === index ? { ...step, ...changes } : step,
      ),
    });
  const ownId = id ?? idFor(funnel.title, taken);
  const sound = isSound(funnel);
  const save = async () => {
    const saved = await attempt(() => api.saveFunnel(ownId, trimmed(funnel)), {
      done: t('journeys.saved'),
      failed: t('journeys.saveFailed'),
    });
    if (saved) onDone(ownId);
  };
  const remove = async () => {
    const gone = await attempt(() => api.deleteFunnel(ownId), {
      done: t('journeys.deleted'),
      failed: t('journeys.deleteFailed'),
    });
    if (gone) onDone();
  };
  return (
    <Section
      title={t(id ? 'journeys.changing' : 'journeys.defining')}
      text={t('journeys.defineText')}
    >
      <fieldset className={styles.fields}>
        <TextField
          size="small"
          label={t('journeys.name')}
          value={funnel.title}
          onChange={title => change({ title })}
          maxLength={100}
        />
        <TextField
          size="small"
          label={t('journeys.window')}
          value={windowText}
          onChange={text => {
            setWindowText(text);
            change({ windowDays: Number(text) || 0 });
          }}
          isInvalid={!isWindowSound(funnel.windowDays)}
          description={
            isWindowSound(funnel.windowDays)
              ? undefined
              : t('journeys.windowUnsound')
          }
        />
        <ChoiceFilter
          label={t('journeys.order')}
          choices={[
            { id: 'loose', label: t('journeys.orders.loose') },
            { id: 'strict', label: t('journeys.orders.strict') },
          ]}
          value={funnel.order}
          onChange={order =>
            change({ order: order === 'strict' ? 'strict' : 'loose' })
          }
        />
        <ChoiceFilter
          label={t('journeys.per')}
          choices={[
            { id: 'person', label: t('journeys.pers.person') },
            { id: 'visit', label: t('journeys.pers.visit') },
          ]}
          value={funnel.per}
          onChange={per =>
            change({ per: per === 'visit' ? 'visit' : 'person' })
          }
        />
      </fieldset>
      {funnel.steps.map((step, index) => (
        <fieldset key={index} className={styles.fields}>
          <legend>
            {t('journeys.stepNumber', { number: String(index + 1) })}
          </legend>
          <TextField
            size="small"
            label={t('journeys.stepName')}
            value={step.title}
            onChange={title => changeStep(index, { title })}
            maxLength={100}
          />
          {stepKeys.map(key => (
            <SuggestingField
              key={key}
              size="small"
              suggestions={suggestions[key]}
              label={t(`journeys.keys.${key}`)}
              placeholder={t(`journeys.examples.${key}`)}
              value={step[key] ?? ''}
              onChange={value => changeStep(index, { [key]: value })}
              description={
                key === 'action' && step.action && !isKnownAction(step.action)
                  ? t('journeys.unknownAction')
                  : undefined
              }
            />
          ))}
          {funnel.steps.length > FEWEST_STEPS && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() =>
                change({ steps: funnel.steps.filter((_, at) => at !== index) })
              }
            >
              {t('journeys.removeStep')}
            </Button>
          )}
        </fieldset>
      ))}
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        {funnel.steps.length < MOST_STEPS && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => change({ steps: [...funnel.steps, emptyStep] })}
          >
            {t('journeys.addStep')}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          isDisabled={!sound}
          onPress={() => onTry(trimmed(funnel))}
        >
          {t('journeys.try')}
        </Button>
        <Button size="small" isDisabled={!sound} onPress={save}>
          {t('journeys.save')}
        </Button>
        {id && (
          <Confirm
            texts={{
              title: t('journeys.deleteTitle', { title: funnel.title }),
              text: t('journeys.deleteText'),
              confirm: t('journeys.delete'),
              cancel: t('journeys.keep'),
            }}
            onConfirm={remove}
          >
            <Button size="small" variant="secondary">
              {t('journeys.delete')}
            </Button>
          </Confirm>
        )}
        <Button size="small" variant="tertiary" onPress={() => onDone(id)}>
          {t('journeys.cancel')}
        </Button>
      </Flex>
      {sound ? (
        <details className={styles.code}>
          <summary>{t('journeys.asCode')}</summary>
          <pre className={styles.yaml}>{toYaml(ownId, funnel)}</pre>
        </details>
      ) : (
        <Text variant="body-small" color="secondary">
          {t('journeys.unsound')}
        </Text>
      )}
    </Section>
  );
}
