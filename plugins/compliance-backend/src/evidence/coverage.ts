import type { Framework } from '@thrive/backstage-plugin-compliance-common';
import type { Policy } from '@thrive/backstage-plugin-compliance-node';
import { HUB, type FrameworkMap } from './frameworks';

/** How a rule came out with all software that was checked, last time. */
export interface RuleStanding {
  policyId: string;
  ruleId: string;
  passed: number;
  failed: number;
  waived: number;
  unseen: number;
  /** The newest link of the chain that tells of it. */
  lastEvidence: number;
}

/**
 * What rules are evidence for, by framework and control. A control without rules has no evidence and is
 * left out; whether one complies is not for rules to say.
 */
export function coverageOf(
  policies: readonly Policy[],
  standings: readonly RuleStanding[],
  maps: readonly FrameworkMap[],
): Framework[] {
  const cited = citedBy(policies);
  const own = new Map<string, Map<string, Set<string>>>();
  for (const { framework, id, rule } of cited) {
    const controls = own.get(framework) ?? new Map<string, Set<string>>();
    own.set(framework, controls);
    controls.set(id, (controls.get(id) ?? new Set()).add(rule));
  }
  const hub = own.get(HUB.id) ?? new Map<string, Set<string>>();
  const present = (id: string, rules: ReadonlySet<string>, title?: string) => ({
    id,
    title,
    rules: [...rules].sort(),
    ...sumOf(standings.filter(each => rules.has(nameOf(each)))),
  });
  const named = [...own].map(([id, controls]): Framework => {
    const map = maps.find(each => each.id === id);
    const known = id === HUB.id ? HUB : map;
    return {
      id,
      title: known?.title ?? id,
      url: known?.url,
      suggested: false,
      controls: [...controls]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([control, rules]) => present(control, rules)),
    };
  });
  const derived = maps
    .filter(({ id }) => !own.has(id))
    .map(
      (map): Framework => ({
        id: map.id,
        title: map.title,
        url: map.url,
        suggested: map.suggested,
        controls: map.controls.flatMap(({ id, title, osps }) => {
          const rules = new Set(
            [...hub].flatMap(([control, names]) =>
              osps.some(each => control.startsWith(each)) ? [...names] : [],
            ),
          );
          return rules.size === 0 ? [] : [present(id, rules, title)];
        }),
      }),
    );
  return [...named, ...derived].filter(({ controls }) => controls.length > 0);
}

function citedBy(policies: readonly Policy[]) {
  return policies.flatMap(policy =>
    policy.rules.flatMap(rule =>
      rule.controls.map(({ framework, id }) => ({
        framework,
        id,
        rule: `${policy.id}/${rule.id}`,
      })),
    ),
  );
}

function nameOf({ policyId, ruleId }: RuleStanding): string {
  return `${policyId}/${ruleId}`;
}

function sumOf(standings: readonly RuleStanding[]) {
  const sum = (key: 'passed' | 'failed' | 'waived' | 'unseen') =>
    standings.reduce((total, each) => total + each[key], 0);
  const lastEvidence = Math.max(0, ...standings.map(each => each.lastEvidence));
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    waived: sum('waived'),
    unseen: sum('unseen'),
    lastEvidence: lastEvidence === 0 ? undefined : lastEvidence,
  };
}
