// jsdom has no layout: there is room for everything.
window.matchMedia = query =>
  ({
    matches: true,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  } as unknown as MediaQueryList);
