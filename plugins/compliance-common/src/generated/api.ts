// Generated from plugins/compliance-common/openapi.yaml by `./yarnw generate`. Change that file instead.
export interface paths {
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How runs came out in the last days, and what is to be done next. */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The policies that are in force, and what is wrong with those that are not. */
    get: operations['listPolicies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/policies/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reads a policy in YAML, runs its tests, and says what is wrong. Stores nothing. */
    post: operations['checkPolicy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/policies/{policyId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        policyId: components['parameters']['PolicyId'];
      };
      cookie?: never;
    };
    /** @description A policy with its rules, its tests, and how its rules went in the last 30 days. */
    get: operations['getPolicy'];
    /** @description Saves a policy that is kept in the portal, in YAML. Its tests have to pass. */
    put: operations['savePolicy'];
    post?: never;
    /** @description Takes a policy that is kept in the portal out of force. What it found stays. */
    delete: operations['deletePolicy'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/applicable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The whole policies that hold for a template or an entity. For services that check by themselves. */
    post: operations['listApplicable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preflight': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Holds what was typed into the form of a template against the policies. Stores nothing. */
    post: operations['checkParameters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Runs that the caller may see, the newest first. */
    get: operations['listRuns'];
    put?: never;
    /** @description Records what a check found. For services: who asked is taken from their word, what it means from the policies here. */
    post: operations['recordRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{runId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: components['parameters']['RunId'];
      };
      cookie?: never;
    };
    /** @description A run with all that it found. */
    get: operations['getRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{runId}/report': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: components['parameters']['RunId'];
      };
      cookie?: never;
    };
    /** @description A run as a document for other tools. */
    get: operations['getReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/{taskId}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    /** @description SHA-256 of every document that can be had of the runs of a task, so that they are not taken for changes when they are written into what was checked. For services. */
    get: operations['listDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Whether a task of the scaffolder may go on, from the runs that were recorded of it. For services. */
    post: operations['decideGate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Waivers, those that wait for a decision first. */
    get: operations['listWaivers'];
    put?: never;
    /** @description Asks for an exception from a rule. Somebody else decides. */
    post: operations['requestWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{waiverId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waiverId: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Approves, rejects or revokes a waiver. Nobody decides on their own. */
    post: operations['decideWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What was written down, the newest first. */
    get: operations['listEvidence'];
    put?: never;
    /** @description Binds a run to what was published. For services. What differs from what was checked is written down as such. */
    post: operations['recordEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evidence/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether the chain is whole, from its first link to its last. */
    get: operations['verifyEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evidence/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Links of the chain as they are hashed, to be verified elsewhere. */
    get: operations['exportEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the rules are evidence for, and how it went with what was checked last. */
    get: operations['listControls'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/repositories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Software that the caller may see and that is checked again and again, what needs work first. */
    get: operations['listRepositories'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    /** @description How an entity stands, with its newest run. */
    get: operations['getEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/recheck': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Checks the repository of an entity now. */
    post: operations['recheckEntity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description How entities stand, as facts for scorecards. For services. */
    post: operations['listFacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Software templates, with what is wrong with their gates and how their runs went. */
    get: operations['listTemplates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The numbers that are published. */
    get: operations['listMeasures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/measures/{measureId}/series': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        measureId: string;
      };
      cookie?: never;
    };
    /** @description A measure by day. Days on which nothing was counted are left out. */
    get: operations['getMeasureSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    EntityRef: string;
    Day: string;
    /** @enum {string} */
    Severity: 'error' | 'warning' | 'note';
    /** @enum {string} */
    Enforcement: 'block' | 'warn' | 'audit';
    /**
     * @description enforced: a rule that blocks failed. unknown: none did, but one that blocks could not be looked at. tolerated: what failed does not block. clear: nothing failed.
     * @enum {string}
     */
    Verdict: 'clear' | 'tolerated' | 'enforced' | 'unknown';
    /** @enum {string} */
    RuleState:
      | 'passed'
      | 'failed'
      | 'not-applicable'
      | 'not-run'
      | 'error'
      | 'waived';
    /**
     * @description What was looked at, what somebody typed into a form or files.
     * @enum {string}
     */
    Moment: 'parameters' | 'workspace';
    /**
     * @description scaffold: in a task of the scaffolder. dry-run: in a dry run of one. recheck: of a repository. conformance: of what a template would make. missed: of what a template made without a gate.
     * @enum {string}
     */
    RunKind: 'scaffold' | 'dry-run' | 'recheck' | 'conformance' | 'missed';
    /** @enum {string} */
    ReportFormat: 'markdown' | 'sarif' | 'junit' | 'vsa';
    Control: {
      framework: string;
      id: string;
    };
    Remediation: {
      text: string;
      url?: string;
      fix?: {
        [key: string]: unknown;
      };
    };
    Rule: {
      id: string;
      title: string;
      type: string;
      options: {
        [key: string]: unknown;
      };
      severity: components['schemas']['Severity'];
      enforcement: components['schemas']['Enforcement'];
      remediation?: components['schemas']['Remediation'];
      controls: components['schemas']['Control'][];
      graceDays: number;
      /** @description The date from which it blocks, while it does not yet. */
      blocksFrom?: components['schemas']['Day'];
    };
    PolicySummary: {
      id: string;
      title: string;
      version: string;
      digest: string;
      owner?: string;
      /**
       * @description Where it is kept.
       * @enum {string}
       */
      source: 'pack' | 'code' | 'portal';
      effectiveFrom?: components['schemas']['Day'];
      /** @description How many rules it has. */
      rules: number;
      /** @description How many of them block today. */
      blocking: number;
    };
    PolicyProblem: {
      where: string;
      message: string;
      policyId?: string;
    };
    PolicyList: {
      policies: components['schemas']['PolicySummary'][];
      problems: components['schemas']['PolicyProblem'][];
      mayManage: boolean;
    };
    PolicyText: {
      text: string;
    };
    FailedTest: {
      test: string;
      ruleId: string;
      expected: string;
      actual: string;
    };
    CheckedPolicy: {
      policy?: components['schemas']['PolicySummary'];
      problems: string[];
      failedTests: components['schemas']['FailedTest'][];
    };
    /** @description How a rule went in the last 30 days, over runs of templates and what was checked again. */
    RuleNumbers: {
      ruleId: string;
      /** @description Runs in which it applied. */
      runs: number;
      failed: number;
      /** @description Of the runs those of templates. */
      tasks: number;
      tasksFailed: number;
      /** @description Templates that it held up. */
      blocked: number;
      waived: number;
      /** @description Runs in which it could not be looked at. */
      unseen: number;
    };
    PolicyDetails: components['schemas']['PolicySummary'] & {
      ruleList: components['schemas']['Rule'][];
      appliesTo?: {
        [key: string]: unknown;
      };
      tests: {
        name: string;
        expect: {
          [key: string]: string;
        };
      }[];
      numbers: components['schemas']['RuleNumbers'][];
      /** @description Over how many days the numbers are. */
      days: number;
      /** @description As YAML. */
      text: string;
      mayManage: boolean;
    };
    Subject: {
      templateRef?: components['schemas']['EntityRef'];
      entityRef?: components['schemas']['EntityRef'];
      userRef?: components['schemas']['EntityRef'];
      /** @description Only these, beside those that have to hold. */
      policies?: string[];
    };
    Applicable: {
      policies: {
        [key: string]: unknown;
      }[];
      /** @description Ids of those that hold whatever a template asks for. */
      required: string[];
      template?: {
        [key: string]: unknown;
      };
      entity?: {
        [key: string]: unknown;
      };
      user?: {
        [key: string]: unknown;
      };
    };
    Location: {
      path: string;
      line?: number;
    };
    Finding: {
      message: string;
      location?: components['schemas']['Location'];
      sample?: string;
      fingerprint: string;
      waiverId?: string;
    };
    RuleResult: {
      policyId: string;
      rule: components['schemas']['Rule'];
      state: components['schemas']['RuleState'];
      reason?: string;
      findings: components['schemas']['Finding'][];
      /** @description What the rule had to look into, and nobody read. */
      unread?: components['schemas']['UnreadFile'][];
    };
    UnreadFile: {
      path: string;
      why: string;
    };
    PolicyVersion: {
      id: string;
      title: string;
      version: string;
      digest: string;
    };
    Report: {
      verdict: components['schemas']['Verdict'];
      tree: {
        files: number;
        bytes: number;
        digest: string;
        unread: components['schemas']['UnreadFile'][];
      };
      policies: components['schemas']['PolicyVersion'][];
      results: components['schemas']['RuleResult'][];
    };
    Counts: {
      passed: number;
      failed: number;
      waived: number;
      notApplicable: number;
      /** @description Rules that could not be looked at. */
      unseen: number;
      findings: number;
    };
    NewRun: {
      kind: components['schemas']['RunKind'];
      moment: components['schemas']['Moment'];
      taskId?: string;
      stepId?: string;
      templateRef?: components['schemas']['EntityRef'];
      entityRef?: components['schemas']['EntityRef'];
      ownerRef?: components['schemas']['EntityRef'];
      initiatorRef?: components['schemas']['EntityRef'];
      repoUrl?: string;
      /** @description The folder that was looked at, where it was not the whole. */
      path?: string;
      /** @description Texts that were looked at, for rules whose types only the backend knows. Left out where no rule needs it. */
      files?: {
        path: string;
        text: string;
      }[];
      report: components['schemas']['Report'];
    };
    RecordedRun: {
      runId: string;
      verdict: components['schemas']['Verdict'];
      counts: components['schemas']['Counts'];
      /** @description Of its page in the portal. */
      url: string;
      /** @description With waivers, as it was recorded. */
      report: components['schemas']['Report'];
    };
    RunSummary: {
      id: string;
      kind: components['schemas']['RunKind'];
      moment: components['schemas']['Moment'];
      verdict: components['schemas']['Verdict'];
      counts: components['schemas']['Counts'];
      /** Format: date-time */
      at: string;
      taskId?: string;
      templateRef?: string;
      entityRef?: string;
      initiatorRef?: string;
      ownerRef?: string;
      repoUrl?: string;
      policies: string[];
    };
    Run: components['schemas']['RunSummary'] & {
      /** @description Of its page in the portal. */
      url: string;
      report: components['schemas']['Report'];
      /** @description The verdict with the waivers that are in force now. */
      now: components['schemas']['Verdict'];
      evidence: components['schemas']['Evidence'][];
      mayRequestWaiver: boolean;
    };
    GateQuestion: {
      taskId: string;
      runIds?: string[];
      templateRef?: components['schemas']['EntityRef'];
      entityRef?: components['schemas']['EntityRef'];
      moment?: components['schemas']['Moment'];
      /** @enum {string} */
      failOn?: 'error' | 'warning' | 'never';
      /** @description Of the files as they are now, to hold against what was checked. */
      treeDigest?: string;
    };
    GateDecision: {
      verdict: components['schemas']['Verdict'];
      blocks: boolean;
      /** @description Whether files changed after they were checked. */
      changed: boolean;
      /** @description Rules, as policy/rule. */
      blockedBy: string[];
      waiversUsed: string[];
      /** @description Policies that had to be checked and were not. */
      missing: string[];
      /** @description The ones that matter most. */
      findings: {
        ruleId: string;
        title: string;
        message: string;
        location?: components['schemas']['Location'];
        remediation?: string;
      }[];
      url: string;
      waiverUrl: string;
    };
    /** @enum {string} */
    WaiverStatus: 'requested' | 'approved' | 'rejected' | 'revoked' | 'expired';
    WaiverScope: {
      /** @enum {string} */
      kind: 'entity' | 'template' | 'owner';
      ref: components['schemas']['EntityRef'];
    };
    WaiverRequest: {
      policyId: string;
      ruleId: string;
      scope: components['schemas']['WaiverScope'];
      /** @description Of the one finding that it is for; of all of the rule, without. */
      fingerprint?: string;
      reason: string;
      ticketUrl?: string;
      expiresAt: components['schemas']['Day'];
    };
    Waiver: {
      id: string;
      policyId: string;
      ruleId: string;
      ruleTitle?: string;
      scope: components['schemas']['WaiverScope'];
      fingerprint?: string;
      reason: string;
      ticketUrl?: string;
      status: components['schemas']['WaiverStatus'];
      requestedBy: string;
      /** Format: date-time */
      requestedAt: string;
      decidedBy?: string;
      /** Format: date-time */
      decidedAt?: string;
      note?: string;
      expiresAt: components['schemas']['Day'];
      /** @description Whether the caller asked for it, and it waits. */
      mayWithdraw: boolean;
      /** @description Whether the caller may. */
      mayDecide: boolean;
    };
    NewEvidence: {
      runId: string;
      taskId?: string;
      entityRef?: components['schemas']['EntityRef'];
      repoUrl?: string;
      commit: string;
      /** @description Of what was published. */
      treeDigest?: string;
    };
    RecordedEvidence: {
      evidenceId: number;
      /** @description Whether what was published is what was checked; false where it is not known. */
      matches: boolean;
      url: string;
    };
    Evidence: {
      id: number;
      /** @enum {string} */
      kind: 'run' | 'published' | 'waiver';
      /** Format: date-time */
      at: string;
      digest: string;
      runId?: string;
      entityRef?: string;
      /** @description What it is of, in a few words. */
      subject: string;
      commit?: string;
      matches?: boolean;
    };
    EvidenceLink: {
      id: number;
      previous: string;
      body: string;
      digest: string;
    };
    EvidenceExport: {
      links: components['schemas']['EvidenceLink'][];
      head: components['schemas']['Head'];
      next?: number;
    };
    Head: {
      length: number;
      digest: string;
    };
    Verification: {
      whole: boolean;
      length: number;
      head?: string;
      /** @description The first link that is not as it was written. */
      brokenAt?: number;
      reason?: string;
    };
    Framework: {
      id: string;
      title: string;
      url?: string;
      /** @description Whether it is our reading, which a company has to look at itself. */
      suggested: boolean;
      controls: {
        id: string;
        title?: string;
        rules: string[];
        passed: number;
        failed: number;
        waived: number;
        unseen: number;
        lastEvidence?: number;
      }[];
    };
    Repository: {
      entityRef: string;
      title?: string;
      ownerRef?: string;
      verdict?: components['schemas']['Verdict'];
      counts?: components['schemas']['Counts'];
      runId?: string;
      /** Format: date-time */
      checkedAt?: string;
      /** @description Why it could not be checked. */
      problem?: string;
    };
    EntityCompliance: components['schemas']['Repository'] & {
      run?: components['schemas']['Run'];
      mayRecheck: boolean;
    };
    EntityFacts: {
      entityRef: string;
      verdict: components['schemas']['Verdict'];
      failedRules: string[];
      blockingRules: number;
      warnings: number;
      waivedRules: number;
      unseenRules: number;
      /** Format: date-time */
      checkedAt: string;
      policies: {
        [key: string]: components['schemas']['Verdict'];
      };
    };
    TemplateCompliance: {
      templateRef: string;
      title: string;
      ownerRef?: string;
      problems: {
        check: string;
        message: string;
        step?: number;
      }[];
      /** @description Whether it publishes anything that a gate could hold up. */
      publishes: boolean;
      /** @description Tasks that published without having come to a gate. */
      missed: number;
      runs: number;
      blocked: number;
      firstTries: number;
      firstTryPassed: number;
      /** @description What it would make today, where it is tried every night. */
      conformance?: {
        /** Format: date-time */
        at: string;
        verdict?: components['schemas']['Verdict'];
        runId?: string;
        problem?: string;
      };
    };
    Preflight: {
      verdict: components['schemas']['Verdict'];
      findings: {
        title: string;
        message: string;
        remediation?: string;
        blocks: boolean;
      }[];
    };
    Overview: {
      days: number;
      /** @description Of templates. */
      runs: number;
      blocked: number;
      firstTries: number;
      firstTryPassed: number;
      waitingWaivers: number;
      repositories: {
        clear: number;
        tolerated: number;
        enforced: number;
        unknown: number;
      };
      daily: {
        day: components['schemas']['Day'];
        runs: number;
        blocked: number;
      }[];
      /** @description Rules that fail most, over all policies. */
      rules: (components['schemas']['RuleNumbers'] & {
        policyId: string;
        title: string;
        enforcement: components['schemas']['Enforcement'];
        blocksFrom?: components['schemas']['Day'];
      })[];
    };
    Measure: {
      id: string;
      title: string;
      unit: string;
      /** @enum {string} */
      direction: 'up' | 'down' | 'none';
      /** @enum {string} */
      category: 'speed' | 'ease' | 'quality' | 'thriving';
      formula: string;
      grains: ('platform' | 'group')[];
    };
    MeasurePoint: {
      day: components['schemas']['Day'];
      key: string;
      value: number;
      n: number;
    };
  };
  responses: {
    /** @description What went wrong, and what to do. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            name: string;
            message: string;
          };
        };
      };
    };
  };
  parameters: {
    PolicyId: string;
    RunId: string;
    Kind: string;
    Namespace: string;
    Name: string;
    Cursor: string;
    Limit: number;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The numbers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listPolicies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The policies. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  checkPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyText'];
      };
    };
    responses: {
      /** @description What is wrong with it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedPolicy'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        policyId: components['parameters']['PolicyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The policy. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  savePolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        policyId: components['parameters']['PolicyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyText'];
      };
    };
    responses: {
      /** @description The policy as it is in force now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicySummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  deletePolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        policyId: components['parameters']['PolicyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  listApplicable: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Subject'];
      };
    };
    responses: {
      /** @description The policies. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Applicable'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  checkParameters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          templateRef: components['schemas']['EntityRef'];
          parameters: {
            [key: string]: unknown;
          };
        };
      };
    };
    responses: {
      /** @description The verdict and what is wrong. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Preflight'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listRuns: {
    parameters: {
      query?: {
        verdict?: components['schemas']['Verdict'];
        kind?: components['schemas']['RunKind'];
        templateRef?: components['schemas']['EntityRef'];
        taskId?: string;
        entityRef?: components['schemas']['EntityRef'];
        /** @description Part of what the software or the template is called. */
        search?: string;
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RunSummary'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  recordRun: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRun'];
      };
    };
    responses: {
      /** @description The run, with its verdict. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedRun'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: components['parameters']['RunId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getReport: {
    parameters: {
      query: {
        format: components['schemas']['ReportFormat'];
      };
      header?: never;
      path: {
        runId: components['parameters']['RunId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            text: string;
            contentType: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The digests. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            sha256: string[];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  decideGate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GateQuestion'];
      };
    };
    responses: {
      /** @description The decision, with the findings that matter most. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GateDecision'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listWaivers: {
    parameters: {
      query?: {
        status?: components['schemas']['WaiverStatus'];
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Waiver'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  requestWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverRequest'];
      };
    };
    responses: {
      /** @description The waiver, which waits for a decision. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  decideWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        waiverId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'approve' | 'reject' | 'revoke';
          note?: string;
        };
      };
    };
    responses: {
      /** @description The waiver as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listEvidence: {
    parameters: {
      query?: {
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Evidence'][];
            total: number;
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  recordEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEvidence'];
      };
    };
    responses: {
      /** @description The link of the chain. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedEvidence'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  verifyEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportEvidence: {
    parameters: {
      query?: {
        from?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Up to 1000 links, and where to go on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceExport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listControls: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The controls by framework. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            frameworks: components['schemas']['Framework'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listRepositories: {
    parameters: {
      query?: {
        search?: string;
        verdict?: components['schemas']['Verdict'];
        cursor?: components['parameters']['Cursor'];
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Repository'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityCompliance'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  recheckEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How it came out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityCompliance'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: components['schemas']['EntityRef'][];
        };
      };
    };
    responses: {
      /** @description Facts of those that were checked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            facts: components['schemas']['EntityFacts'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The templates that the caller may see. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TemplateCompliance'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listMeasures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The measures. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            measures: components['schemas']['Measure'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  getMeasureSeries: {
    parameters: {
      query: {
        from: components['schemas']['Day'];
        to: components['schemas']['Day'];
        by?: 'platform' | 'group';
      };
      header?: never;
      path: {
        measureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its points. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            points: components['schemas']['MeasurePoint'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
}
