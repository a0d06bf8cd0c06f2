import type { WaiverScope } from '@thrive/backstage-plugin-compliance-common';
import {
  waiveFindings,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import type { StoredRun } from '../store/RunStore';
import type { StoredWaiver } from '../store/WaiverStore';

/** For what a waiver has to be to count for a run. */
export function scopesOf({
  entityRef,
  templateRef,
  ownerRef,
}: Pick<StoredRun, 'entityRef' | 'templateRef' | 'ownerRef'>): WaiverScope[] {
  const scopes: [WaiverScope['kind'], string | undefined][] = [
    ['entity', entityRef],
    ['template', templateRef],
    ['owner', ownerRef],
  ];
  return scopes.flatMap(([kind, ref]) =>
    ref === undefined ? [] : [{ kind, ref }],
  );
}

/** A report with what is accepted by waivers that are in force for what it is of. */
export function withWaivers(
  report: Report,
  waivers: readonly StoredWaiver[],
): Report {
  return waiveFindings(
    report,
    ({ policyId, rule }, { fingerprint }) =>
      waivers.find(
        waiver =>
          waiver.policyId === policyId &&
          waiver.ruleId === rule.id &&
          (waiver.fingerprint === undefined ||
            waiver.fingerprint === fingerprint),
      )?.id,
  );
}
