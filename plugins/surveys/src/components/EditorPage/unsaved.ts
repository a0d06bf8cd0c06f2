import type { WrittenSurvey } from '../../api/SurveysApi';
import { read, write } from '../../ballots/storage';

/** What somebody wrote and left by a link: the tab keeps it until they are back. */
const keyOf = (surveyId: string) => `thrive.surveys.unsaved.${surveyId}`;

export function readUnsaved(surveyId: string): WrittenSurvey | undefined {
  return read(keyOf(surveyId), 'sessionStorage');
}

export function keepUnsaved(surveyId: string, written: WrittenSurvey): void {
  try {
    write(keyOf(surveyId), written, 'sessionStorage');
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
