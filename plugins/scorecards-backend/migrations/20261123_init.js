// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('definition_versions', table => {
    table.comment(
      'Every version of every check and scorecard that was ever in force',
    );
    table.string('kind', 20).notNullable();
    table.string('id', 100).notNullable();
    table.integer('version').notNullable();
    table.string('digest', 64).notNullable();
    table.text('body').notNullable();
    table.string('created_at', 30).notNullable();
    table.primary(['kind', 'id', 'version'], 'definition_versions_pk');
  });

  await knex.schema.createTable('check_slots', table => {
    table.comment(
      'The position of a check in entities.states; never given to another check',
    );
    table.string('check_id', 100).notNullable();
    table.integer('slot').notNullable();
    table.primary(['check_id'], 'check_slots_pk');
    table.unique(['slot'], { indexName: 'check_slots_slot_uniq' });
  });

  await knex.schema.createTable('rulesets', table => {
    table.comment(
      'Which versions were in force together; the newest id is in force',
    );
    table.integer('id').notNullable();
    table.string('digest', 64).notNullable();
    table.text('body').notNullable();
    table.string('created_at', 30).notNullable();
    table.primary(['id'], 'rulesets_pk');
  });

  await knex.schema.createTable('entities', table => {
    table.comment(
      'Known entities, each with its results packed: a character per check',
    );
    table.text('entity_ref').notNullable();
    table.string('kind', 63).notNullable();
    table.text('type').notNullable().defaultTo('');
    table.text('title').notNullable();
    table.text('sort_title').notNullable();
    table.text('owner_ref').notNullable().defaultTo('');
    table.text('states').notNullable().defaultTo('');
    table.text('details').notNullable().defaultTo('');
    table.integer('ruleset').notNullable().defaultTo(0);
    table.smallint('dirty').notNullable().defaultTo(1);
    table
      .smallint('is_new')
      .notNullable()
      .defaultTo(1)
      .comment('Until every source was asked once');
    table
      .bigInteger('review_at')
      .comment('Milliseconds; when time alone can change a result');
    table.string('evaluated_at', 30);
    table.string('seen_at', 30).notNullable();
    table.primary(['entity_ref'], 'entities_pk');
    table.index(['ruleset'], 'entities_ruleset_idx');
    table.index(['owner_ref'], 'entities_owner_idx');
    table.index(['sort_title', 'entity_ref'], 'entities_title_idx');
  });

  // Only the few rows that wait are indexed, so that storing a result touches no index for the rest.
  await knex.raw(
    'create index entities_dirty_idx on entities (entity_ref) where dirty = 1',
  );
  await knex.raw(
    'create index entities_new_idx on entities (entity_ref) where is_new = 1',
  );
  await knex.raw(
    'create index entities_review_idx on entities (review_at) where review_at is not null',
  );

  await knex.schema.createTable('entity_scores', table => {
    table.comment(
      'One row per entity and scorecard, with what lists filter and sort by',
    );
    table.string('scorecard_id', 100).notNullable();
    table.text('entity_ref').notNullable();
    table.string('kind', 63).notNullable();
    table.text('type').notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable();
    table.text('owner_ref').notNullable();
    table.smallint('level_rank').notNullable();
    table.smallint('next_rank');
    table
      .integer('gap')
      .notNullable()
      .comment('Checks to the next level; 1000000 at the top');
    table.text('missing').notNullable();
    table
      .double('score')
      .notNullable()
      .comment('-1 when nothing is conclusive');
    table.text('counts').notNullable();
    table.string('since', 30).notNullable();
    table.primary(['entity_ref', 'scorecard_id'], 'entity_scores_pk');
    table.index(['scorecard_id', 'level_rank'], 'entity_scores_level_idx');
    table.index(
      ['scorecard_id', 'gap', 'sort_title', 'entity_ref'],
      'entity_scores_gap_idx',
    );
    table.index(
      ['gap', 'sort_title', 'entity_ref', 'scorecard_id'],
      'entity_scores_closest_idx',
    );
    table.index(['owner_ref'], 'entity_scores_owner_idx');
  });

  await knex.schema.createTable('facts', table => {
    table.comment(
      'The latest fact per entity and source, and the error of the last try',
    );
    table.text('entity_ref').notNullable();
    table.string('source', 100).notNullable();
    table.text('data');
    table.string('hash', 64);
    table.text('etag');
    table.string('collected_at', 30);
    table.bigInteger('expires_at').comment('Milliseconds');
    table.text('error');
    table.string('error_at', 30);
    table.primary(['entity_ref', 'source'], 'facts_pk');
    table.index(['source', 'error_at'], 'facts_source_error_idx');
  });

  await knex.schema.createTable('entity_history', table => {
    table.comment('A row per entity and evaluation that changed something');
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.string('at', 30).notNullable();
    table.text('changes').notNullable();
    table.index(['entity_ref', 'id'], 'entity_history_entity_idx');
    table.index(['at'], 'entity_history_at_idx');
  });

  await knex.schema.createTable('owner_groups', table => {
    table.comment(
      'Every owner with every group it counts for: itself, its ancestors and * for all',
    );
    table.text('owner_ref').notNullable();
    table.text('group_ref').notNullable();
    table.primary(['owner_ref', 'group_ref'], 'owner_groups_pk');
    table.index(['group_ref'], 'owner_groups_group_idx');
  });

  await knex.schema.createTable('group_titles', table => {
    table.comment('Names of the groups in owner_groups');
    table.text('group_ref').notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable();
    table.primary(['group_ref'], 'group_titles_pk');
  });

  await knex.schema.createTable('rollup_queue', table => {
    table.comment(
      'Owners whose results changed, and groups that lost an owner, since the last roll-up',
    );
    table.string('kind', 10).notNullable();
    table.text('ref').notNullable();
    table.primary(['kind', 'ref'], 'rollup_queue_pk');
  });

  await knex.schema.createTable('daily_levels', table => {
    table.comment(
      'Levels per day, group and scorecard; a day without a row repeats the one before',
    );
    table.string('scorecard_id', 100).notNullable();
    table.text('group_ref').notNullable();
    table.string('day', 10).notNullable();
    table.text('body').notNullable();
    table.primary(['scorecard_id', 'group_ref', 'day'], 'daily_levels_pk');
  });

  await knex.schema.createTable('daily_checks', table => {
    table.comment('States of every check per day and group, packed in one row');
    table.text('group_ref').notNullable();
    table.string('day', 10).notNullable();
    table.text('body').notNullable();
    table.primary(['group_ref', 'day'], 'daily_checks_pk');
  });

  await knex.schema.createTable('source_runs', table => {
    table.comment('The last collection of each fact source');
    table.string('source', 100).notNullable();
    table.string('status', 20).notNullable();
    table.string('started_at', 30);
    table.string('finished_at', 30);
    table.integer('progress').notNullable().defaultTo(0);
    table.text('message');
    table.primary(['source'], 'source_runs_pk');
  });

  await knex.schema.createTable('engine_state', table => {
    table.comment('What the engine remembers between passes, by key');
    table.string('key', 100).notNullable();
    table.text('body').notNullable();
    table.primary(['key'], 'engine_state_pk');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  const tables = [
    'engine_state',
    'source_runs',
    'daily_checks',
    'daily_levels',
    'rollup_queue',
    'group_titles',
    'owner_groups',
    'entity_history',
    'facts',
    'entity_scores',
    'entities',
    'rulesets',
    'check_slots',
    'definition_versions',
  ];
  for (const table of tables) {
    await knex.schema.dropTable(table);
  }
};
