import type { NamedAnswers } from '@thrive/backstage-plugin-surveys-common';
import type { DataSet } from '@thrive/charts';
import type { SurveysApi } from '../../api/SurveysApi';
import type { Texts } from '../../hooks/useTexts';

type Items = NamedAnswers['items'];

/** Everybody who answered, page after page. */
export async function readAll(
  api: Pick<SurveysApi, 'listNamedAnswers'>,
  waveId: string,
): Promise<Items> {
  const items: Items = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.listNamedAnswers(waveId, cursor);
    items.push(...page.items);
    if (page.nextCursor === undefined) return items;
    cursor = page.nextCursor;
  }
}

/** A row for each answer of each person. */
export function namedTable(items: Items, t: Texts): DataSet {
  return {
    columns: (['user', 'question', 'detail', 'answer'] as const).map(id => ({
      id,
      label: t(`named.file.${id}`),
    })),
    rows: items.flatMap(({ user, answers }) =>
      answers.map(({ question, part, isTarget, answer, most }) => [
        user,
        question,
        isTarget ? `${part} (${t('form.levels.target')})` : part,
        // What is a number on a scale stays one.
        most === undefined ? answer : Number(answer),
      ]),
    ),
  };
}
