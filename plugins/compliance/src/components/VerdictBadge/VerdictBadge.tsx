import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiForbid2Line,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { Badge } from '@backstage/ui';
import type { ComplianceVerdict } from '@thrive/backstage-plugin-compliance-common';
import { cssColor, stateColors, type PaletteColor } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';

/** How each verdict is drawn: never by its colour alone. */
export const verdictColors: Record<ComplianceVerdict, PaletteColor> = {
  clear: stateColors.pass,
  tolerated: stateColors.waived,
  enforced: stateColors.fail,
  unknown: stateColors.unknown,
};

const icons: Record<ComplianceVerdict, RemixiconComponentType> = {
  clear: RiCheckboxCircleLine,
  tolerated: RiErrorWarningLine,
  enforced: RiForbid2Line,
  unknown: RiQuestionLine,
};

/** What follows from a check: its icon and its name. */
export function VerdictBadge({ verdict }: { verdict: ComplianceVerdict }) {
  const t = useTexts();
  const Icon = icons[verdict];
  return (
    <Badge
      size="medium"
      icon={
        <span aria-hidden="true" style={{ display: 'inline-flex' }}>
          <Icon size={16} color={cssColor(verdictColors[verdict])} />
        </span>
      }
    >
      {t(`verdicts.${verdict}`)}
    </Badge>
  );
}
