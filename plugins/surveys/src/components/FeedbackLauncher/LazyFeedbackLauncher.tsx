import { lazy, Suspense } from 'react';

const FeedbackLauncher = lazy(async () => ({
  default: (await import('./FeedbackLauncher')).FeedbackLauncher,
}));

/** The launcher, which no page waits for. */
export function LazyFeedbackLauncher() {
  return (
    <Suspense fallback={null}>
      <FeedbackLauncher />
    </Suspense>
  );
}
