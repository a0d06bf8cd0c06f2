import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import { wilsonInterval } from '@thrive/stats';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { tell } from '../disclosure/counts';
import { dayOf, firstDayOf, isoOf, periodOf } from '../measures/calendar';
import { measureFunnel } from '../measures/funnel';
import { journeysOf } from '../measures/journeys';
import { topTransitions } from '../measures/paths';
import {
  DISCOVER,
  SEARCH,
  searchQuality,
  type SearchEvent,
} from '../measures/searchQuality';
import { measureTemplates } from '../measures/templates';
import type { EventFilter, EventReader } from '../store/EventReader';
import type { TemplateRunStore } from '../store/TemplateRunStore';
import { checkFunnel } from './checkFunnel';
import type { EventNumbersService } from './EventNumbersService';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = 28;
const WEEKS = 12;
const WEEK = 7;
/** More events are not held at once: the newest are looked at, and the answer says so. */
const MOST_EVENTS = 400_000;
const MOST_LISTED = 20;

export interface EventNumbersOptions {
  capabilities: CapabilityMap;
  events: EventReader;
  minimumGroupSize: number;
  runs: TemplateRunStore;
  zone: Zone;
}

/** Knows nothing of permissions. */
export class DefaultEventNumbersService implements EventNumbersService {
  readonly #options: EventNumbersOptions;

  constructor(options: EventNumbersOptions) {
    this.#options = options;
  }

  async getTemplates({ weeks = WEEKS }: { weeks?: number }) {
    const { minimumGroupSize, runs, zone } = this.#options;
    const now = Date.now();
    const thisWeek = periodOf(dayOf(now, zone), 'week');
    const firstWeek = thisWeek - weeks + 1;
    const weekOf = (time: number) => periodOf(dayOf(time, zone), 'week');
    const found = await runs.readRuns(now - weeks * WEEK * DAY);
    const shown = found.filter(
      ({ startedAt }) => weekOf(startedAt) >= firstWeek,
    );
    const items = measureTemplates(shown, { weeks, now, zone });
    const sum = (count: (item: (typeof items)[number]) => number) =>
      items.reduce((total, item) => total + count(item), 0);
    const completed = sum(item => item.completed);
    const known = items.filter(item => item.minutesSaved !== undefined);
    return {
      weeks: Array.from({ length: weeks }, (_, index) => {
        const week = firstWeek + index;
        const own = shown.filter(({ startedAt }) => weekOf(startedAt) === week);
        const inState = (wanted: string) =>
          own.filter(({ state }) => state === wanted).length;
        return {
          week: isoOf(firstDayOf(week, 'week')),
          completed: inState('completed'),
          failed: inState('failed'),
          cancelled: inState('cancelled'),
        };
      }),
      success: wilsonInterval(completed, completed + sum(item => item.failed)),
      minutesSaved:
        known.length === 0 ? undefined : sum(item => item.minutesSaved ?? 0),
      items: items.map(({ people, medianMs, slowMs, ...item }) => ({
        ...item,
        people: tell(people, minimumGroupSize),
        medianSeconds: medianMs === undefined ? undefined : medianMs / 1000,
        slowSeconds: slowMs === undefined ? undefined : slowMs / 1000,
      })),
    };
  }

  async getSearch() {
    const { events, minimumGroupSize } = this.#options;
    const since = Date.now() - DAYS * DAY;
    const [found, documentation] = await Promise.all([
      events.readSteps({
        since,
        steps: [{ action: 'search' }, { action: 'discover' }],
        others: false,
        most: MOST_EVENTS,
      }),
      events.readSubjects({
        since,
        filter: { plugin: 'techdocs' },
        most: MOST_LISTED,
      }),
    ]);
    const quality = searchQuality(
      journeysOf(
        found.events.map(
          ({ what, ...event }): SearchEvent => ({
            ...event,
            // The mask of the first step is 1.
            what: what === 1 ? SEARCH : DISCOVER,
          }),
        ),
      ),
    );
    const enough = quality.people >= minimumGroupSize;
    return {
      days: DAYS,
      minimumGroupSize,
      searches: quality.searches,
      people: tell(quality.people, minimumGroupSize),
      withoutResult: enough ? quality.zeroResultRate : undefined,
      opened: enough ? quality.clickThrough : undefined,
      documentation: toldUses(documentation, minimumGroupSize),
    };
  }

  async getPaths({ days = WEEK }: { days?: number }) {
    const { capabilities, events, minimumGroupSize } = this.#options;
    const { capabilities: names, ...found } = await events.readVisits({
      since: Date.now() - days * DAY,
      most: MOST_EVENTS,
    });
    const paths = topTransitions(journeysOf(found.events), {
      most: MOST_LISTED,
      minimumPeople: minimumGroupSize,
    });
    const titleOf = (number: number) => capabilities.get(names[number]).title;
    return {
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
    const [use, days] = await Promise.all([
      events.readEntityUse(entityRef, now - DAYS * DAY),
      events.readEntityDays(entityRef, firstDayOf(firstWeek, 'week')),
    ]);
    const people = tell(use.people, minimumGroupSize);
    const weeks = Array.from({ length: WEEKS }, () => 0);
    for (const { day, events: count } of days)
      weeks[Math.min(WEEKS - 1, periodOf(day, 'week') - firstWeek)] += count;
    return {
      ref: entityRef,
      minimumGroupSize,
      people,
      // How often a few people came would tell of them.
      weeks: weeks.map(count => (people ? count : null)),
    };
  }

  async measureFunnel(funnel: Funnel) {
    checkFunnel(funnel);
    const { events, minimumGroupSize } = this.#options;
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
    const measured = measureFunnel(journeysOf(found.events), {
      steps: steps.length,
      windowMs: windowDays * DAY,
      order,
      per,
      until,
    });
    return {
      days: DAYS,
      complete: found.complete,
      minimumGroupSize,
      steps: measured.map(
        ({ people, conversion, stepConversion, medianMs, open }, index) => {
          const { title } = steps[index];
          const told = tell(people, minimumGroupSize);
          if (!told) return { title, people: told };
          return {
            title,
            people: told,
            ofFirst: conversion,
            ofBefore: stepConversion,
            medianMinutes:
              medianMs === undefined ? undefined : medianMs / MINUTE,
            open: tell(open, minimumGroupSize),
          };
        },
      ),
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
