// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('released_people', table => {
    table.comment(
      'Who is in the sums that were released, by a pseudonym of this table; never of an anonymous survey',
    );
    table.string('wave_id', 40).notNullable();
    table.string('person', 44).notNullable();
    table.integer('atom').notNullable();
    table.integer('added').notNullable();
    table
      .integer('erased')
      .comment('The first release whose sums they are not in any more');
    table
      .text('variables')
      .notNullable()
      .comment('Which questions they answered; never what they said');
    table.primary(['wave_id', 'person', 'added'], 'released_people_pk');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('released_people');
};
