import type {
  ComplianceRule,
  RuleNumbers,
} from '@thrive/backstage-plugin-compliance-common';
import { language } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';

/** How many templates a rule held up, or would have if it blocked. Repositories are never held up. */
export function HeldUp(props: {
  rule: Pick<RuleNumbers, 'blocked' | 'tasks' | 'tasksFailed'> &
    Pick<ComplianceRule, 'enforcement'>;
}) {
  const { enforcement, blocked, tasks, tasksFailed } = props.rule;
  const t = useTexts();
  if (enforcement === 'audit' || tasks === 0) return <>–</>;
  const numbers = {
    part: (enforcement === 'block' ? blocked : tasksFailed).toLocaleString(
      language(),
    ),
    of: tasks.toLocaleString(language()),
  };
  return (
    <>
      {enforcement === 'block'
        ? t('rules.share', numbers)
        : t('rules.wouldBlock', numbers)}
    </>
  );
}
