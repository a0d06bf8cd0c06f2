import { useEffect, useMemo, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import { portalTranslationRef } from '../translation';
import { readChosenPersona, switchPersona } from './chosenPersona';

// The backend may still be starting, and on its very first start the catalog may
// not have the persona's user yet.
const RETRY_AFTER_MS = 2_000;
const AUTOMATIC_RETRIES = 15;

/**
 * Signs in as the chosen persona at once, and tries again by itself for half a
 * minute before it says what failed.
 */
export function PersonaSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [attempt, setAttempt] = useState(0);
  const persona = readChosenPersona();
  const ErrorComponent = useMemo(() => {
    const retry = () => setAttempt(attempt + 1);
    return ({ error }: { error?: Error }) =>
      attempt < AUTOMATIC_RETRIES ? (
        <Waiting onElapsed={retry} />
      ) : (
        <SignInFailed error={error} onRetry={() => setAttempt(0)} />
      );
  }, [attempt]);
  return (
    <ProxiedSignInPage
      key={attempt}
      provider={persona.provider}
      onSignInSuccess={onSignInSuccess}
      ErrorComponent={ErrorComponent}
    />
  );
}

function Waiting({ onElapsed }: { onElapsed: () => void }) {
  const { t } = useTranslationRef(portalTranslationRef);
  useEffect(() => {
    const timer = setTimeout(onElapsed, RETRY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [onElapsed]);
  return (
    <Box p="6">
      <Text as="p">{t('signIn.waiting')}</Text>
    </Box>
  );
}

function SignInFailed(props: { error?: Error; onRetry: () => void }) {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <Flex direction="column" gap="4" p="6">
      <Alert
        status="danger"
        title={t('signIn.failed')}
        description={props.error?.message}
      />
      <Flex gap="2">
        <Button onPress={props.onRetry}>{t('signIn.retry')}</Button>
        <Button variant="secondary" onPress={() => switchPersona('guest')}>
          {t('signIn.asGuest')}
        </Button>
      </Flex>
    </Flex>
  );
}
