import { Flex, Link, Text } from '@backstage/ui';
import type { ComplianceOverview } from '@thrive/backstage-plugin-compliance-common';
import type { ListColumn } from '@thrive/pages';
import { language } from '@thrive/locale';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts } from '../../hooks/useTexts';
import { Enforcement } from '../PolicyPage/Enforcement';
import { HeldUp } from '../PolicyPage/HeldUp';

type RuleRow = ComplianceOverview['rules'][number];

/** The columns of rules with how they went. */
export function useRuleColumns(): ListColumn<RuleRow>[] {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const share = (part: number, of: number) =>
    t('rules.share', {
      part: part.toLocaleString(language()),
      of: of.toLocaleString(language()),
    });
  return [
    {
      id: 'rule',
      label: t('columns.rule'),
      width: '40%',
      value: ({ policyId, ruleId }) => `${policyId}/${ruleId}`,
      cell: ({ policyId, ruleId, title }) => (
        <Flex direction="column" gap="1">
          <Link href={routes.policy(policyId)}>{title}</Link>
          <Text variant="body-small" color="secondary">
            {policyId}/{ruleId}
          </Text>
        </Flex>
      ),
    },
    {
      id: 'enforcement',
      label: t('columns.enforcement'),
      value: ({ enforcement }) => enforcement,
      cell: ({ enforcement, blocksFrom }) => (
        <Enforcement enforcement={enforcement} blocksFrom={blocksFrom} />
      ),
    },
    {
      id: 'failed',
      label: t('columns.failed'),
      value: ({ failed }) => failed,
      more: [
        { id: 'runs', label: t('columns.runs'), value: ({ runs }) => runs },
      ],
      cell: ({ failed, runs }) => share(failed, runs),
    },
    {
      id: 'blocked',
      label: t('columns.blocked'),
      value: ({ blocked }) => blocked,
      cell: row => <HeldUp rule={row} />,
    },
    {
      id: 'waived',
      label: t('columns.waived'),
      value: ({ waived }) => waived,
      cell: ({ waived }) => waived.toLocaleString(language()),
    },
  ];
}
