import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiQuestionLine,
  RiShieldCheckLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { Badge } from '@backstage/ui';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import { cssColor, stateColors } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';
import { stateName } from './states';

const icons: Record<CheckState, RemixiconComponentType> = {
  pass: RiCheckboxCircleLine,
  fail: RiCloseCircleLine,
  unknown: RiQuestionLine,
  'not-applicable': RiForbidLine,
  waived: RiShieldCheckLine,
  error: RiErrorWarningLine,
};

/** A state's icon alone, where its name stands beside it. */
export function StateIcon(props: { state: CheckState; size?: number }) {
  const { state, size = 16 } = props;
  const Icon = icons[state];
  return (
    <span aria-hidden="true" style={{ display: 'inline-flex', flexShrink: 0 }}>
      <Icon size={size} color={cssColor(stateColors[state])} />
    </span>
  );
}

/** The state of a check: its icon and its name. */
export function StateBadge(props: { state: CheckState }) {
  const { state } = props;
  const t = useTexts();
  return (
    <Badge size="medium" icon={<StateIcon state={state} />}>
      {stateName(state, t)}
    </Badge>
  );
}
