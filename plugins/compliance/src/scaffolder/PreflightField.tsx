import { Text } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** A field that takes nothing: it holds the step up while the form does not keep the rules. */
export function PreflightField(props: FieldExtensionComponentProps<string>) {
  const { schema, rawErrors = [] } = props;
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
