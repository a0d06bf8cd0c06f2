import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { Flex, Text } from '@backstage/ui';
import styles from './Section.module.css';

/** @public */
export interface SectionProps {
  title: string;
  /** A link that ends in # and this leads here. */
  anchor?: string;
  /** Small words beside the title, e.g. how many there are. */
  note?: string;
  text?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of its own. Its note tells it from others of the same title. @public */
export function Section(props: SectionProps) {
  const { title, anchor, note, text, actions, children } = props;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const { hash, key } = useLocation();
  const isWanted = anchor !== undefined && hash === `#${anchor}`;
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView?.();
  }, [isWanted, key]);
  return (
    <section
      ref={place}
      className={styles.section}
      aria-labelledby={note ? `${id} ${id}-note` : id}
    >
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
              id={`${id}-note`}
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
