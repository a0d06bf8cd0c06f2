import { useState } from 'react';
import { Flex, Select, Text } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { usePolicies, usePolicyRules } from '../hooks/questions';
import { useTexts } from '../hooks/useTexts';

/** A rule of a policy that is in force, as `policy/rule`: a field of a template's form. */
export function RulePicker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, schema, required } = props;
  const t = useTexts();
  const [chosen, ruleId] = formData?.split('/') ?? [];
  const [policyId, setPolicyId] = useState(chosen);
  const policies = usePolicies();
  const rules = usePolicyRules(policyId);
  const rule = rules.value?.find(({ id }) => id === ruleId);
  if (policies.error) return <Text color="danger">{t('picker.error')}</Text>;
  if (policies.value?.policies.length === 0)
    return <Text>{t('picker.none')}</Text>;
  return (
    // On the card of a form, a field that is on no background of its own is not seen.
    <Flex direction="column" gap="3" bg="neutral">
      <Select
        label={t('picker.policy')}
        isRequired={required}
        value={policyId ?? null}
        onChange={key => {
          setPolicyId(String(key));
          onChange(undefined);
        }}
        options={(policies.value?.policies ?? []).map(({ id, title }) => ({
          id,
          label: title,
        }))}
      />
      <Select
        label={schema.title ?? t('picker.rule')}
        description={schema.description}
        isRequired={required}
        isDisabled={!rules.value}
        value={rule?.id ?? null}
        onChange={key => onChange(`${policyId}/${key}`)}
        options={(rules.value ?? []).map(({ id, title }) => ({
          id,
          label: title,
        }))}
      />
      {rules.error && <Text color="danger">{t('picker.rulesError')}</Text>}
      {rule?.remediation && (
        <Text color="secondary">
          {t('picker.remediation', { text: rule.remediation.text })}
        </Text>
      )}
    </Flex>
  );
}
