/** What somebody chose about what is noted of them: to stop, to go on, or to forget what waits. */
export type CaptureChoice = 'stop' | 'resume' | 'forget';

/** The event of the window by which the capture hears of a choice. */
export const CHOICE_EVENT = 'thrive-adoption-choice';

/** Tells the capture of this window, whichever bundle it came with. */
export function tellCapture(choice: CaptureChoice): void {
  window.dispatchEvent(new CustomEvent(CHOICE_EVENT, { detail: choice }));
}
