// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('surveys', table => {
    table.comment(
      'Surveys with their drafts; what is published is in survey_versions',
    );
    table.string('id', 60).notNullable();
    table.text('owner_ref').notNullable();
    table.string('source', 10).notNullable();
    table.text('draft');
    table
      .text('problem')
      .comment('Why the newest form of its file is not in force');
    table.primary(['id'], 'surveys_pk');
  });

  await knex.schema.createTable('survey_versions', table => {
    table.comment('Every published version; never changed');
    table.string('survey_id', 60).notNullable();
    table.integer('version').notNullable();
    table.string('digest', 64).notNullable();
    table.text('body').notNullable();
    table.string('published_at', 30).notNullable();
    table.primary(['survey_id', 'version'], 'survey_versions_pk');
  });

  await knex.schema.createTable('waves', table => {
    table.comment('Times in which surveys are answered');
    table.string('id', 40).notNullable();
    table.string('survey_id', 60).notNullable();
    table.integer('number').notNullable();
    table.integer('version').notNullable();
    table.string('state', 10).notNullable();
    table.string('opens_at', 30).notNullable();
    table.string('closes_at', 30).notNullable();
    table.string('remind_at', 30);
    table.integer('invited').notNullable().defaultTo(0);
    table.double('fraction').notNullable().defaultTo(1);
    table
      .text('dimensions')
      .notNullable()
      .comment('As the roster was told apart');
    table
      .string('salt', 64)
      .comment(
        'Part of the key of its pseudonyms; gone when the key is destroyed',
      );
    table.integer('releases').notNullable().defaultTo(0);
    table.text('release').comment('How the release that is under way goes');
    table
      .text('shown')
      .notNullable()
      .defaultTo('[]')
      .comment('Cells that releases showed');
    table.primary(['id'], 'waves_pk');
    table.unique(['survey_id', 'number'], { indexName: 'waves_survey_uniq' });
    table.index(['state'], 'waves_state_idx');
  });

  await knex.schema.createTable('wave_atoms', table => {
    table.comment(
      'People of a roster who are alike in every dimension, and the key of their ballots',
    );
    table.string('wave_id', 40).notNullable();
    table.integer('atom').notNullable();
    table.text('labels').notNullable();
    table.integer('members').notNullable();
    table.text('public_key');
    table
      .text('private_key')
      .comment('Sealed with a key that is not in the database');
    table.primary(['wave_id', 'atom'], 'wave_atoms_pk');
  });

  await knex.schema.createTable('roster', table => {
    table.comment('Who was asked, by pseudonym, at a random place');
    table.string('wave_id', 40).notNullable();
    table.string('person', 44).notNullable();
    table.integer('place').notNullable();
    table.integer('atom').notNullable();
    table.primary(['wave_id', 'person'], 'roster_pk');
  });

  await knex.schema.createTable('roster_marks', table => {
    table.comment(
      'Who took part, many people in a row that is written as a whole: rows have no order of time',
    );
    table.string('wave_id', 40).notNullable();
    table.integer('chunk').notNullable();
    table.text('marks').notNullable();
    table.primary(['wave_id', 'chunk'], 'roster_marks_pk');
  });

  await knex.schema.createTable('responses', table => {
    table.comment('One per person or ballot: the handle allows no second one');
    table.string('wave_id', 40).notNullable();
    table.string('handle', 300).notNullable();
    table.integer('atom').notNullable();
    table
      .integer('added')
      .notNullable()
      .comment('The release that counts it first');
    table.primary(['wave_id', 'handle'], 'responses_pk');
  });

  await knex.schema.createTable('answers', table => {
    table.comment('A row per answer and variable of the version');
    table.string('wave_id', 40).notNullable();
    table.string('handle', 300).notNullable();
    table.integer('variable').notNullable();
    table.integer('atom').notNullable();
    table.integer('added').notNullable();
    table.double('value').notNullable();
    table.primary(['wave_id', 'handle', 'variable'], 'answers_pk');
    table.index(
      ['wave_id', 'variable', 'atom', 'added', 'value'],
      'answers_tally_idx',
    );
  });

  await knex.schema.createTable('erased_answers', table => {
    table.comment(
      'How many answers that counted were erased since; never what they were',
    );
    table.string('wave_id', 40).notNullable();
    table.integer('variable').notNullable();
    table.integer('atom').notNullable();
    table.integer('added').notNullable();
    table.integer('erased').notNullable();
    table.integer('answers').notNullable();
    table.primary(
      ['wave_id', 'variable', 'atom', 'added', 'erased'],
      'erased_answers_pk',
    );
  });

  await knex.schema.createTable('texts', table => {
    table.comment(
      'What was written, apart from the answers of the same person',
    );
    table.string('wave_id', 40).notNullable();
    table.string('handle', 300).notNullable();
    table.string('question', 60).notNullable();
    table.integer('atom').notNullable();
    table.text('body').notNullable();
    table.primary(['wave_id', 'handle'], 'texts_pk');
  });

  await knex.schema.createTable('drafts', table => {
    table.comment(
      'Answers that are not sent yet; never of an anonymous survey',
    );
    table.string('wave_id', 40).notNullable();
    table.string('handle', 300).notNullable();
    table.text('body').notNullable();
    table.primary(['wave_id', 'handle'], 'drafts_pk');
  });

  await knex.schema.createTable('asked', table => {
    table.comment('When people were asked last, by pseudonym: the clocks');
    table.string('person', 44).notNullable();
    table.string('survey_id', 60).notNullable();
    table.string('day', 10).notNullable();
    table.smallint('never').notNullable().defaultTo(0);
    table.primary(['person', 'survey_id'], 'asked_pk');
  });

  await knex.schema.createTable('released_cells', table => {
    table.comment('What may be known of a wave: all that is ever read of it');
    table.string('wave_id', 40).notNullable();
    table.string('dimension', 130).notNullable();
    table.string('cell', 600).notNullable();
    table.text('body').notNullable();
    table.primary(['wave_id', 'dimension', 'cell'], 'released_cells_pk');
  });

  await knex.schema.createTable('released_comments', table => {
    table.comment('Comments that may be read, in no order');
    table.string('wave_id', 40).notNullable();
    table.string('id', 40).notNullable();
    table.string('question', 60).notNullable();
    table.text('about');
    table.text('body').notNullable();
    table.text('themes').notNullable().defaultTo('[]');
    table.primary(['wave_id', 'id'], 'released_comments_pk');
  });

  await knex.schema.createTable('outcomes', table => {
    table.comment('What was done about what was said');
    table.string('id', 40).notNullable();
    table.string('survey_id', 60).notNullable();
    table.text('said').notNullable();
    table.text('did').notNullable();
    table.text('link');
    table.string('on_day', 10).notNullable();
    table.primary(['id'], 'outcomes_pk');
    table.index(['survey_id'], 'outcomes_survey_idx');
  });

  await knex.schema.createTable('feedback', table => {
    table.comment(
      'Ideas and complaints; those of anonymous authors without any',
    );
    table.string('id', 40).notNullable();
    table.string('kind', 10).notNullable();
    table.text('title').notNullable();
    table.text('body').notNullable();
    table.text('about');
    table.text('author_ref');
    table
      .string('secret_hash', 64)
      .comment('Of what an anonymous author keeps');
    table.string('status', 10).notNullable();
    table.text('reason');
    table.text('assignee');
    table.text('issue_url');
    table.string('merged_into', 40);
    table.integer('votes').notNullable().defaultTo(0);
    table.integer('replies').notNullable().defaultTo(0);
    table.string('created_on', 10).notNullable();
    table.primary(['id'], 'feedback_pk');
    table.index(['status', 'votes'], 'feedback_status_idx');
    table.index(['about'], 'feedback_about_idx');
  });

  await knex.schema.createTable('feedback_votes', table => {
    table.comment('Who wants it, too, and is told when it is there');
    table.string('feedback_id', 40).notNullable();
    table.string('voter_ref', 300).notNullable();
    table.primary(['feedback_id', 'voter_ref'], 'feedback_votes_pk');
  });

  await knex.schema.createTable('feedback_replies', table => {
    table.comment('The thread of a feedback');
    table.string('id', 40).notNullable();
    table.string('feedback_id', 40).notNullable();
    table.integer('position').notNullable();
    table.text('author_ref');
    table.smallint('from_author').notNullable();
    table.text('body').notNullable();
    table.string('on_day', 10).notNullable();
    table.primary(['id'], 'feedback_replies_pk');
    table.unique(['feedback_id', 'position'], {
      indexName: 'feedback_replies_position_uniq',
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  const tables = [
    'feedback_replies',
    'feedback_votes',
    'feedback',
    'outcomes',
    'released_comments',
    'released_cells',
    'asked',
    'drafts',
    'texts',
    'erased_answers',
    'answers',
    'responses',
    'roster_marks',
    'roster',
    'wave_atoms',
    'waves',
    'survey_versions',
    'surveys',
  ];
  for (const table of tables) await knex.schema.dropTable(table);
};
