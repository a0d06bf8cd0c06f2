import { type KeyboardEvent, useId, useRef } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import styles from './Question.module.css';

export interface ScaleFieldProps {
  label: string;
  points: readonly number[];
  low?: string;
  high?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Said to screen readers. */
  hint?: string;
  /** Whether an answer can be taken back. */
  isOptional?: boolean;
}

/** Keys that take an answer back. */
const ERASERS = ['Backspace', 'Delete'];
/** After a 1, so long in milliseconds a 0 makes it a 10. */
const SECOND_DIGIT = 700;

/** A scale of native radios: arrows move, digits choose, and a screen reader knows what it is. */
export function ScaleField(props: ScaleFieldProps) {
  const { label, points, low, high, value, onChange, hint, isOptional } = props;
  const name = useId();
  const { current: pressed } = useRef({ at: 0, digit: '' });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isOptional && ERASERS.includes(event.key)) {
      event.preventDefault();
      onChange(undefined);
      return;
    }
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey) return;
    const isSecond =
      pressed.digit === '1' && Date.now() - pressed.at < SECOND_DIGIT;
    const chosen = Number(isSecond ? `1${event.key}` : event.key);
    pressed.digit = event.key;
    pressed.at = Date.now();
    if (points.includes(chosen)) {
      event.preventDefault();
      event.currentTarget
        .closest('[role=radiogroup]')
        ?.querySelector<HTMLElement>(`input[value="${chosen}"]`)
        ?.focus();
      onChange(chosen);
    }
  };
  return (
    <div className={styles.scale}>
      <div
        role="radiogroup"
        aria-label={label}
        aria-describedby={hint ? `${name}-hint` : undefined}
        className={styles.points}
      >
        {points.map(point => (
          <label key={point} className={styles.point}>
            <input
              type="radio"
              name={name}
              value={point}
              checked={value === point}
              onChange={() => onChange(point)}
              // Chosen again, it is chosen no more.
              onClick={() =>
                isOptional && value === point && onChange(undefined)
              }
              onKeyDown={press}
              aria-label={nameOf(point, props)}
            />
            <span aria-hidden="true">{point}</span>
          </label>
        ))}
      </div>
      {hint && <VisuallyHidden id={`${name}-hint`}>{hint}</VisuallyHidden>}
      {(low || high) && (
        <div className={styles.ends} aria-hidden="true">
          <Text variant="body-small" color="secondary">
            {low}
          </Text>
          <Text variant="body-small" color="secondary">
            {high}
          </Text>
        </div>
      )}
    </div>
  );
}

function nameOf(point: number, { points, low, high }: ScaleFieldProps): string {
  if (point === points[0] && low) return `${point}: ${low}`;
  if (point === points[points.length - 1] && high) return `${point}: ${high}`;
  return String(point);
}
