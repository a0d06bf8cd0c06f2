import { useState } from 'react';
import { Button, Flex, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { surveysApiRef } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useFindBallots } from '../../hooks/useBallots';
import { useTexts } from '../../hooks/useTexts';
import { keepSecret, readCode } from './secrets';

/** The way back to what one sent without a name from another browser: the code that was shown then. */
export function OpenByCode(props: { onOpen: (id: string) => void }) {
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const findBallots = useFindBallots();
  const [code, setCode] = useState('');
  const known = readCode(code);
  const open = () =>
    attempt(
      async () => {
        const { item } = await api.openThread(known!.id, known!.secret);
        const { owner } = await findBallots();
        keepSecret(owner, { ...known!, title: item.title });
        props.onOpen(item.id);
      },
      { done: t('feedback.codeOpened'), failed: t('feedback.codeFailed') },
    );
  return (
    <Flex align="end" gap="2">
      <TextField
        size="small"
        label={t('feedback.code')}
        value={code}
        onChange={setCode}
        autoComplete="off"
      />
      <Button
        size="small"
        variant="secondary"
        isDisabled={!known}
        onPress={open}
      >
        {t('feedback.openCode')}
      </Button>
    </Flex>
  );
}
