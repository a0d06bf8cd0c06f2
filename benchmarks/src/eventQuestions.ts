import { readPage } from './adoptionBackend';
import {
  ask,
  lastMonth,
  type Question,
  type QuestionOptions,
} from './question';

/**
 * What is answered from single events and from runs of templates: our whole page, over HTTP, next to
 * one card of the peer. None of it is counted alike: ours are told by people, the peer's by views;
 * ours tells what became of the runs of templates, the peer counts clicks on a button; ours tells how
 * many searches found nothing or led nowhere, the peer how many there were by week.
 *
 * Ours keeps for a while what took long to count: the first answer is told apart.
 */
export function eventQuestionsOf(options: QuestionOptions): Question[] {
  const question = (name: string, page: string, type: string): Question => ({
    name,
    group: 'other',
    ours: () => readPage(options.url, page),
    theirs: async () => {
      await ask(options, { type, ...lastMonth(options.day) });
    },
  });
  return [
    question(
      'topCatalogEntities',
      'capabilities/catalog',
      'top_catalog_entities',
    ),
    // What is read most is on the page of searching.
    question('topTechdocs', 'search', 'top_techdocs'),
    question('topTemplates', 'templates?weeks=4', 'top_templates'),
    question('topSearches', 'search', 'top_searches'),
  ];
}
