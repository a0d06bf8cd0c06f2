import type { Knex } from 'knex';

/**
 * Notes of which key the pseudonyms in a database are, the first time.
 *
 * @throws Error when they are of another key: whoever goes on then parts people from what they said
 */
export async function demandSameKey(knex: Knex, keyId: string): Promise<void> {
  await knex('pseudonym_keys')
    .insert({ id: 1, key_id: keyId })
    .onConflict('id')
    .ignore();
  const [{ key_id: known }] = await knex('pseudonym_keys').where('id', 1);
  if (known === keyId) return;
  throw new Error(
    `surveys.pseudonyms.key is not the key of the answers in the database: its id is ${keyId}, and theirs ${known}. With another key open surveys find nobody who may answer, and nobody sees or erases what they said. Set the former key again. If it is lost or known to others, close all surveys, then forget its id: delete from pseudonym_keys`,
  );
}
