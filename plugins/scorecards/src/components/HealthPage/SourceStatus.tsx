import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiHourglassLine,
  RiLoopRightLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { Badge } from '@backstage/ui';
import type { SourceHealth } from '@thrive/backstage-plugin-scorecards-common';
import { cssColor, type PaletteColor, stateColors } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';

type Status = SourceHealth['status'];

const looks: Record<
  Status,
  {
    Icon: RemixiconComponentType;
    color: PaletteColor;
  }
> = {
  'never-run': { Icon: RiHourglassLine, color: stateColors.unknown },
  running: { Icon: RiLoopRightLine, color: stateColors.waived },
  ok: { Icon: RiCheckboxCircleLine, color: stateColors.pass },
  degraded: { Icon: RiAlertLine, color: stateColors.error },
  failing: { Icon: RiCloseCircleLine, color: stateColors.fail },
};

/** How a fact source does: its icon and its name. */
export function SourceStatus(props: { status: Status }) {
  const { status } = props;
  const t = useTexts();
  const { Icon, color } = looks[status];
  const names: Record<Status, string> = {
    'never-run': t('health.statusNeverRun'),
    running: t('health.statusRunning'),
    ok: t('health.statusOk'),
    degraded: t('health.statusDegraded'),
    failing: t('health.statusFailing'),
  };
  return (
    <Badge
      size="medium"
      icon={
        <span aria-hidden="true" style={{ display: 'inline-flex' }}>
          <Icon size={16} color={cssColor(color)} />
        </span>
      }
    >
      {names[status]}
    </Badge>
  );
}
