import { Select } from '@backstage/ui';

/** @public */
export interface Choice {
  id: string;
  label: string;
}

/** @public */
export interface ChoiceFilterProps {
  label: string;
  choices: readonly Choice[];
  value?: string;
  onChange: (value: string | undefined) => void;
  /** The choice of none of them; without it one is always chosen. */
  anyLabel?: string;
}

const ANY = '__any__';

/** One of a few, or any. @public */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, choices, value, onChange, anyLabel } = props;
  const options = anyLabel
    ? [{ id: ANY, label: anyLabel }, ...choices]
    : choices;
  return (
    <Select
      size="small"
      label={label}
      options={options}
      value={value ?? (anyLabel ? ANY : null)}
      onChange={key =>
        onChange(key === null || key === ANY ? undefined : String(key))
      }
    />
  );
}
