// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pseudonym_keys', table => {
    table.comment('Of which key the pseudonyms here are; never the key itself');
    table.integer('id').primary('pseudonym_keys_pk').comment('Always 1');
    table.string('key_id', 8).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pseudonym_keys');
};
