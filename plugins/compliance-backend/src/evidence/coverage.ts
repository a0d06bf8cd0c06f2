import type { Framework } from '@thrive/backstage-plugin-compliance-common';
import type { Policy } from '@thrive/backstage-plugin-compliance-node';
import { HUB, type FrameworkMap } from './frameworks';

/** How software stands by a control: each counts once, by the worst of the rules that cite it. */
export interface ControlStanding {
  /** As `framework id`. */
  control: string;
  passed: number;
  failed: number;
  waived: number;
  unseen: number;
  /** The newest link of the chain that tells of it. */
  lastEvidence: number;
}

/** Which rule says something of which control. */
export interface Citation {
  control: string;
  policyId: string;
  ruleId: string;
}

/** A framework with the rules that cite each control, or from which it follows. */
interface Cited {
  framework: Omit<Framework, 'controls'>;
  controls: readonly {
    id: string;
    title?: string;
    rules: readonly { policyId: string; ruleId: string }[];
  }[];
}

/** Which rules say something of which control, over all frameworks: what standings are counted by. */
export function citationsOf(
  policies: readonly Policy[],
  maps: readonly FrameworkMap[],
): Citation[] {
  return citedBy(policies, maps).flatMap(({ framework, controls }) =>
    controls.flatMap(({ id, rules }) =>
      rules.map(rule => ({ control: `${framework.id} ${id}`, ...rule })),
    ),
  );
}

/**
 * What rules are evidence for, by framework and control. A control without rules has no evidence and is
 * left out; whether one complies is not for rules to say.
 */
export function coverageOf(
  policies: readonly Policy[],
  standings: readonly ControlStanding[],
  maps: readonly FrameworkMap[],
): Framework[] {
  const known = new Map(standings.map(each => [each.control, each]));
  return citedBy(policies, maps).map(({ framework, controls }) => ({
    ...framework,
    controls: controls.map(({ id, title, rules }) => {
      const standing = known.get(`${framework.id} ${id}`);
      return {
        id,
        title,
        rules: rules.map(({ policyId, ruleId }) => `${policyId}/${ruleId}`),
        passed: standing?.passed ?? 0,
        failed: standing?.failed ?? 0,
        waived: standing?.waived ?? 0,
        unseen: standing?.unseen ?? 0,
        lastEvidence: standing?.lastEvidence,
      };
    }),
  }));
}

function citedBy(
  policies: readonly Policy[],
  maps: readonly FrameworkMap[],
): Cited[] {
  const all = policies.flatMap(policy =>
    policy.rules.flatMap(rule =>
      rule.controls.map(({ framework, id }) => ({
        framework,
        id,
        rule: { policyId: policy.id, ruleId: rule.id },
      })),
    ),
  );
  const names = [...new Set(all.map(({ framework }) => framework))];
  const named = names.map((id): Cited => {
    const map = id === HUB.id ? HUB : maps.find(each => each.id === id);
    const own = all.filter(({ framework }) => framework === id);
    return {
      framework: {
        id,
        title: map?.title ?? id,
        url: map?.url,
        suggested: false,
      },
      controls: [...new Set(own.map(each => each.id))].sort().map(control => ({
        id: control,
        rules: own.filter(each => each.id === control).map(({ rule }) => rule),
      })),
    };
  });
  const hub = all.filter(({ framework }) => framework === HUB.id);
  const derived = maps
    .filter(({ id }) => !names.includes(id))
    .map(
      ({ id, title, url, suggested, controls }): Cited => ({
        framework: { id, title, url, suggested },
        controls: controls
          .map(control => ({
            id: control.id,
            title: control.title,
            rules: hub
              .filter(each =>
                control.osps.some(osps => each.id.startsWith(osps)),
              )
              .map(({ rule }) => rule),
          }))
          .filter(({ rules }) => rules.length > 0),
      }),
    );
  return [...named, ...derived].filter(({ controls }) => controls.length > 0);
}
