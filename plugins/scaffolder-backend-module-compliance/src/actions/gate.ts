import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  withoutPath,
  type GateDecision,
} from '@thrive/backstage-plugin-compliance-common';
import { printable } from '@thrive/backstage-plugin-compliance-node';
import { digestWithout } from '../workspace';
import { examples } from './gate.examples';
import { plain, templateRefOf, type ActionOptions } from './shared';

/** The only action that holds a task up. What it decides by comes from the backend, not from the template. */
export function createGateAction({ backend, notes }: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:gate',
    description:
      'Holds the task up when something that blocks failed, was not looked at, or changed since it was. It asks the compliance backend what was recorded of this task: what a template says of it does not count. In a dry run it only says that it would.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        runs: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Ids of runs of this task. All of this task count in any case; others are refused',
            ),
        failOn: z =>
          z
            .enum(['error', 'warning', 'never'])
            .optional()
            .describe(
              'error: what blocks. warning: also what warns. never: nothing. error by default',
            ),
        mode: z =>
          z
            .enum(['enforce', 'warn'])
            .optional()
            .describe(
              'warn says what it would hold up, and goes on. enforce by default',
            ),
        moment: z =>
          z
            .enum(['parameters', 'workspace'])
            .optional()
            .describe(
              'parameters asks for a check of the form only, before anything is made. workspace by default',
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe('The entity that is made: policies for it have to hold'),
      },
      output: {
        passed: z => z.boolean().describe('Whether nothing holds it up'),
        wouldBlock: z =>
          z
            .boolean()
            .describe('Whether it would be held up, in a dry run or with warn'),
        verdict: z => z.string().describe('As of a check'),
        blockedBy: z => z.array(z.string()).describe('Rules, as policy/rule'),
        waiversUsed: z =>
          z.array(z.string()).describe('Ids of the waivers that counted'),
      },
    },
    async handler(context) {
      const { input, logger } = context;
      const isLenient = input.mode === 'warn' || context.isDryRun === true;
      const tell = (decision: {
        blocks: boolean;
        verdict: string;
        blockedBy: string[];
        waiversUsed: string[];
      }) => {
        context.output('passed', !decision.blocks);
        context.output('wouldBlock', decision.blocks);
        context.output('verdict', decision.verdict);
        context.output('blockedBy', plain(decision.blockedBy));
        context.output('waiversUsed', plain(decision.waiversUsed));
      };
      let decision: GateDecision;
      try {
        const documents = await backend.documents(context.task.id);
        decision = await backend.decide({
          taskId: context.task.id,
          runIds: input.runs?.filter(id => id !== ''),
          templateRef: templateRefOf(context),
          entityRef: input.entityRef,
          moment: input.moment,
          failOn: input.failOn,
          treeDigest:
            input.moment === 'parameters'
              ? undefined
              : await digestWithout(context.workspacePath, documents),
        });
      } catch (error) {
        if (!(error instanceof ServiceUnavailableError)) throw error;
        // Nobody can say whether it passed. Where nothing that holds for it blocks, nobody has to.
        const isOpen = isLenient || notes.blocks(context.task.id) === false;
        const sentence = isOpen
          ? `Nobody can say whether it passes, and it goes on: ${error.message} Nothing that holds for it blocks, or the gate only warns.`
          : `Held up, because nobody can say whether it passes: ${error.message} Run it again in a while.`;
        if (!isOpen) throw new ServiceUnavailableError(sentence);
        logger.warn(sentence);
        tell({
          blocks: false,
          verdict: 'unknown',
          blockedBy: [],
          waiversUsed: [],
        });
        return;
      }
      tell(decision);
      if (!decision.blocks) {
        logger.info(`It passes (${decision.verdict}). ${decision.url}`);
        return;
      }
      const sentence = sentenceOf(decision);
      if (!isLenient) throw new NotAllowedError(sentence);
      logger.warn(
        context.isDryRun
          ? `This is a dry run; otherwise it would be held up. ${sentence}`
          : sentence,
      );
    },
  });
}

/** What holds it up, where that is, how to mend it, where all of it is, and how to ask for a waiver. */
export function sentenceOf(decision: GateDecision): string {
  const { blockedBy, changed, findings, missing, url, waiverUrl } = decision;
  return [
    blockedBy.length > 0
      ? `Held up by ${blockedBy.length} ${
          blockedBy.length === 1 ? 'rule' : 'rules'
        }: ${blockedBy.join(', ')}.`
      : 'Held up.',
    ...(missing.length > 0
      ? [
          `Not checked, though it has to be: ${missing.join(
            ', ',
          )}. Add a step compliance:check:workspace (or compliance:check:parameters) for it.`,
        ]
      : []),
    ...(changed
      ? [
          'Files changed after they were checked; check again after the last step that changes any.',
        ]
      : []),
    ...findings.map(
      ({ ruleId, message, location, remediation }, index) =>
        `${index + 1}. ${placeOf(location)}${plainWords(
          withoutPath({ message, location }),
        )} (${ruleId})${
          remediation === undefined ? '' : ` To mend it: ${remediation}`
        }`,
    ),
    // Pages that show it as Markdown would take these for the end of the last line.
    '',
    `The whole report: ${url}`,
    '',
    `To ask for a waiver: ${waiverUrl}`,
  ].join('\n');
}

function placeOf(location: { path: string; line?: number } | undefined) {
  if (!location) return '';
  return `${plainWords(location.path)}${
    location.line === undefined ? '' : `:${location.line}`
  } `;
}

/** Names of files and words of others, of which no page makes links or pictures. */
function plainWords(text: string): string {
  return printable(text)
    .replace(/[[<]/g, '(')
    .replace(/[\]>]/g, ')')
    .replace(/[`*_!]/g, ' ');
}
