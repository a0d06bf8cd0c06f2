// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('asked', table => {
    table
      .string('invited', 10)
      .notNullable()
      .defaultTo('')
      .comment(
        'The day on which a notification asked them; empty, as day is, when none did',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex('asked').where({ day: '' }).delete();
  await knex.schema.alterTable('asked', table => {
    table.dropColumn('invited');
  });
};
