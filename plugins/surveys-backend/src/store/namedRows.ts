import type { Knex } from 'knex';

/** What somebody said in a named wave. */
export interface NamedResponse {
  userRef: string;
  values: readonly { variable: number; value: number }[];
  texts: readonly { question: string; body: string }[];
}

/**
 * A page of people with their answers, in three statements.
 *
 * @param questions - keys of those that are answered in words
 */
export async function readNamed(
  knex: Knex,
  waveId: string,
  questions: readonly string[],
  { after, limit }: { after: string; limit: number },
): Promise<NamedResponse[]> {
  const people: string[] = await knex('responses')
    .where({ wave_id: waveId })
    .where('handle', '>', after)
    .orderBy('handle')
    .limit(limit)
    .pluck('handle');
  const values = await knex('answers')
    .where({ wave_id: waveId })
    .whereIn('handle', people)
    .select('handle', 'variable', 'value');
  const texts = await knex('texts')
    .where({ wave_id: waveId })
    .whereIn(
      'handle',
      people.flatMap(person => questions.map(key => `${person}#${key}`)),
    )
    .select('handle', 'question', 'body');
  return people.map(userRef => ({
    userRef,
    values: values.filter(({ handle }) => handle === userRef),
    texts: texts.filter(
      ({ handle, question }) => handle === `${userRef}#${question}`,
    ),
  }));
}
