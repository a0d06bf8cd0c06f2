/** So many tasks are remembered; older ones are long over. */
const MOST = 1000;

/**
 * What was learned about a task before the compliance backend stopped answering: whether anything that
 * holds for it blocks at all.
 */
export class TaskNotes {
  readonly #blocking = new Map<string, boolean>();

  note(taskId: string, blocks: boolean): void {
    const known = this.#blocking.get(taskId) ?? false;
    this.#blocking.delete(taskId);
    this.#blocking.set(taskId, known || blocks);
    const [oldest] = this.#blocking.keys();
    if (this.#blocking.size > MOST) this.#blocking.delete(oldest);
  }

  /** Undefined when nothing is known of the task. */
  blocks(taskId: string): boolean | undefined {
    return this.#blocking.get(taskId);
  }
}
