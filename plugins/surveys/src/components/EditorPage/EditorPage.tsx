import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import {
  Button,
  Card,
  CardBody,
  Container,
  Flex,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type CheckedDefinition,
  localizeDefinition,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { PageTop, Placeholder, Section } from '@thrive/pages';
import { surveysApiRef, type WrittenSurvey } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { SurveyRunner } from '../SurveyRunner/SurveyRunner';
import { BasicsForm } from './BasicsForm';
import { blankSurvey } from './blankSurvey';
import styles from './EditorPage.module.css';
import { Findings } from './Findings';
import { QuestionsForm } from './QuestionsForm';
import { TranslationsForm } from './TranslationsForm';

/** What is typed is checked after so many milliseconds without a key. */
const CHECK_DELAY = 500;

/** Writes a survey in a form or as YAML, which are the same, beside a preview of it. */
export function EditorPage() {
  const { surveyId = '' } = useParams();
  const from = useSearchParams()[0].get('from') ?? undefined;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const navigate = useNavigate();
  const routes = useSurveyRoutes();
  const { checked, isRead, written, write, problem, readOnly, retry, saved } =
    useWritten(surveyId, from);
  const definition = checked?.definition;
  const [language, setLanguage] = useState<string>();
  const change = (changed: SurveyDefinition) => write({ definition: changed });
  const save = (publish: boolean) =>
    attempt(
      async () => {
        await api.saveDraft(surveyId, written!);
        if (publish) await api.publishSurvey(surveyId);
        saved();
        navigate(routes.survey(surveyId));
      },
      {
        done: t(publish ? 'editor.published' : 'editor.saved'),
        failed: t('editor.failed'),
      },
    );
  const problems = checked?.problems ?? [];
  return (
    <>
      <PageTop
        title={t('editor.title', { id: surveyId })}
        answer={
          checked &&
          (problems.length === 0
            ? t('editor.sound')
            : t('editor.problems', { count: problems.length }))
        }
        unanswered={Boolean(problem)}
      />
      <Container>
        {problem && (
          <ErrorNotice
            title={t('editor.error')}
            error={problem}
            onRetry={retry}
          />
        )}
        {!checked && !problem && <Placeholder height={320} />}
        {checked && (
          <div className={styles.sides}>
            <div className={styles.side}>
              <Tabs>
                <TabList>
                  {definition && <Tab id="basics">{t('editor.basics')}</Tab>}
                  {definition && (
                    <Tab id="questions">{t('editor.questions')}</Tab>
                  )}
                  {definition && (
                    <Tab id="translations">
                      {t('editor.translations.title')}
                    </Tab>
                  )}
                  <Tab id="yaml">{t('editor.yaml')}</Tab>
                </TabList>
                {definition && (
                  <TabPanel id="basics">
                    <BasicsForm
                      definition={definition}
                      onChange={change}
                      isReadOnly={readOnly || !isRead}
                    />
                  </TabPanel>
                )}
                {definition && (
                  <TabPanel id="questions">
                    <QuestionsForm
                      definition={definition}
                      onChange={change}
                      isReadOnly={readOnly || !isRead}
                    />
                  </TabPanel>
                )}
                {definition && (
                  <TabPanel id="translations">
                    <TranslationsForm
                      definition={definition}
                      onChange={change}
                      isReadOnly={readOnly || !isRead}
                      language={language}
                      onLanguage={setLanguage}
                    />
                  </TabPanel>
                )}
                <TabPanel id="yaml">
                  <TextAreaField
                    label={t('editor.yamlLabel')}
                    className={styles.yaml}
                    value={
                      written && 'yaml' in written ? written.yaml : checked.yaml
                    }
                    onChange={yaml => write({ yaml })}
                    isReadOnly={readOnly}
                    rows={28}
                  />
                </TabPanel>
              </Tabs>
              {!checked.isRead && !readOnly && (
                <Text as="p" color="secondary">
                  {t('editor.notRead')}
                </Text>
              )}
              <Findings problems={problems} warnings={checked.warnings} />
              {readOnly ? (
                <Text color="secondary">{t('survey.fromCode')}</Text>
              ) : (
                <Flex gap="3">
                  <Button variant="secondary" onPress={() => save(false)}>
                    {t('editor.save')}
                  </Button>
                  <Button
                    isDisabled={problems.length > 0}
                    onPress={() => save(true)}
                  >
                    {t('editor.publish')}
                  </Button>
                </Flex>
              )}
            </div>
            <Section title={t('editor.preview')} text={t('editor.previewText')}>
              {definition && (
                <Preview definition={definition} language={language} />
              )}
            </Section>
          </div>
        )}
      </Container>
    </>
  );
}

function Preview(props: {
  definition: SurveyDefinition;
  /** Another than the survey's own. */
  language: string | undefined;
}) {
  const { definition, language = definition.language ?? 'en' } = props;
  const t = useTexts();
  const [done, setDone] = useState(false);
  const shown = localizeDefinition(definition, language);
  // A changed survey is begun anew.
  const key = JSON.stringify(shown.pages);
  useEffect(() => setDone(false), [key]);
  return (
    <Card>
      <CardBody>
        {done ? (
          <Flex direction="column" gap="3" align="start">
            <Text>
              {(shown.thanks as string | undefined) ?? t('form.thanks')}
            </Text>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setDone(false)}
            >
              {t('editor.again')}
            </Button>
          </Flex>
        ) : (
          <SurveyRunner
            key={key}
            definition={shown}
            submitLabel={t('form.send')}
            onSubmit={async () => setDone(true)}
          />
        )}
      </CardBody>
    </Card>
  );
}

/** The survey as it was written last, and what the backend says of it. */
function useWritten(surveyId: string, from: string | undefined) {
  const api = useApi(surveysApiRef);
  const [written, setWritten] = useState<WrittenSurvey>();
  const [checked, setChecked] = useState<
    CheckedDefinition & {
      /** What it is about. */
      of: WrittenSurvey;
      /** Whether that could be read, so that forms may change it. */
      isRead: boolean;
    }
  >();
  const isChanged = useRef(false);
  const [problem, setProblem] = useState<Error>();
  const [attempt, setAttempt] = useState(0);
  const [readOnly, setReadOnly] = useState(false);

  useEffect(() => {
    let stopped = false;
    const load = async () => {
      if (from !== undefined) {
        const { items } = await api.listReadyMade();
        const start = items.find(({ id }) => id === from) ?? blankSurvey;
        return { definition: { ...start, id: surveyId } };
      }
      const { draft, published, summary } = await api.getSurvey(surveyId);
      if (!stopped)
        setReadOnly(summary.source === 'code' || !summary.mayManage);
      return draft ? { yaml: draft.yaml } : { definition: published! };
    };
    load().then(
      start => !stopped && setWritten(start),
      error => !stopped && setProblem(error),
    );
    return () => {
      stopped = true;
    };
  }, [api, surveyId, from, attempt]);

  useEffect(() => {
    if (!written) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(
      () =>
        api.checkSurvey(written, { signal: abort.signal }).then(
          answer => {
            setProblem(undefined);
            setChecked(before => ({
              ...answer,
              of: written,
              isRead: answer.definition !== undefined,
              // While the YAML cannot be read, the last form that could be stays in the preview.
              definition: answer.definition ?? before?.definition,
            }));
          },
          error => !abort.signal.aborted && setProblem(error),
        ),
      CHECK_DELAY,
    );
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, written]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return {
    /** Forms would write over what is in the YAML and was not read. */
    isRead:
      written !== undefined &&
      ('definition' in written || (checked?.of === written && checked.isRead)),
    checked: checked && {
      ...checked,
      // What is typed in a form shows at once; what is wrong with it, in a moment.
      definition:
        written && 'definition' in written
          ? written.definition
          : checked.definition,
    },
    written,
    write: (changed: WrittenSurvey) => {
      isChanged.current = true;
      setWritten(changed);
    },
    saved: () => {
      isChanged.current = false;
    },
    retry: () => {
      setProblem(undefined);
      setAttempt(count => count + 1);
    },
    problem,
    readOnly,
  };
}
