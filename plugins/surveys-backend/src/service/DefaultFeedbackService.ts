import {
  createHash,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  FeedbackChange,
  FeedbackItem,
  FeedbackThread,
  NewFeedback,
} from '@thrive/backstage-plugin-surveys-common';
import type { FeedbackNotifier } from '../feedback/FeedbackNotifier';
import type {
  KnexFeedbackStore,
  StoredFeedback,
  StoredReply,
} from '../store/FeedbackStore';
import type { Callers } from './Callers';
import type { FeedbackService } from './FeedbackService';
import type { HiddenSubjects } from './HiddenSubjects';
import type { ServiceOptions } from './ServiceOptions';

/** The id of a capability. */
const CAPABILITY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface DefaultFeedbackServiceOptions {
  callers: Callers;
  feedback: KnexFeedbackStore;
  notifier: FeedbackNotifier;
  subjects: HiddenSubjects;
}

export class DefaultFeedbackService implements FeedbackService {
  readonly #options: DefaultFeedbackServiceOptions;

  constructor(options: DefaultFeedbackServiceOptions) {
    this.#options = options;
  }

  async listFeedback(
    request: Parameters<FeedbackService['listFeedback']>[0],
    { credentials }: ServiceOptions,
  ) {
    const { callers, feedback } = this.#options;
    const { items, nextCursor } = await feedback.list(request);
    const reader = callers.maybeUserRefOf(credentials);
    const voted = reader
      ? await feedback.votedBy(
          reader,
          items.map(({ id }) => id),
        )
      : new Set<string>();
    return {
      items: items.map(item => present(item, reader, voted.has(item.id))),
      counts: await feedback.countByStatus(),
      nextCursor,
      mayManage: true,
    };
  }

  async giveFeedback(request: NewFeedback, { credentials }: ServiceOptions) {
    const { callers, feedback } = this.#options;
    const userRef = callers.userRefOf(credentials);
    const title = request.title.trim();
    if (title === '') throw new InputError('The feedback needs a title.');
    if (request.about !== undefined)
      await this.#demandSubject(request.about, credentials);
    const secret = request.anonymous
      ? randomBytes(24).toString('base64url')
      : undefined;
    const id = randomUUID();
    await feedback.add({
      id,
      kind: request.kind,
      title,
      text: request.text,
      about: request.about,
      authorRef: request.anonymous ? undefined : userRef,
      secretHash: secret && hashOf(id, secret),
      status: 'new',
      votes: 0,
      replies: 0,
      createdOn: today(),
    });
    return { id, secret };
  }

  async getFeedback(
    { feedbackId }: { feedbackId: string },
    { credentials }: ServiceOptions,
  ) {
    const { callers, feedback } = this.#options;
    const item = await this.#item(feedbackId);
    const reader = callers.maybeUserRefOf(credentials);
    const voted = reader
      ? await feedback.votedBy(reader, [item.id])
      : new Set<string>();
    return this.#thread(item, reader, voted.has(item.id));
  }

  async changeFeedback(
    { feedbackId, ...change }: { feedbackId: string } & FeedbackChange,
    options: ServiceOptions,
  ) {
    const { feedback, notifier } = this.#options;
    const item = await this.#item(feedbackId);
    if (
      change.status === 'declined' &&
      !(change.reason ?? item.reason)?.trim()
    ) {
      throw new InputError(
        'Say why it is declined; whoever asked for it reads that.',
      );
    }
    if (change.assignee) await this.#demandAssignee(change.assignee);
    if (change.mergedInto !== undefined) {
      const target = await this.#item(change.mergedInto);
      if (target.id === item.id || target.mergedInto !== undefined) {
        throw new ConflictError(
          'It can be merged into another one only that is not merged itself.',
        );
      }
      await feedback.merge(item, target.id);
    }
    await feedback.change(feedbackId, change);
    const changed = await this.#item(feedbackId);
    if (change.status !== undefined && change.status !== item.status)
      await notifier.tellOfStatus(changed, await feedback.votersOf(feedbackId));
    return this.getFeedback({ feedbackId }, options);
  }

  async setVote(
    { feedbackId, wanted }: { feedbackId: string; wanted: boolean },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { callers, feedback } = this.#options;
    const item = await this.#item(feedbackId);
    const userRef = callers.userRefOf(credentials);
    await feedback.setVote(item.mergedInto ?? item.id, userRef, wanted);
  }

  async reply(
    { feedbackId, text }: { feedbackId: string; text: string },
    options: ServiceOptions,
  ) {
    const { callers, feedback, notifier } = this.#options;
    const item = await this.#item(feedbackId);
    const userRef = callers.userRefOf(options.credentials);
    await feedback.addReply(feedbackId, {
      id: randomUUID(),
      authorRef: userRef,
      fromAuthor: item.authorRef === userRef,
      text: textOf(text),
      on: today(),
    });
    await notifier.tellOfReply(item, userRef);
    return this.getFeedback({ feedbackId }, options);
  }

  async openThread({ id, secret }: { id: string; secret: string }) {
    return this.#thread(
      await this.#bySecret(id, secret),
      undefined,
      false,
      true,
    );
  }

  async replyWithSecret({
    id,
    secret,
    text,
  }: {
    id: string;
    secret: string;
    text: string;
  }) {
    const item = await this.#bySecret(id, secret);
    await this.#options.feedback.addReply(item.id, {
      id: randomUUID(),
      fromAuthor: true,
      text: textOf(text),
      on: today(),
    });
    await this.#options.notifier.tellOfReply(item, undefined);
    return this.openThread({ id, secret });
  }

  async #thread(
    item: StoredFeedback,
    reader: string | undefined,
    voted: boolean,
    isAuthor = false,
  ): Promise<FeedbackThread> {
    const { feedback } = this.#options;
    const replies = await feedback.listReplies(item.id);
    // What becomes of a duplicate is what becomes of the one that it is part of.
    const target =
      item.mergedInto === undefined
        ? undefined
        : await feedback.get(item.mergedInto);
    const isTold = target?.about === undefined || target.about === item.about;
    const presented = present(
      target && isTold
        ? { ...item, status: target.status, reason: target.reason }
        : item,
      reader,
      voted,
    );
    return {
      item: isAuthor ? { ...presented, mine: true } : presented,
      thread: replies.map(presentReply),
      mayManage: true,
    };
  }

  /** @throws InputError when it is neither in the catalog, for who says something about it, nor a capability */
  async #demandSubject(
    about: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (CAPABILITY.test(about)) return;
    if (!(await this.#options.subjects.isKnown(about, credentials))) {
      throw new InputError(
        `The catalog has no "${about}" that you may see; an entity is written as component:default/portal, a capability as software-templates.`,
      );
    }
  }

  async #demandAssignee(assignee: string): Promise<void> {
    checkAssignee(assignee);
    if (!(await this.#options.subjects.isKnown(assignee)))
      throw new InputError(`The catalog has no "${assignee}".`);
  }

  async #item(id: string): Promise<StoredFeedback> {
    const item = await this.#options.feedback.get(id);
    if (!item) throw new NotFoundError('There is no such feedback.');
    return item;
  }

  async #bySecret(id: string, secret: string): Promise<StoredFeedback> {
    const item = await this.#options.feedback.get(id);
    const expected = Buffer.from(item?.secretHash ?? '');
    const given = Buffer.from(hashOf(id, secret));
    if (
      !item ||
      expected.length !== given.length ||
      !timingSafeEqual(expected, given)
    ) {
      throw new NotFoundError('There is no feedback with this secret.');
    }
    return item;
  }
}

function present(
  item: StoredFeedback,
  reader: string | undefined,
  voted: boolean,
): FeedbackItem {
  const { authorRef, secretHash: _, ...rest } = item;
  return {
    ...rest,
    author: authorRef,
    voted,
    mine: authorRef !== undefined && authorRef === reader,
  };
}

function presentReply({ id, authorRef, fromAuthor, text, on }: StoredReply) {
  return { id, author: authorRef, fromAuthor, text, on };
}

function hashOf(id: string, secret: string): string {
  return createHash('sha256').update(`${id}\n${secret}`).digest('hex');
}

function checkAssignee(assignee: string): void {
  let kind: string;
  try {
    kind = parseEntityRef(assignee).kind.toLocaleLowerCase('en-US');
  } catch {
    throw new InputError(
      `"${assignee}" is no entity ref; one is user:default/jane`,
    );
  }
  if (kind !== 'user' && kind !== 'group')
    throw new InputError(
      `"${assignee}" cannot see to anything; name a user or a group.`,
    );
}

function textOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InputError('The reply is empty.');
  return trimmed;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
