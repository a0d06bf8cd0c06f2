import { InputError } from '@backstage/errors';
import { FileTree } from '../tree/FileTree';
import { readTree, type TreeOptions } from '../tree/readTree';
import type { CheckContext, Policy, Report, Rule } from '../types';
import { checkTree, type CheckOptions } from './checkTree';
import { RuleRunner, type RuleRunnerOptions } from './RuleRunner';

/** A rule that finds every file that its globs match. */
const MATCHING: Rule = {
  id: 'matching',
  title: 'Files that globs match',
  type: 'file-absent',
  options: {},
  severity: 'note',
  enforcement: 'audit',
  controls: [],
  graceDays: 0,
};

/** A test of a policy that did not come out as it should. @public */
export interface FailedTest {
  policyId: string;
  test: string;
  ruleId: string;
  expected: string;
  /** With the reason, where there is one. */
  actual: string;
}

/**
 * Checks folders against policies. It keeps a thread between checks; close it when it is not needed
 * any more.
 *
 * @public
 */
export class Checker {
  readonly #runner: RuleRunner;

  constructor(options: RuleRunnerOptions = {}) {
    this.#runner = new RuleRunner(options);
  }

  /**
   * Checks a folder.
   *
   * @throws InputError when there is no such folder, or when it is too large to be looked at
   */
  async checkFolder(
    folder: string,
    policies: readonly Policy[],
    options: Omit<CheckOptions, 'moment'> & TreeOptions = {},
  ): Promise<Report> {
    const tree = await readTree(folder, options);
    return checkTree(tree, policies, this.#runner, options);
  }

  /** Checks texts by path, such as those of a repository that was read over the network. */
  async checkTree(
    tree: FileTree,
    policies: readonly Policy[],
    options: Omit<CheckOptions, 'moment'> = {},
  ): Promise<Report> {
    return checkTree(tree, policies, this.#runner, options);
  }

  /** Checks what somebody typed into the form of a template, before there is any file. */
  async checkParameters(
    context: CheckContext,
    policies: readonly Policy[],
    options: Pick<CheckOptions, 'signal' | 'today'> = {},
  ): Promise<Report> {
    return checkTree(new FileTree([]), policies, this.#runner, {
      ...options,
      context,
      moment: 'parameters',
    });
  }

  /**
   * The part of a tree that globs of somebody match, found in the thread and within the deadline: a glob
   * can take as long as an expression.
   *
   * @throws InputError when that takes too long, or a glob is none
   */
  async narrow(tree: FileTree, globs: readonly string[]): Promise<FileTree> {
    const { state, reason, findings } = await this.#runner.run(
      // Paths are enough.
      new FileTree(tree.files.map(file => ({ ...file, text: undefined }))),
      { ...MATCHING, options: { files: globs } },
      {},
    );
    if (state !== 'passed' && state !== 'failed')
      throw new InputError(
        `Nobody can say which files ${globs.join(', ')} are: ${
          reason ?? state
        }`,
      );
    const paths = new Set(findings.map(({ location }) => location?.path));
    return new FileTree(tree.files.filter(({ path }) => paths.has(path)));
  }

  /** Runs the tests that policies carry with them. @returns those that fail */
  async testPolicies(policies: readonly Policy[]): Promise<FailedTest[]> {
    const failed: FailedTest[] = [];
    for (const policy of policies) {
      for (const { name, files, parameters, expect } of policy.tests) {
        const tree = FileTree.of(files);
        for (const [ruleId, expected] of Object.entries(expect)) {
          const rule = policy.rules.find(({ id }) => id === ruleId)!;
          const { state, reason } = await this.#runner.run(tree, rule, {
            parameters,
          });
          if (state === expected) continue;
          failed.push({
            policyId: policy.id,
            test: name,
            ruleId,
            expected,
            actual: reason === undefined ? state : `${state} (${reason})`,
          });
        }
      }
    }
    return failed;
  }

  async close(): Promise<void> {
    await this.#runner.close();
  }
}
