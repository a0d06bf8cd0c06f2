/** Something by which answers are told apart, such as the team; fixed when the survey is published. */
export interface Dimension {
  id: string;
  /** Values that lie in a larger one, such as teams in a department, with that one. */
  parents: Readonly<Record<string, string>>;
}

/** People of the roster who are alike in every dimension. */
export interface Atom {
  /** One value per dimension; empty when a person has none. */
  values: readonly string[];
  /** How many of them were asked. */
  members: number;
}

/** What a question, or a part or score of one, gives for each answer: a number on a scale. */
export interface Variable {
  id: string;
  min: number;
  max: number;
  /** The possible values, where they are few. */
  categories?: readonly number[];
}

/** How many people of an atom gave a value, by the releases in which that began and ceased to count. */
export interface Tally {
  variable: string;
  atom: number;
  value: number;
  count: number;
  /** Number of the release that counted them first. */
  added: number;
}

/** People whose answers counted once and were erased since: how many, never what they said. */
export interface Erased {
  variable: string;
  atom: number;
  count: number;
  added: number;
  erased: number;
}

/** A part of the people numbers may be released of. */
export interface Cell {
  /** `all`, `team=a`, `team=a&role=b`. */
  id: string;
  where: readonly { dimension: number; value: string }[];
  atoms: ReadonlySet<number>;
  members: number;
}

/** A cell and the parts it falls into, beside people who are in none of them. */
export interface Family {
  parent: number;
  children: readonly number[];
}

/** People who are alike in all that was and will be released: the unknowns of an attacker. */
export interface Column {
  atom: number;
  count: number;
  added: number;
  erased?: number;
}

/** A sum over people that is known to everybody: indices of columns. */
export type Row = readonly number[];

export interface Thresholds {
  /** Numbers of fewer people are not released. */
  respondents: number;
  /** Comments of cells with fewer respondents are not released. */
  comments: number;
}
