import { type FormEvent, useState } from 'react';
import { Button, Card, CardBody, Flex, Text, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { EligibilityAnswer } from '@thrive/backstage-plugin-surveys-common';
import { Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';

/** Why is somebody asked, or not? For a test user. */
export function WhyMe(props: {
  /** The wave, or the survey while it has none that is open. */
  about: { waveId: string } | { surveyId: string };
}) {
  const { about } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const reason = useReason();
  const [userRef, setUserRef] = useState('');
  const [answer, setAnswer] = useState<EligibilityAnswer>();
  const [problem, setProblem] = useState<string>();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    setAnswer(undefined);
    try {
      setAnswer(await api.explainEligibility(about, userRef.trim()));
    } catch (error) {
      setProblem(reason(error as Error));
    }
  };
  return (
    <Section title={t('why.title')} text={t('why.text')}>
      <form onSubmit={ask}>
        <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
          <TextField
            size="small"
            label={t('why.user')}
            placeholder="jane"
            value={userRef}
            onChange={setUserRef}
          />
          <Button
            size="small"
            variant="secondary"
            isDisabled={userRef.trim() === ''}
            type="submit"
          >
            {t('why.ask')}
          </Button>
        </Flex>
      </form>
      {problem && <Text color="danger">{problem}</Text>}
      {answer && (
        <Card>
          <CardBody>
            <Text as="p" weight="bold">
              {t(`why.${verdictOf(answer)}`)}
            </Text>
            <ul>
              {answer.reasons.map(({ code, met, detail }) => (
                <li key={code}>
                  <Text variant="body-small">
                    {signOf(met)} {t(`why.codes.${code}`)} {detail}
                  </Text>
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      )}
    </Section>
  );
}

function verdictOf({ eligible, reasons }: EligibilityAnswer) {
  if (!eligible) return 'no';
  return reasons.some(({ met }) => met === undefined) ? 'perhaps' : 'yes';
}

/** What can be told to nobody else, or turns out later, is neither met nor missed. */
function signOf(met: boolean | undefined): string {
  if (met === undefined) return '?';
  return met ? '✓' : '✗';
}
