import { useEffect, useState } from 'react';
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
  localizeDefinition,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { saveFile } from '@thrive/charts';
import { PageTop, Placeholder, Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { SurveyRunner } from '../SurveyRunner/SurveyRunner';
import { BasicsForm } from './BasicsForm';
import styles from './EditorPage.module.css';
import { Findings } from './Findings';
import { QuestionsForm } from './QuestionsForm';
import { TranslationsForm } from './TranslationsForm';
import { useWritten } from './useWritten';

/** Writes a survey in a form or as YAML, which are the same, beside a preview of it. */
export function EditorPage() {
  const { surveyId = '' } = useParams();
  const from = useSearchParams()[0].get('from') ?? undefined;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const navigate = useNavigate();
  const routes = useSurveyRoutes();
  const {
    checked,
    discard,
    isBack,
    isRead,
    problem,
    readOnly,
    retry,
    save: store,
    write,
    written,
  } = useWritten(surveyId, from);
  const definition = checked?.definition;
  const yaml = written && 'yaml' in written ? written.yaml : checked?.yaml;
  const isNew = from !== undefined;
  // What is stored keeps its id: it is in addresses, and in the numbers that others read.
  const id = (isNew && definition?.id) || surveyId;
  const [language, setLanguage] = useState<string>();
  const change = (changed: SurveyDefinition) => write({ definition: changed });
  const save = (publish: boolean) =>
    attempt(
      async () => {
        await store(id);
        if (publish) await api.publishSurvey(id);
        navigate(routes.survey(id));
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
            onward={{ label: t('nav.surveys'), href: routes.home }}
          />
        )}
        {!checked && !problem && <Placeholder height={320} />}
        {checked && (
          <div className={styles.sides}>
            <div className={styles.side}>
              {isBack && (
                <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
                  <Text weight="bold">{t('editor.isBack')}</Text>
                  <Button size="small" variant="secondary" onPress={discard}>
                    {t('editor.discard')}
                  </Button>
                </Flex>
              )}
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
                      isNew={isNew}
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
                    value={yaml}
                    onChange={changed => write({ yaml: changed })}
                    isReadOnly={readOnly}
                    rows={28}
                  />
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() =>
                      saveFile(`${surveyId}.yaml`, 'application/yaml', yaml!)
                    }
                  >
                    {t('editor.download')}
                  </Button>
                </TabPanel>
              </Tabs>
              {!isRead && !checked.isRead && !readOnly && (
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
        {!done && (
          <Text as="p" variant="body-small" weight="bold">
            {t(`promise.${definition.mode}.line`)}
          </Text>
        )}
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
