import type { Dimension } from '../release/types';

export type WaveState =
  | 'planned'
  | 'opening'
  | 'open'
  | 'paused'
  | 'closed'
  | 'released'
  /** Before it was opened: nobody was asked. */
  | 'cancelled';

/** A dimension as a roster was told apart by it. */
export interface RosterDimension extends Dimension {
  title: string;
  /** What the values are called. */
  titles: Readonly<Record<string, string>>;
}

export interface ReleaseProgress {
  number: number;
  done: number;
  of: number;
  problem?: string;
  /** When it was claimed, in milliseconds; a claim that is old is somebody's who was stopped. */
  at: number;
}

/** A cell that a release showed. */
export interface ShownCell {
  variable: string;
  cell: string;
  release: number;
}

/** A wave without its tables: as much as lists and gates need. */
export interface WaveHead {
  id: string;
  surveyId: string;
  number: number;
  version: number;
  state: WaveState;
  opensAt: string;
  closesAt: string;
  remindAt?: string;
  invited: number;
  fraction: number;
  salt?: string;
  releases: number;
  release?: ReleaseProgress;
  /** Of the survey, where the wave is read by itself. */
  ownerRef?: string;
}

export interface StoredWave extends WaveHead {
  dimensions: readonly RosterDimension[];
  shown: readonly ShownCell[];
}

export interface StoredAtom {
  atom: number;
  labels: readonly string[];
  members: number;
}

/** An atom with the keys of its ballots, where answers are anonymous. */
export interface AtomWithKeys extends StoredAtom {
  publicKey?: string;
  privateKey?: string;
}

export interface RosterEntry {
  person: string;
  place: number;
  atom: number;
}

/** What is known of one person in one wave. */
export interface RosterFinding extends RosterEntry {
  waveId: string;
  /** Absent: has not taken part. */
  mark?: string;
}

export interface AtomRow {
  atom: number;
  labels: string;
  members: number;
}

export interface HeadRow {
  id: string;
  survey_id: string;
  number: number;
  version: number;
  state: WaveState;
  opens_at: string;
  closes_at: string;
  remind_at: string | null;
  invited: number;
  fraction: number;
  salt: string | null;
  releases: number;
  release: string | null;
}

export interface WaveRow extends HeadRow {
  dimensions: string;
  shown: string;
}

/** The columns of a wave without its tables. */
export const HEAD = [
  'id',
  'survey_id',
  'number',
  'version',
  'state',
  'opens_at',
  'closes_at',
  'remind_at',
  'invited',
  'fraction',
  'salt',
  'releases',
  'release',
] as const;

export function toColumns(
  change: Partial<StoredWave>,
): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    state: change.state,
    version: change.version,
    opens_at: change.opensAt,
    closes_at: change.closesAt,
    invited: change.invited,
    fraction: change.fraction,
    releases: change.releases,
    dimensions: change.dimensions && JSON.stringify(change.dimensions),
    shown: change.shown && JSON.stringify(change.shown),
  };
  if ('remindAt' in change) columns.remind_at = change.remindAt ?? null;
  if ('salt' in change) columns.salt = change.salt ?? null;
  if ('release' in change)
    columns.release = change.release ? JSON.stringify(change.release) : null;
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
}

export function toRow(wave: StoredWave): Record<string, unknown> {
  return {
    ...toColumns(wave),
    id: wave.id,
    survey_id: wave.surveyId,
    number: wave.number,
  };
}

export function toAtom(row: AtomRow): StoredAtom {
  const { atom, labels, members } = row;
  return { atom, labels: JSON.parse(labels), members };
}

export function toWave(row: WaveRow): StoredWave {
  return {
    ...toHead(row),
    dimensions: JSON.parse(row.dimensions),
    shown: JSON.parse(row.shown),
  };
}

export function toHead(row: HeadRow): WaveHead {
  return {
    id: row.id,
    surveyId: row.survey_id,
    number: row.number,
    version: row.version,
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    remindAt: row.remind_at ?? undefined,
    invited: row.invited,
    fraction: row.fraction,
    salt: row.salt ?? undefined,
    releases: row.releases,
    release: row.release ? JSON.parse(row.release) : undefined,
  };
}
