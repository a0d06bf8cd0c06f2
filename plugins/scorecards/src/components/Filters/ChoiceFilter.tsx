import { Select } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';

export interface Choice {
  id: string;
  label: string;
}

export interface ChoiceFilterProps {
  label: string;
  choices: readonly Choice[];
  value?: string;
  onChange: (value: string | undefined) => void;
  /** Whether "any" is among the choices. On unless said otherwise. */
  optional?: boolean;
}

const ANY = '__any__';

/** One of a few, or any. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, choices, value, onChange, optional = true } = props;
  const t = useTexts();
  const options = optional
    ? [{ id: ANY, label: t('filters.any') }, ...choices]
    : choices;
  return (
    <Select
      size="small"
      label={label}
      options={options}
      value={value ?? (optional ? ANY : null)}
      onChange={key =>
        onChange(key === null || key === ANY ? undefined : String(key))
      }
    />
  );
}
