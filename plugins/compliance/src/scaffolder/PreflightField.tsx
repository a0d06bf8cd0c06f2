import { useEffect } from 'react';
import { Text } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** A field that takes nothing: it holds the step up while the form does not keep the rules. */
export function PreflightField(props: FieldExtensionComponentProps<string>) {
  const { schema, rawErrors = [], formData, onChange } = props;
  // Only fields that have a value are validated.
  useEffect(() => {
    if (formData === undefined) onChange('asked');
  }, [formData, onChange]);
  return (
    <>
      {schema.description && (
        <Text as="p" color="secondary">
          {schema.description}
        </Text>
      )}
      <div role="alert">
        {rawErrors.map(error => (
          <Text key={error} as="p" color="danger">
            {error}
          </Text>
        ))}
      </div>
    </>
  );
}
