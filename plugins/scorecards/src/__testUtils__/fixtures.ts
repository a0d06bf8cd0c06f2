/*
 * Long, and in one file: answers of one made-up backend, which speak of the same entities and have to agree.
 */
import type {
  Check,
  CheckResult,
  EntityHeader,
  EntityScore,
  EntityScorecards,
  HistoryEntry,
  LevelCount,
  Overview,
  Scorecard,
  ScorecardsHealth,
  ScorecardSummary,
  StateCounts,
  TrendPoint,
} from '@thrive/backstage-plugin-scorecards-common';

/** Counts with everything that is not named at zero. */
export function counts(some: Partial<StateCounts>): StateCounts {
  return {
    pass: 0,
    fail: 0,
    unknown: 0,
    notApplicable: 0,
    waived: 0,
    error: 0,
    ...some,
  };
}

export const basics: Scorecard = {
  id: 'basics',
  title: 'Basics',
  description:
    'What every component needs before anyone else can work with it.',
  owner: 'group:default/platform',
  appliesTo: {
    kind: 'Component',
    'spec.type': { $in: ['service', 'library', 'website'] },
  },
  levels: [
    { id: 'bronze', name: 'Bronze', rank: 1, color: 'bronze' },
    { id: 'silver', name: 'Silver', rank: 2, color: 'silver' },
    { id: 'gold', name: 'Gold', rank: 3, color: 'gold' },
  ],
  checks: [
    { checkId: 'has-owner', levelId: 'bronze' },
    { checkId: 'has-description', levelId: 'bronze' },
    { checkId: 'has-readme', levelId: 'silver' },
    { checkId: 'has-license', levelId: 'silver' },
    { checkId: 'has-docs', levelId: 'gold' },
    { checkId: 'fresh-dependencies', levelId: 'gold' },
  ],
  version: 3,
};

export const readiness: Scorecard = {
  id: 'production-readiness',
  title: 'Production readiness',
  owner: 'group:default/platform',
  levels: [
    { id: 'ready', name: 'Ready', rank: 1 },
    { id: 'solid', name: 'Solid', rank: 2 },
    { id: 'exemplary', name: 'Exemplary', rank: 3 },
  ],
  checks: [
    { checkId: 'has-runbook', levelId: 'ready' },
    { checkId: 'has-alerts', levelId: 'solid' },
  ],
  version: 1,
};

function check(id: string, title: string, more: Partial<Check> = {}): Check {
  return {
    id,
    title,
    severity: 'medium',
    weight: 1,
    version: 1,
    rule: { fact: `repo.${id}`, exists: true },
    ...more,
  };
}

export const checks: Check[] = [
  check('has-owner', 'Name an owner', { severity: 'high' }),
  check('has-description', 'Say what it is for'),
  check('has-readme', 'Add a README', {
    severity: 'high',
    why: 'People decide within a minute whether they can use what you built.',
    fix: {
      text: 'Add a README.md with what it does, how to run it and whom to ask.',
      url: 'https://docs.example.com/readme',
    },
    rule: {
      all: [
        { fact: 'repo.files', contains: 'README.md' },
        {
          any: [
            { fact: 'repo.readmeBytes', gte: 500 },
            { fact: 'catalog.annotation', equals: 'docs: elsewhere' },
          ],
        },
      ],
    },
    version: 4,
    weight: 2,
  }),
  check('has-license', 'Name a licence', {
    why: 'Without one nobody may use it.',
    fix: { text: 'Add the field "license" to package.json.' },
  }),
  check('has-docs', 'Publish documentation'),
  check('fresh-dependencies', 'Keep dependencies fresh', { severity: 'low' }),
  check('has-runbook', 'Add a runbook link', { severity: 'critical' }),
  check('has-alerts', 'Set up alerts'),
];

/** The levels of one day, lowest first. */
export function levelCounts(
  scorecard: Scorecard,
  numbers: number[],
  notApplicable = 0,
): LevelCount[] {
  const ids = ['none', ...scorecard.levels.map(({ id }) => id)];
  return [
    ...ids.map((levelId, index) => ({ levelId, count: numbers[index] ?? 0 })),
    { levelId: 'not-applicable', count: notApplicable },
  ];
}

/** A trend that grows a little every day, ending on 30 March 2025. */
export function trend(scorecard: Scorecard, days = 60): TrendPoint[] {
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(
      Date.UTC(2025, 2, 30) - (days - 1 - index) * 86_400_000,
    );
    const gold = Math.floor(index / 2);
    const silver = 120 + Math.floor(index / 3) - (index > 40 ? 15 : 0);
    const bronze = 140 + Math.round(8 * Math.sin(index / 6));
    const none = 410 - gold - silver - bronze;
    return {
      day: day.toISOString().slice(0, 10),
      entities: 410,
      levels: levelCounts(scorecard, [none, bronze, silver, gold]),
    };
  });
}

export const overview: Overview = {
  entities: 410,
  leveled: 312,
  evaluating: false,
  problems: 2,
  cards: [
    {
      scorecard: basics,
      entities: 410,
      averageScore: 71,
      levels: levelCounts(basics, [98, 142, 121, 49], 12),
      changeSinceLastWeek: { day: '2025-03-23', leveled: 298, entities: 408 },
      mostFailing: {
        checkId: 'has-license',
        title: 'Name a licence',
        severity: 'medium',
        counts: counts({ pass: 250, fail: 149, unknown: 11 }),
      },
      trend: trend(basics),
    },
    {
      scorecard: readiness,
      entities: 84,
      levels: levelCounts(readiness, [30, 25, 20, 9]),
      mostFailing: {
        checkId: 'has-runbook',
        title: 'Add a runbook link',
        severity: 'critical',
        counts: counts({ pass: 54, fail: 30 }),
      },
      trend: [],
    },
  ],
};

export const summary: ScorecardSummary = {
  scorecardId: 'basics',
  entities: 422,
  averageScore: 71.4,
  scored: 405,
  levels: levelCounts(basics, [98, 142, 121, 49], 12),
  checks: [
    {
      checkId: 'has-license',
      title: 'Name a licence',
      severity: 'medium',
      levelId: 'silver',
      counts: counts({ pass: 250, fail: 149, unknown: 11 }),
    },
    {
      checkId: 'has-readme',
      title: 'Add a README',
      severity: 'high',
      levelId: 'silver',
      counts: counts({ pass: 300, fail: 98, error: 12 }),
    },
    {
      checkId: 'has-docs',
      title: 'Publish documentation',
      severity: 'medium',
      levelId: 'gold',
      counts: counts({ pass: 330, fail: 61, error: 19 }),
    },
    {
      checkId: 'has-owner',
      title: 'Name an owner',
      severity: 'high',
      levelId: 'bronze',
      counts: counts({ pass: 410 }),
    },
  ],
};

/** An entity of the catalog as lists show it. */
export function header(
  name: string,
  more: Partial<EntityHeader> = {},
): EntityHeader {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    kind: 'Component',
    type: 'service',
    ownerRef: 'group:default/payments',
    ...more,
  };
}

/** An entity one or more checks away from silver. */
export function score(
  name: string,
  more: Partial<EntityScore> = {},
): EntityScore {
  return {
    entity: header(name),
    scorecardId: 'basics',
    levelId: 'bronze',
    nextLevelId: 'silver',
    score: 62.4,
    counts: counts({ pass: 3, fail: 2, unknown: 1 }),
    missing: ['has-readme', 'has-license'],
    since: '2025-02-03T10:00:00Z',
    ...more,
  };
}

export const entities: EntityScore[] = [
  score('payments-api', { missing: ['has-readme'], score: 83 }),
  score('ledger'),
  score('checkout-web', {
    entity: header('checkout-web', { type: 'website' }),
    scorecardId: 'production-readiness',
    levelId: 'none',
    nextLevelId: 'ready',
    missing: ['has-runbook'],
    score: undefined,
    counts: counts({ fail: 1, unknown: 1 }),
  }),
  score('fraud-rules', {
    levelId: 'gold',
    nextLevelId: undefined,
    missing: [],
    score: 100,
    counts: counts({ pass: 6 }),
  }),
];

function result(checkId: string, more: Partial<CheckResult>): CheckResult {
  return {
    checkId,
    state: 'pass',
    since: '2025-02-03T10:00:00Z',
    checkVersion: 1,
    ...more,
  };
}

export const readmeResult = result('has-readme', {
  state: 'fail',
  message: 'No README.md was found in the repository.',
  evidence: [
    {
      path: 'repo.files',
      operator: 'contains',
      expected: 'README.md',
      actual: '["package.json","src"]',
      outcome: 'fails',
    },
  ],
});

export const entityScorecards: EntityScorecards = {
  entity: header('payments-api'),
  status: 'evaluated',
  evaluatedAt: '2025-03-30T10:00:00Z',
  checks,
  scorecards: [
    {
      scorecard: basics,
      levelId: 'bronze',
      nextLevelId: 'silver',
      score: 62.4,
      since: '2025-02-03T10:00:00Z',
      counts: counts({ pass: 2, fail: 2, unknown: 1, waived: 1 }),
      missing: ['has-readme', 'has-license'],
      results: [
        result('has-owner', {}),
        result('has-description', {}),
        readmeResult,
        result('has-license', {
          state: 'unknown',
          message: 'npm.license is not known.',
          stale: {
            source: 'npm',
            error: 'registry answered 503',
            collectedAt: '2025-03-01T10:00:00Z',
          },
          evidence: [
            { path: 'npm.license', operator: 'exists', outcome: 'unknown' },
          ],
        }),
        result('has-docs', {
          state: 'waived',
          message: 'Waived until 1 June 2025: moves to another repository.',
        }),
        result('fresh-dependencies', {
          state: 'fail',
          message: '7 dependencies are older than a year.',
        }),
      ],
    },
    {
      scorecard: readiness,
      levelId: 'exemplary',
      score: 100,
      since: '2025-01-10T10:00:00Z',
      counts: counts({ pass: 1, notApplicable: 1 }),
      missing: [],
      results: [
        result('has-runbook', {}),
        result('has-alerts', { state: 'not-applicable' }),
      ],
    },
  ],
};

export const history: HistoryEntry[] = [
  {
    at: '2025-03-12T09:00:00Z',
    changes: [
      {
        kind: 'check',
        checkId: 'has-readme',
        title: 'Add a README',
        from: 'pass',
        to: 'fail',
        cause: 'facts',
        reason: 'repo.files: "README.md" was removed',
      },
      {
        kind: 'level',
        scorecardId: 'basics',
        title: 'Basics',
        from: 'silver',
        to: 'bronze',
        cause: 'facts',
      },
    ],
  },
  {
    at: '2025-02-03T10:00:00Z',
    changes: [
      {
        kind: 'level',
        scorecardId: 'basics',
        title: 'Basics',
        to: 'silver',
        cause: 'first',
      },
    ],
  },
];

export const health: ScorecardsHealth = {
  definitions: {
    loadedAt: '2025-03-30T09:00:00Z',
    scorecards: 2,
    checks: 8,
    problems: [
      {
        location: 'scorecards/security.yaml',
        line: 12,
        id: 'security',
        message: 'Level "gold" is used by a check and not defined.',
      },
    ],
  },
  sources: [
    {
      id: 'catalog',
      title: 'Catalog entities',
      mode: 'collected',
      status: 'ok',
      startedAt: '2025-03-30T09:58:00Z',
      finishedAt: '2025-03-30T09:59:00Z',
      entities: 410,
      errors: 0,
      stale: 0,
      recentErrors: [],
    },
    {
      id: 'npm',
      title: 'npm registry',
      mode: 'collected',
      status: 'degraded',
      startedAt: '2025-03-30T08:00:00Z',
      finishedAt: '2025-03-30T08:04:00Z',
      message: '11 packages were not found.',
      entities: 399,
      errors: 11,
      stale: 4,
      recentErrors: [
        {
          entityRef: 'component:default/ledger',
          error: 'registry answered 503',
          at: '2025-03-30T08:01:00Z',
        },
      ],
    },
    {
      id: 'ci',
      title: 'CI results',
      mode: 'pushed',
      status: 'never-run',
      entities: 0,
      errors: 0,
      stale: 0,
      recentErrors: [],
    },
  ],
  evaluation: {
    entities: 410,
    pending: 0,
    lastPassAt: '2025-03-30T10:00:00Z',
    lastPassSeconds: 1.24,
    lastPassEntities: 37,
  },
};
