import type { ReactNode } from 'react';
import { Container, Text } from '@backstage/ui';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Placeholder } from '../Placeholder/Placeholder';
import styles from './PageTop.module.css';

export interface PageTopProps {
  /** The question that the page answers. */
  title: string;
  /** The answer in one sentence or two; a placeholder stands there until it is known. */
  answer?: string;
  /** True when there will be no answer, because the question failed. */
  unanswered?: boolean;
}

/** The top of every page: its question, and the answer in words. */
export function PageTop(props: PageTopProps) {
  const { title, answer, unanswered } = props;
  return (
    <Container className={styles.top}>
      <Text
        as="h2"
        variant={{ initial: 'title-small', sm: 'title-medium' }}
        weight="bold"
      >
        {title}
      </Text>
      {!unanswered && (
        <div className={styles.answer} aria-live="polite">
          {answer ? (
            <Text as="p" variant="body-large">
              {answer}
            </Text>
          ) : (
            <Placeholder width="min(36rem, 80%)" height={20} />
          )}
        </div>
      )}
    </Container>
  );
}

/** Puts a page behind the overview into the portal's breadcrumbs. */
export function Crumb(props: {
  label: string;
  href?: string;
  children: ReactNode;
}) {
  const { label, href, children } = props;
  return href ? (
    <BreadcrumbEntry entry={{ label, href }}>{children}</BreadcrumbEntry>
  ) : (
    <>{children}</>
  );
}
