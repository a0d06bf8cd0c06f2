import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
} from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useAnalytics, useRouteRef } from '@backstage/frontend-plugin-api';

/** Where the links of a list lead. It stays the same while the address of the page changes. */
export interface RowLinks {
  /** What stands before the paths of the portal. */
  base: string;
  entityPath: (entityRef: string) => string | undefined;
  follow: (event: MouseEvent<HTMLAnchorElement>, path: string) => void;
}

const RowLinksContext = createContext<RowLinks | undefined>(undefined);

/** Undefined outside of a list. */
export const useRowLinks = () => useContext(RowLinksContext);

/**
 * Knows the address for all links inside, so that they need not: a link of the design system looks at
 * it by itself, and thousands of them are drawn again with each key that changes the address.
 */
export function RowLinksProvider({ children }: { children: ReactNode }) {
  const base = useHref('/').replace(/\/$/, '');
  const entityRoute = useRouteRef(entityRouteRef);
  const now = { analytics: useAnalytics(), navigate: useNavigate() };
  const latest = useRef(now);
  latest.current = now;
  const links = useMemo(
    (): RowLinks => ({
      base,
      entityPath: entityRef =>
        entityRoute?.(entityRouteParams(entityRef, { encodeParams: true })),
      follow: (event, path) => {
        const { analytics, navigate } = latest.current;
        const text = event.currentTarget.textContent ?? path;
        analytics.captureEvent('click', text, { attributes: { to: path } });
        if (isForBrowser(event)) return;
        event.preventDefault();
        navigate(path);
      },
    }),
    [base, entityRoute],
  );
  return (
    <RowLinksContext.Provider value={links}>
      {children}
    </RowLinksContext.Provider>
  );
}

/** In a new tab or window, or a menu: not ours to handle. */
function isForBrowser(event: MouseEvent): boolean {
  const { altKey, button, ctrlKey, metaKey, shiftKey } = event;
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
