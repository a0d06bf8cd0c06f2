import { TextField, type TextFieldProps } from '@backstage/ui';
import { useEffect, useId, useRef } from 'react';

/** A text field with words to choose from; any other may be typed as well. */
export function SuggestingField(
  props: TextFieldProps & { suggestions: readonly string[] },
) {
  const { suggestions, ...rest } = props;
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field has no property for it.
    field.current?.querySelector('input')?.setAttribute('list', id);
  }, [id]);
  return (
    <>
      <TextField {...rest} ref={field} />
      <datalist id={id}>
        {suggestions.map(word => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}
