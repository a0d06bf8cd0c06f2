import { type ReactNode, useId } from 'react';
import { Flex, Text } from '@backstage/ui';
import styles from './Section.module.css';

export interface SectionProps {
  title: string;
  /** Small words beside the title, e.g. how many there are. */
  note?: string;
  text?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section(props: SectionProps) {
  const { title, note, text, actions, children } = props;
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Flex justify="between" align="end" gap="3" className={styles.head}>
        <div>
          <Text
            as="h3"
            id={id}
            variant="title-small"
            weight="bold"
            className={styles.flat}
          >
            {title}
          </Text>
          {note && (
            <Text
              as="p"
              variant="body-small"
              color="secondary"
              className={styles.flat}
            >
              {note}
            </Text>
          )}
        </div>
        {actions}
      </Flex>
      {text && (
        <Text
          as="p"
          variant="body-medium"
          color="secondary"
          className={styles.flat}
        >
          {text}
        </Text>
      )}
      {children}
    </section>
  );
}
