import { Button } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ReportFormat } from '@thrive/backstage-plugin-compliance-common';
import { saveFile } from '@thrive/charts';
import { useAttempt } from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';

const ENDINGS: Record<ReportFormat, string> = {
  markdown: 'md',
  sarif: 'sarif',
  junit: 'xml',
  vsa: 'intoto.json',
};

/** Gives a run as a document for other tools. */
export function DownloadReport(props: { runId: string; format: ReportFormat }) {
  const { runId, format } = props;
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownload2Line />}
      onPress={() =>
        attempt(
          async () => {
            const { text, contentType } = await api.getReport(runId, format);
            saveFile(
              `compliance-${runId}.${ENDINGS[format]}`,
              contentType,
              text,
            );
          },
          {
            done: t('run.downloaded'),
            failed: t('run.notDownloaded'),
          },
        )
      }
    >
      {t(`formats.${format}`)}
    </Button>
  );
}
