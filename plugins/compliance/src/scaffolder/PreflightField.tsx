import { useEffect } from 'react';
import { Text } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/**
 * A field that takes nothing: it holds the step up while the form does not keep the rules. The form shows
 * below it what is wrong.
 */
export function PreflightField(props: FieldExtensionComponentProps<string>) {
  const { schema, formData, onChange } = props;
  // Only fields that have a value are validated.
  useEffect(() => {
    if (formData === undefined) onChange('asked');
  }, [formData, onChange]);
  return (
    <Text as="p" color="secondary">
      {schema.description}
    </Text>
  );
}
