import { type ReactNode, useEffect } from 'react';
import { Container, Text } from '@backstage/ui';
import {
  BreadcrumbEntry,
  configApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Placeholder } from '../Placeholder/Placeholder';
import styles from './PageTop.module.css';

/** @public */
export interface PageTopProps {
  /** The question that the page answers. */
  title: string;
  /** The answer in one sentence or two; a placeholder stands there until it is known. */
  answer?: string;
  /** True when there will be no answer, because the question failed. */
  unanswered?: boolean;
}

/** The top of every page: its question, and the answer in words. @public */
export function PageTop(props: PageTopProps) {
  const { title, answer, unanswered } = props;
  const portal = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = [title, portal].filter(Boolean).join(' | ');
    return () => {
      document.title = before;
    };
  }, [title, portal]);
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

/** Puts a page behind the overview into the portal's breadcrumbs. @public */
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
