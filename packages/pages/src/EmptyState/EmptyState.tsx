import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import styles from './EmptyState.module.css';

/** @public */
export interface EmptyStateProps {
  title: string;
  /** What would be here, and why it is not yet. */
  text: string;
  /** The one step that changes it. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** What stands where nothing is yet. @public */
export function EmptyState(props: EmptyStateProps) {
  const { title, text, action, icon } = props;
  return (
    <Flex direction="column" align="start" gap="2" className={styles.empty}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <Text as="p" variant="body-large" weight="bold" className={styles.line}>
        {title}
      </Text>
      <Text
        as="p"
        variant="body-medium"
        color="secondary"
        className={styles.line}
      >
        {text}
      </Text>
      {action}
    </Flex>
  );
}
