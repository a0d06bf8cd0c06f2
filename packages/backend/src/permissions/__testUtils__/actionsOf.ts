import type request from 'supertest';
import { exampleOf, type Known, type Schema } from './exampleOf';
import type { Operation } from './operationsOf';

interface Action {
  id: string;
  schema: { input: Schema };
}

/**
 * Every action that a feature offers to assistants, with the smallest input that it takes.
 *
 * @param answer - what the feature lists
 * @param known - as of operations
 */
export function actionsOf(
  feature: string,
  answer: request.Response,
  known: Known,
): Operation[] {
  const { actions }: { actions: Action[] } = answer.body;
  return actions.map(({ id, schema }) => ({
    route: `action ${id}`,
    method: 'post',
    path: `/api/${feature}/.backstage/actions/v1/actions/${id}/invoke`,
    body: exampleOf(schema.input, () => ({}), known) as object,
  }));
}
