import { createContext, type ReactNode, useContext } from 'react';
import type { DataSet } from '../csv';

/** Something that has to be known about numbers wherever they are taken to. @public */
export interface DataNoteText {
  /** Head of the column that it stands in. */
  label: string;
  text: string;
}

const NoteContext = createContext<DataNoteText | undefined>(undefined);

/**
 * Puts a note on every row of every CSV file that is downloaded within it, so that a file says it
 * wherever it goes. Nothing without a note.
 *
 * @public
 */
export function DataNote(props: { note?: DataNoteText; children: ReactNode }) {
  return (
    <NoteContext.Provider value={props.note}>
      {props.children}
    </NoteContext.Provider>
  );
}

/** Adds the note that is in force to a data set, as its last column. */
export function useNoted(data: DataSet): DataSet {
  const note = useContext(NoteContext);
  if (!note) return data;
  return {
    columns: [...data.columns, { id: 'note', label: note.label }],
    rows: data.rows.map(row => [...row, note.text]),
  };
}
