import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityCompliance as Standing } from '@thrive/backstage-plugin-compliance-common';
import { ago } from '@thrive/locale';
import { EmptyState, Placeholder, useAttempt } from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import { useEntityCompliance } from '../../hooks/questions';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { ReportSections } from '../RunPage/ReportSections';
import { VerdictBadge } from '../VerdictBadge/VerdictBadge';

/** How does this software stand, and what is to be done? The tab of an entity's page. */
export function EntityCompliance() {
  const t = useTexts();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value, error, retry } = useEntityCompliance(entityRef);
  if (error && !value) {
    return (
      <ErrorNotice title={t('entity.error')} error={error} onRetry={retry} />
    );
  }
  if (!value) return <Placeholder height={240} />;
  return (
    <Flex direction="column" gap="3">
      <Head standing={value} onChanged={retry} />
      {value.run ? (
        <ReportSections run={value.run} onChanged={retry} />
      ) : (
        <EmptyState
          icon={<RiShieldCheckLine />}
          title={t('entity.empty')}
          text={value.problem ?? t('entity.emptyText')}
        />
      )}
    </Flex>
  );
}

function Head(props: { standing: Standing; onChanged: () => void }) {
  const { standing, onChanged } = props;
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  const [busy, setBusy] = useState(false);
  const { run, checkedAt, problem, mayRecheck, entityRef } = standing;
  const recheck = async () => {
    setBusy(true);
    await attempt(() => api.recheck(entityRef), {
      done: t('entity.checked'),
      failed: t('entity.notChecked'),
    });
    setBusy(false);
    onChanged();
  };
  return (
    <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
      {run && <VerdictBadge verdict={run.now} />}
      {checkedAt && (
        <Text color="secondary">
          {t('entity.checkedAt', { when: ago(checkedAt) })}
        </Text>
      )}
      {problem && run && <Text>{problem}</Text>}
      {mayRecheck && (
        <Button
          size="small"
          variant="secondary"
          isPending={busy}
          onPress={recheck}
        >
          {t('entity.recheck')}
        </Button>
      )}
    </Flex>
  );
}
