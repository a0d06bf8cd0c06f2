/** Somebody one can be in the demo portal. */
export type PersonaId = 'guest' | 'developer' | 'author';

/** The personas, the default one first, each with its sign-in provider in the backend. */
export const PERSONAS: ReadonlyArray<{ id: PersonaId; provider: string }> = [
  { id: 'guest', provider: 'guest' },
  { id: 'developer', provider: 'demo-developer' },
  { id: 'author', provider: 'demo-author' },
];
