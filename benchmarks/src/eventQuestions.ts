import { FixedOffsetZone } from 'luxon';
import { journeysOf } from '../../plugins/adoption-backend/src/measures/journeys';
import {
  DISCOVER,
  SEARCH,
  searchQuality,
} from '../../plugins/adoption-backend/src/measures/searchQuality';
import { measureTemplates } from '../../plugins/adoption-backend/src/measures/templates';
import { KnexEventReader } from '../../plugins/adoption-backend/src/store/EventReader';
import { KnexTemplateRunStore } from '../../plugins/adoption-backend/src/store/TemplateRunStore';
import {
  ask,
  lastMonth,
  MONTH,
  type Question,
  type QuestionOptions,
} from './question';

const DAY = 86_400_000;

/** What is answered from single events and from runs of templates. None of it is counted alike. */
export function eventQuestionsOf(options: QuestionOptions): Question[] {
  return [
    topEntities(options),
    topTechdocs(options),
    topTemplates(options),
    topSearches(options),
  ];
}

/** Ours are told by people, the peer's by views. */
function topEntities({ knex, ...options }: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'topCatalogEntities',
    group: 'other',
    ours: async () => {
      await new KnexEventReader(knex).readSubjects({
        since: (day - MONTH + 1) * DAY,
        filter: { plugin: 'catalog' },
        most: 20,
      });
    },
    theirs: async () => {
      await ask(options, { type: 'top_catalog_entities', ...lastMonth(day) });
    },
  };
}

/** Ours are told by people, the peer's by views. */
function topTechdocs({ knex, ...options }: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'topTechdocs',
    group: 'other',
    ours: async () => {
      await new KnexEventReader(knex).readSubjects({
        since: (day - MONTH + 1) * DAY,
        filter: { plugin: 'techdocs' },
        most: 20,
      });
    },
    theirs: async () => {
      await ask(options, { type: 'top_techdocs', ...lastMonth(day) });
    },
  };
}

/** The peer counts clicks on a button, ours what became of the runs that these began. */
function topTemplates({ knex, ...options }: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'topTemplates',
    group: 'other',
    ours: async () => {
      const runs = await new KnexTemplateRunStore({
        knex,
        keyId: 'bench',
      }).readRuns((day - MONTH + 1) * DAY);
      measureTemplates(runs, {
        weeks: 4,
        now: (day + 1) * DAY,
        zone: FixedOffsetZone.utcInstance,
      });
    },
    theirs: async () => {
      await ask(options, { type: 'top_templates', ...lastMonth(day) });
    },
  };
}

/** The peer counts searches by week, ours also how many found nothing or led nowhere. */
function topSearches({ knex, ...options }: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'topSearches',
    group: 'other',
    ours: async () => {
      const { events } = await new KnexEventReader(knex).readSteps({
        since: (day - MONTH + 1) * DAY,
        steps: [{ action: 'search' }, { action: 'discover' }],
        others: false,
        most: 400_000,
      });
      searchQuality(
        journeysOf(
          events.map(({ what, ...event }) => ({
            ...event,
            what: what === 1 ? SEARCH : DISCOVER,
          })),
        ),
      );
    },
    theirs: async () => {
      await ask(options, { type: 'top_searches', ...lastMonth(day) });
    },
  };
}
