import { type ReactNode, useState } from 'react';
import styles from './EditorPage.module.css';

/** A part of a form that is folded until somebody wants it. */
export function More(props: {
  label: string;
  isReadOnly: boolean;
  children: ReactNode;
}) {
  const { label, isReadOnly, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <details open={open} className={styles.more}>
      <summary
        onClick={event => {
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {label}
      </summary>
      {open && (
        <fieldset disabled={isReadOnly} className={styles.folded}>
          {children}
        </fieldset>
      )}
    </details>
  );
}
