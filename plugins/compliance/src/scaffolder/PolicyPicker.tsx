import { Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { usePolicies } from '../hooks/questions';
import { useTexts } from '../hooks/useTexts';

/** Some of the policies that are in force, by id: a field of a template's form. */
export function PolicyPicker(props: FieldExtensionComponentProps<string[]>) {
  const { formData = [], onChange, schema, required } = props;
  const t = useTexts();
  const { value, error } = usePolicies();
  if (error) return <Text color="danger">{t('picker.error')}</Text>;
  const policies = value?.policies ?? [];
  return (
    <CheckboxGroup
      label={schema.title ?? t('picker.label')}
      description={schema.description}
      isRequired={required}
      value={formData}
      onChange={onChange}
    >
      {value && policies.length === 0 && <Text>{t('picker.none')}</Text>}
      {policies.map(({ id, title }) => (
        <Checkbox key={id} value={id}>
          {title}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
