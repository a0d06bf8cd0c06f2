import { PERSONAS, PersonaId } from './personas';

/** Where the choice is kept in the browser's local storage. */
export const PERSONA_STORAGE_KEY = 'thrive.persona';

/** Who was chosen last in this browser; the default persona before that. */
export function readChosenPersona() {
  const id = window.localStorage.getItem(PERSONA_STORAGE_KEY);
  return PERSONAS.find(persona => persona.id === id) ?? PERSONAS[0];
}

/** Remembers the choice and loads the page anew, signed in as that persona. */
export function switchPersona(id: PersonaId): void {
  window.localStorage.setItem(PERSONA_STORAGE_KEY, id);
  window.location.reload();
}
