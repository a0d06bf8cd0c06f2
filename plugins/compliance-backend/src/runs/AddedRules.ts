import {
  FileTree,
  verdictOf,
  type CheckContext,
  type CheckerPool,
  type Moment,
  type Policy,
  type Report,
  type RuleResult,
  type RuleType,
  type UnreadFile,
} from '@thrive/backstage-plugin-compliance-node';

const NO_FILES =
  'The files were too large to be sent here, where this type of rule is decided.';

/** Rules of types that only this backend knows: what others checked says nothing of them. */
export class AddedRules {
  readonly #checkers: CheckerPool;
  readonly #types: ReadonlyMap<string, RuleType>;

  constructor(options: {
    checkers: CheckerPool;
    /** Those beside the built-in ones. */
    types: readonly RuleType[];
  }) {
    this.#checkers = options.checkers;
    this.#types = new Map(options.types.map(type => [type.id, type]));
  }

  /** Whether one of some policies has a rule of such a type. */
  areIn(policies: readonly Policy[]): boolean {
    return policies.some(({ rules }) =>
      rules.some(({ type }) => this.#types.has(type)),
    );
  }

  /**
   * Decides them, in a report that somebody else made of the rest.
   *
   * @param policies - what it was held against
   * @param files - the texts that were looked at; undefined when they did not come along
   */
  async decide(
    report: Report,
    policies: readonly Policy[],
    options: {
      files: readonly { path: string; text: string }[] | undefined;
      context: CheckContext;
      moment: Moment;
    },
  ): Promise<Report> {
    const own = policies
      .map(policy => ({
        ...policy,
        rules: policy.rules.filter(({ type }) => this.#types.has(type)),
      }))
      .filter(({ rules }) => rules.length > 0);
    if (own.length === 0) return report;
    const { files, context, moment } = options;
    const tree = treeOfSent(files ?? [], report.tree.unread);
    const { results } = await this.#checkers.use(checker =>
      moment === 'parameters'
        ? checker.checkParameters(context, own)
        : checker.checkTree(tree, own, { context }),
    );
    const decided = report.results.map((result): RuleResult => {
      const found = results.find(
        ({ policyId, rule }) =>
          policyId === result.policyId && rule.id === result.rule.id,
      );
      if (!found) return result;
      return files === undefined && found.state === 'not-run'
        ? { ...found, reason: NO_FILES }
        : found;
    });
    return { ...report, results: decided, verdict: verdictOf(decided) };
  }
}

/** What was sent, with the files that nobody read: a rule that has to look into one does not pass. */
function treeOfSent(
  texts: readonly { path: string; text: string }[],
  unread: readonly UnreadFile[],
): FileTree {
  const { files } = FileTree.of(
    Object.fromEntries(texts.map(({ path, text }) => [path, text])),
  );
  return new FileTree([
    ...files,
    ...unread.map(({ path, why }) => ({
      path,
      size: 0,
      sha256: '',
      isExecutable: false,
      isBinary: false,
      unread: why,
    })),
  ]);
}
