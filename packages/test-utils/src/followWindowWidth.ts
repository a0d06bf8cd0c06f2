/**
 * jsdom has no layout. Components that ask for the width of the screen get the window's, which is wide;
 * tests change it with `window.innerWidth` and a resize event.
 */
export function followWindowWidth(): void {
  Object.defineProperty(window, 'innerWidth', { value: 1280, writable: true });
  window.matchMedia = query => {
    const wanted = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity);
    const listen = (listener: () => void) =>
      window.addEventListener('resize', listener);
    const forget = (listener: () => void) =>
      window.removeEventListener('resize', listener);
    return {
      media: query,
      get matches() {
        return window.innerWidth >= wanted;
      },
      addEventListener: (_: string, listener: () => void) => listen(listener),
      removeEventListener: (_: string, listener: () => void) =>
        forget(listener),
      addListener: listen,
      removeListener: forget,
    } as unknown as MediaQueryList;
  };
}
