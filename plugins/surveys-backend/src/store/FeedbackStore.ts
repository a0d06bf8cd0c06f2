import type { Knex } from 'knex';
import type {
  FeedbackItem,
  FeedbackStatus,
} from '@thrive/backstage-plugin-surveys-common';
import {
  decodeCursor,
  encodeCursor,
  storableText,
  whereContains,
  withoutSql,
} from '@thrive/database';

export interface StoredFeedback {
  id: string;
  kind: FeedbackItem['kind'];
  title: string;
  text: string;
  about?: string;
  authorRef?: string;
  secretHash?: string;
  status: FeedbackStatus;
  reason?: string;
  assignee?: string;
  issueUrl?: string;
  mergedInto?: string;
  votes: number;
  replies: number;
  createdOn: string;
}

export interface StoredReply {
  id: string;
  authorRef?: string;
  fromAuthor: boolean;
  text: string;
  on: string;
}

const PAGE = 25;

/** Nothing more becomes of these. */
const OVER: readonly FeedbackStatus[] = ['done', 'declined'];
const IS_OVER = `(case when status in ('${OVER.join(
  "', '",
)}') then 1 else 0 end)`;

export class KnexFeedbackStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(item: StoredFeedback): Promise<void> {
    await withoutSql('store the feedback', () =>
      this.#knex('feedback').insert({
        id: item.id,
        kind: item.kind,
        title: storableText(item.title),
        body: storableText(item.text),
        about: item.about ?? null,
        author_ref: item.authorRef ?? null,
        secret_hash: item.secretHash ?? null,
        status: item.status,
        created_on: item.createdOn,
      }),
    );
  }

  async get(id: string): Promise<StoredFeedback | undefined> {
    return withoutSql('read the feedback', async () => {
      const row = await this.#knex('feedback').where({ id }).first();
      return row && toFeedback(row);
    });
  }

  /** A page of what is not merged into another: what is open first, and of it what has the most votes. */
  async list(query: {
    status?: FeedbackStatus;
    about?: string;
    search?: string;
    cursor?: string;
  }): Promise<{ items: StoredFeedback[]; nextCursor?: string }> {
    const after =
      query.cursor === undefined
        ? undefined
        : decodeCursor(query.cursor, ['integer', 'integer', 'string']);
    return withoutSql('read the feedback', async () => {
      const rows = await this.#knex('feedback')
        .whereNull('merged_into')
        .modify(list => {
          if (query.status) list.where('status', query.status);
          if (query.about) list.where('about', query.about);
          whereContains(list, ['title', 'body'], query.search);
          if (after)
            list.whereRaw(`(${IS_OVER}, -votes, id) > (?, ?, ?)`, [
              after[0],
              -after[1],
              after[2],
            ]);
        })
        .orderByRaw(`${IS_OVER}, -votes, id`)
        .limit(PAGE + 1);
      const items = rows.slice(0, PAGE).map(toFeedback);
      const last = items[items.length - 1];
      return {
        items,
        nextCursor:
          rows.length > PAGE
            ? encodeCursor([
                OVER.includes(last.status) ? 1 : 0,
                last.votes,
                last.id,
              ])
            : undefined,
      };
    });
  }

  async countByStatus(): Promise<Record<string, number>> {
    return withoutSql('count the feedback', async () => {
      const rows = await this.#knex('feedback')
        .whereNull('merged_into')
        .select('status')
        .count('* as count')
        .groupBy('status');
      return Object.fromEntries(
        rows.map(row => [row.status, Number(row.count)]),
      );
    });
  }

  async change(
    id: string,
    change: Partial<
      Pick<StoredFeedback, 'status' | 'reason' | 'assignee' | 'issueUrl'>
    >,
  ): Promise<void> {
    const columns = {
      status: change.status,
      reason: change.reason,
      assignee: change.assignee,
      issue_url: change.issueUrl,
    };
    const given = Object.fromEntries(
      Object.entries(columns).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(given).length === 0) return;
    await withoutSql('change the feedback', () =>
      this.#knex('feedback').where({ id }).update(given),
    );
  }

  /** Gives votes of a duplicate to what it is merged into; whoever gave it votes for that, too. */
  async merge(from: StoredFeedback, into: string): Promise<void> {
    await withoutSql('merge the feedback', () =>
      this.#knex.transaction(async tx => {
        await lock(tx, into);
        await tx('feedback')
          .where({ id: from.id })
          .update({ merged_into: into });
        // What was merged into it before goes along.
        await tx('feedback')
          .where({ merged_into: from.id })
          .update({ merged_into: into });
        const voters = await tx('feedback_votes')
          .where({ feedback_id: from.id })
          .select('voter_ref');
        const refs = new Set(voters.map(({ voter_ref }) => voter_ref));
        if (from.authorRef) refs.add(from.authorRef);
        const target = await tx('feedback')
          .where({ id: into })
          .first('author_ref');
        refs.delete(target?.author_ref);
        if (refs.size > 0)
          await tx('feedback_votes')
            .insert(
              [...refs].map(voter_ref => ({ feedback_id: into, voter_ref })),
            )
            .onConflict(['feedback_id', 'voter_ref'])
            .ignore();
        await countVotes(tx, into);
      }),
    );
  }

  async setVote(id: string, voterRef: string, wanted: boolean): Promise<void> {
    await withoutSql('note the vote', () =>
      this.#knex.transaction(async tx => {
        await lock(tx, id);
        const key = { feedback_id: id, voter_ref: voterRef };
        if (wanted)
          await tx('feedback_votes')
            .insert(key)
            .onConflict(['feedback_id', 'voter_ref'])
            .ignore();
        else await tx('feedback_votes').where(key).delete();
        await countVotes(tx, id);
      }),
    );
  }

  async votersOf(id: string): Promise<string[]> {
    return withoutSql('read the votes', async () =>
      (
        await this.#knex('feedback_votes')
          .where({ feedback_id: id })
          .select('voter_ref')
      ).map(({ voter_ref }) => voter_ref),
    );
  }

  /** Which of these somebody voted for. */
  async votedBy(
    voterRef: string,
    ids: readonly string[],
  ): Promise<Set<string>> {
    return withoutSql('read the votes', async () => {
      const rows = await this.#knex('feedback_votes')
        .where({ voter_ref: voterRef })
        .whereIn('feedback_id', [...ids])
        .select('feedback_id');
      return new Set(rows.map(({ feedback_id }) => feedback_id));
    });
  }

  async addReply(feedbackId: string, reply: StoredReply): Promise<void> {
    await withoutSql('store the reply', () =>
      this.#knex.transaction(async tx => {
        // The row is locked by its own change, so that replies get places one after the other.
        await tx('feedback').where({ id: feedbackId }).increment('replies', 1);
        const { replies } = (await tx('feedback')
          .where({ id: feedbackId })
          .first('replies'))!;
        await tx('feedback_replies').insert({
          id: reply.id,
          feedback_id: feedbackId,
          position: replies,
          author_ref: reply.authorRef ?? null,
          from_author: reply.fromAuthor ? 1 : 0,
          body: storableText(reply.text),
          on_day: reply.on,
        });
      }),
    );
  }

  async listReplies(feedbackId: string): Promise<StoredReply[]> {
    return withoutSql('read the replies', async () =>
      (
        await this.#knex('feedback_replies')
          .where({ feedback_id: feedbackId })
          .orderBy('position')
      ).map(row => ({
        id: row.id,
        authorRef: row.author_ref ?? undefined,
        fromAuthor: Number(row.from_author) === 1,
        text: row.body,
        on: row.on_day,
      })),
    );
  }
}

/** Votes are counted one after the other, or one that comes at the same time would not be. */
async function lock(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('feedback').where({ id }).forUpdate().first('id');
}

async function countVotes(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('feedback')
    .where({ id })
    .update({
      votes: tx('feedback_votes').where({ feedback_id: id }).count('*'),
    } as never);
}

interface FeedbackRow {
  id: string;
  kind: FeedbackItem['kind'];
  title: string;
  body: string;
  about: string | null;
  author_ref: string | null;
  secret_hash: string | null;
  status: FeedbackStatus;
  reason: string | null;
  assignee: string | null;
  issue_url: string | null;
  merged_into: string | null;
  votes: number;
  replies: number;
  created_on: string;
}

function toFeedback(row: FeedbackRow): StoredFeedback {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.body,
    about: row.about ?? undefined,
    authorRef: row.author_ref ?? undefined,
    secretHash: row.secret_hash ?? undefined,
    status: row.status,
    reason: row.reason ?? undefined,
    assignee: row.assignee ?? undefined,
    issueUrl: row.issue_url ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    votes: row.votes,
    replies: row.replies,
    createdOn: row.created_on,
  };
}
