import type { WrittenSurvey } from '../../api/SurveysApi';
import { read, write } from '../../ballots/storage';

/** What somebody wrote and left by a link: the tab keeps it until they are back. */
const keyOf = (surveyId: string) => `thrive.surveys.unsaved.${surveyId}`;

export interface Unsaved {
  written: WrittenSurvey;
  /** The revision of the draft that it was begun with. */
  replaces: string;
}

export function readUnsaved(surveyId: string): Unsaved | undefined {
  return read(keyOf(surveyId), 'sessionStorage');
}

export function keepUnsaved(surveyId: string, unsaved: Unsaved): void {
  try {
    write(keyOf(surveyId), unsaved, 'sessionStorage');
  } catch {
    // A browser that keeps nothing still warns before the page is left.
  }
}

export function forgetUnsaved(surveyId: string): void {
  try {
    sessionStorage.removeItem(keyOf(surveyId));
  } catch {
    // It keeps nothing.
  }
}
