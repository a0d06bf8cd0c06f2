import type { ReactNode } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';

/** A few things of several fields each, which come and go. */
export function ItemList<T extends object>(props: {
  /** Of all of them. */
  heading: string;
  /** Of one of them, with its number. */
  title: string;
  addLabel: string;
  items: readonly T[] | undefined;
  most: number;
  fresh: () => T;
  onChange: (items: T[] | undefined) => void;
  children: (item: T, set: (changes: Partial<T>) => void) => ReactNode;
}) {
  const { title, addLabel, items = [], most, fresh, onChange } = props;
  const t = useTexts();
  const replace = (at: number, item: T | undefined) => {
    const next = items.flatMap((one, index) =>
      index === at ? item ?? [] : one,
    );
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className={styles.list}>
      <Text variant="body-small" weight="bold">
        {props.heading}
      </Text>
      {items.map((item, at) => (
        <div
          key={at}
          role="group"
          aria-label={`${title} ${at + 1}`}
          className={styles.item}
        >
          {props.children(item, changes =>
            replace(at, { ...item, ...changes }),
          )}
          <div>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('editor.removeItem', {
                item: `${title} ${at + 1}`,
              })}
              onPress={() => replace(at, undefined)}
            >
              {t('editor.removeQuestion')}
            </Button>
          </div>
        </div>
      ))}
      {items.length < most && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChange([...items, fresh()])}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
