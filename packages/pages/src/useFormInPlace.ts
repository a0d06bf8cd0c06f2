import { useEffect, useRef, useState } from 'react';

/**
 * A form that takes the place of the button that opens it. Whoever opens it goes on in its first field, and
 * finds the button again when it is closed.
 *
 * @param wasOpened - it is there from the beginning, and the focus stays where it is
 * @public
 */
export function useFormInPlace(wasOpened: boolean = false) {
  const [isOpen, setOpen] = useState(wasOpened);
  const before = useRef(isOpen);
  /** To be set on the button that opens the form. */
  const opener = useRef<HTMLButtonElement>(null);
  /** To be set on an element around the form. */
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen === before.current) return;
    before.current = isOpen;
    const next = isOpen
      ? place.current?.querySelector<HTMLElement>('input, textarea')
      : opener.current;
    next?.focus();
  }, [isOpen]);
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    opener,
    place,
  };
}
