import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import { wilsonInterval } from '@thrive/stats';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { tell } from '../disclosure/counts';
import { discloseFunnel } from '../disclosure/discloseFunnel';
import { splitBy, tellOf, type Audience } from '../groups/audience';
import {
  dayOf,
  firstDayOf,
  isoOf,
  periodOf,
  startOfDay,
  type Day,
} from '../measures/calendar';
import { measureFunnel } from '../measures/funnel';
import { journeysOf } from '../measures/journeys';
import { topTransitions } from '../measures/paths';
import { measureSearchTerms } from '../measures/searchTerms';
import { TEMPLATE_WEEKS } from '../measures/templates';
import type { EventFilter, EventReader } from '../store/EventReader';
import type { TemplateRunStore } from '../store/TemplateRunStore';
import type { SearchTermStore } from '../store/SearchTermStore';
import type { SearchWeekStore } from '../store/SearchWeekStore';
import { checkFunnel } from './checkFunnel';
import type { EventNumbersService } from './EventNumbersService';
import type { Selection } from './NumbersService';
import { presentTemplates } from './presentTemplates';
import { qualityOf } from './searchEvents';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = 28;
const WEEKS = 12;
const WEEK = 7;
/** More events are not held at once: the newest are looked at, and the answer says so. */
const MOST_EVENTS = 400_000;
const MOST_LISTED = 20;
const MOST_SUBJECTS = 10_000;
const MOST_TERMS = 50;

export interface EventNumbersOptions {
  /** Whose events are looked at; everybody's when there is none. */
  audienceOf: (selection: Selection) => Promise<Audience | undefined>;
  capabilities: CapabilityMap;
  events: EventReader;
  minimumGroupSize: number;
  runs: TemplateRunStore;
  /** Undefined where what people type is not counted. */
  searchTerms?: SearchTermStore;
  searchWeeks: SearchWeekStore;
  zone: Zone;
}

/** Knows nothing of permissions. */
export class DefaultEventNumbersService implements EventNumbersService {
  readonly #options: EventNumbersOptions;

  constructor(options: EventNumbersOptions) {
    this.#options = options;
  }

  async getTemplates({
    weeks = TEMPLATE_WEEKS,
    ...selection
  }: { weeks?: number } & Selection) {
    const { audienceOf, minimumGroupSize, runs, zone } = this.#options;
    const now = Date.now();
    const [found, audience] = await Promise.all([
      runs.readRuns(now - weeks * WEEK * DAY),
      audienceOf(selection),
    ]);
    return presentTemplates(found, {
      weeks,
      now,
      zone,
      minimumGroupSize,
      audience,
    });
  }

  async getSearch(selection: Selection) {
    const { audienceOf, events, minimumGroupSize, zone } = this.#options;
    const since = Date.now() - DAYS * DAY;
    const audience = await audienceOf(selection);
    const read = { since, filter: { plugin: 'techdocs' } };
    const [found, documentation, all] = await Promise.all([
      events.readSteps({
        since,
        steps: [{ action: 'search' }, { action: 'discover' }],
        others: false,
        most: MOST_EVENTS,
      }),
      events.readSubjects({
        ...read,
        most: MOST_LISTED,
        people: audience?.people,
      }),
      audience ? events.readSubjects({ ...read, most: MOST_SUBJECTS }) : [],
    ]);
    const { own, rest } = splitBy(found.events, audience);
    const quality = qualityOf(own);
    const others = qualityOf(rest);
    const people = tellOf(
      quality.people,
      others.people,
      minimumGroupSize,
      audience,
    );
    const enough = Boolean(people);
    const [weeks, terms] = audience
      ? [[], undefined]
      : await Promise.all([
          this.#searchWeeks(periodOf(dayOf(Date.now(), zone), 'week')),
          this.#searchTerms(dayOf(since, zone)),
        ]);
    const everybody = new Map(all.map(use => [use.subject, use.people]));
    return {
      group: audience?.group,
      days: DAYS,
      complete: found.complete,
      minimumGroupSize,
      // Of a few people of a team not even how often they searched.
      searches: audience && !people ? undefined : quality.searches,
      people,
      weeks,
      terms,
      withoutResult: enough ? quality.zeroResultRate : undefined,
      opened: enough ? quality.clickThrough : undefined,
      documentation: toldUses(
        documentation.filter(
          use =>
            !audience ||
            tellOf(
              use.people,
              (everybody.get(use.subject) ?? 0) - use.people,
              minimumGroupSize,
              audience,
            ),
        ),
        minimumGroupSize,
      ),
    };
  }

  /** Weeks that are over, and were counted before their events are forgotten. */
  async #searchWeeks(thisWeek: number) {
    const { minimumGroupSize, searchWeeks } = this.#options;
    const counted = new Map(
      (await searchWeeks.read(thisWeek - WEEKS)).map(each => [each.week, each]),
    );
    return Array.from({ length: WEEKS }, (_, index) => {
      const week = thisWeek - WEEKS + index;
      const found = counted.get(week);
      const enough = found && found.people >= minimumGroupSize;
      return {
        week: isoOf(firstDayOf(week, 'week')),
        searches: found?.searches,
        withoutResult: enough
          ? wilsonInterval(found.withoutResult, found.withKnownCount)
          : undefined,
        opened: enough
          ? wilsonInterval(found.visitsWithDiscover, found.visits)
          : undefined,
      };
    });
  }

  async #searchTerms(from: Day) {
    const { minimumGroupSize, searchTerms } = this.#options;
    if (!searchTerms) return undefined;
    // From a Monday on: of a week of which a part is missing it is not known who searched.
    const monday = firstDayOf(periodOf(from, 'week'), 'week');
    return measureSearchTerms(
      await searchTerms.readTerms(monday),
      minimumGroupSize,
    ).slice(0, MOST_TERMS);
  }

  async getPaths({ days = WEEK, ...selection }: { days?: number } & Selection) {
    const { audienceOf, capabilities, events, minimumGroupSize } =
      this.#options;
    const [{ capabilities: names, ...found }, audience] = await Promise.all([
      events.readVisits({
        since: Date.now() - days * DAY,
        most: MOST_EVENTS,
      }),
      audienceOf(selection),
    ]);
    const { own, rest } = splitBy(found.events, audience);
    const paths = topTransitions(journeysOf(own), {
      most: MOST_LISTED,
      minimumPeople: minimumGroupSize,
      rest: journeysOf(rest),
    });
    const titleOf = (number: number) => capabilities.get(names[number]).title;
    return {
      group: audience?.group,
      days,
      complete: found.complete,
      minimumGroupSize,
      transitions: paths.transitions.top.map(({ from, to, ...counts }) => ({
        from: titleOf(from),
        to: titleOf(to),
        ...pick(counts),
      })),
      starts: paths.starts.top.map(({ what, ...counts }) => ({
        at: titleOf(what),
        ...pick(counts),
      })),
      ends: paths.ends.top.map(({ what, ...counts }) => ({
        at: titleOf(what),
        ...pick(counts),
      })),
    };
  }

  async getEntityUse({ ref }: { ref: string }) {
    const { events, minimumGroupSize, zone } = this.#options;
    const entityRef = readRef(ref);
    const now = Date.now();
    const thisWeek = periodOf(dayOf(now, zone), 'week');
    const firstWeek = thisWeek - WEEKS + 1;
    const startOf = (week: number) =>
      startOfDay(firstDayOf(week, 'week'), zone);
    const spans = Array.from({ length: WEEKS }, (_, index) => ({
      from: startOf(firstWeek + index),
      to: startOf(firstWeek + index + 1),
    }));
    const [use, days, came] = await Promise.all([
      events.readEntityUse(entityRef, now - DAYS * DAY),
      events.readEntityDays(entityRef, firstDayOf(firstWeek, 'week')),
      events.readEntityPeople(entityRef, spans),
    ]);
    const people = tell(use.people, minimumGroupSize);
    const weeks = Array.from({ length: WEEKS }, () => 0);
    for (const { day, events: count } of days)
      weeks[Math.min(WEEKS - 1, periodOf(day, 'week') - firstWeek)] += count;
    return {
      ref: entityRef,
      minimumGroupSize,
      people,
      // How often a few people came would tell of them. Of weeks whose single events are forgotten it
      // is not known how many came.
      weeks: weeks.map((count, index) =>
        count === 0 || came[index] >= minimumGroupSize ? count : null,
      ),
    };
  }

  async measureFunnel({
    funnel,
    ...selection
  }: { funnel: Funnel } & Selection) {
    checkFunnel(funnel);
    const { audienceOf, events, minimumGroupSize } = this.#options;
    const audience = await audienceOf(selection);
    const { steps, windowDays, order, per } = funnel;
    const filters: EventFilter[] = steps.map(
      ({ action, plugin, capability, subject }) => ({
        action,
        plugin,
        capability,
        subject,
      }),
    );
    const until = Date.now();
    const found = await events.readSteps({
      since: until - DAYS * DAY,
      steps: filters,
      // Between two steps in strict order there may be no other event.
      others: order === 'strict' || per === 'visit',
      most: MOST_EVENTS,
    });
    const { own, rest } = splitBy(found.events, audience);
    const measure = (of: typeof own) =>
      measureFunnel(journeysOf(of), {
        steps: steps.length,
        windowMs: windowDays * DAY,
        order,
        per,
        until,
      });
    const told =
      audience && !audience.group.told
        ? []
        : discloseFunnel(
            measure(own),
            minimumGroupSize,
            audience && measure(rest),
          );
    return {
      group: audience?.group,
      days: DAYS,
      complete: found.complete,
      minimumGroupSize,
      steps: steps.map(({ title }, index) => {
        const { people, conversion, stepConversion, medianMs, open } =
          told[index] ?? {};
        return {
          title,
          people,
          ofFirst: conversion,
          ofBefore: stepConversion,
          medianMinutes: medianMs === undefined ? undefined : medianMs / MINUTE,
          open,
        };
      }),
    };
  }
}

function pick({ count, people }: { count: number; people: number }) {
  return { count, people };
}

/** What too few people used is left out. */
export function toldUses(
  uses: readonly { subject: string; people: number; events: number }[],
  minimumGroupSize: number,
) {
  return uses
    .filter(({ people }) => people >= minimumGroupSize)
    .map(({ subject, people, events }) => ({ ref: subject, people, events }));
}

function readRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `"${text}" is no entity ref; one is component:default/petstore`,
    );
  }
}
