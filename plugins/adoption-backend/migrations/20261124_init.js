// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.createTable('people', table => {
    table.comment('Everyone of whom something is stored, by pseudonym');
    table.increments('id');
    table.string('pseudonym', 64).notNullable();
    table.string('key_id', 8).notNullable();
    table
      .smallint('kind')
      .notNullable()
      .comment('0 for people, 1 for services, 2 for people who are made up');
    table.smallint('opted_out').notNullable().defaultTo(0);
    table
      .bigInteger('first_at')
      .comment('When they did anything for the first time, kept for ever');
    table
      .bigInteger('value_at')
      .comment('When they first did something that is of value to them');
    table.unique(['pseudonym'], { indexName: 'people_pseudonym_uniq' });
  });

  await knex.schema.createTable('activity', table => {
    table.comment('When someone was active: a bit per day, in base64');
    table.integer('person_id').notNullable();
    table
      .integer('track')
      .notNullable()
      .comment('0 for any use, -1 for being eligible, else the capability');
    table.integer('first_day').notNullable().comment('Days since 1970-01-01');
    table.integer('base_day').notNullable().comment('The day of the first bit');
    table.text('bits').notNullable();
    table.primary(['person_id', 'track'], 'activity_pk');
    table.index(['track'], 'activity_track_idx');
  });

  await knex.schema.createTable('terms', table => {
    table.comment(
      'Names that events repeat; 0 stands for all that came too late',
    );
    table.increments('id');
    table.string('kind', 20).notNullable();
    table.text('value').notNullable();
    table.unique(['kind', 'value'], { indexName: 'terms_value_uniq' });
  });

  await knex.schema.createTable('capability_days', table => {
    table.comment('How often a capability was used on a day');
    table.integer('day').notNullable();
    table.integer('capability_id').notNullable();
    table.integer('events').notNullable();
    table.primary(['day', 'capability_id'], 'capability_days_pk');
  });

  await knex.schema.createTable('service_days', table => {
    table.comment(
      'How often services used a capability on a day: people are not in it',
    );
    table.integer('day').notNullable();
    table.integer('capability_id').notNullable();
    table.integer('person_id').notNullable().comment('Of the service');
    table.integer('events').notNullable();
    table.primary(['day', 'capability_id', 'person_id'], 'service_days_pk');
  });

  await knex.schema.createTable('subject_days', table => {
    table.comment('How often the page of an entity was used on a day');
    table.integer('day').notNullable();
    table.integer('subject_id').notNullable();
    table.integer('events').notNullable();
    table.primary(['subject_id', 'day'], 'subject_days_pk');
  });

  await knex.schema.createTable('template_runs', table => {
    table.comment('What became of the tasks of software templates');
    table.string('task_id', 64).primary('template_runs_pk');
    table.text('template').notNullable();
    table.text('version').comment('The etag of the template when it ran');
    table.integer('person_id').comment('Unknown once they are forgotten');
    table
      .string('state', 10)
      .notNullable()
      .comment('open, completed, failed or cancelled');
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at');
    table.text('failed_step');
    table
      .float('minutes')
      .comment('What it saves by the estimate of its author when it ran');
    table.index(['started_at'], 'template_runs_started_idx');
    table.index(['person_id'], 'template_runs_person_idx');
  });

  await knex.schema.createTable('markers', table => {
    table.comment('What happened to the platform, as people wrote it down');
    table.string('id', 36).primary('markers_pk');
    table.integer('day').notNullable();
    table.text('title').notNullable();
    table.text('capability');
  });

  await knex.schema.createTable('funnels', table => {
    table.comment('Funnels that people defined in the portal');
    table.string('id', 63).primary('funnels_pk');
    table.text('definition').notNullable();
  });

  await knex.schema.createTable('search_weeks', table => {
    table.comment('How searching went in a week, when its events are gone');
    table.integer('week').primary('search_weeks_pk');
    table.integer('searches').notNullable();
    table.integer('known').notNullable();
    table.integer('empty').notNullable();
    table.integer('visits').notNullable();
    table.integer('opened').notNullable();
    table.integer('people').notNullable();
  });

  await knex.schema.createTable('search_terms', table => {
    table.comment('What was searched for on a day, by nobody in particular');
    table.integer('day').notNullable();
    table.string('term', 60).notNullable();
    table.integer('searches').notNullable();
    table.integer('known').notNullable();
    table.integer('empty').notNullable();
    table.integer('opened').notNullable();
    table.primary(['day', 'term'], 'search_terms_pk');
  });

  await knex.schema.createTable('search_term_places', table => {
    table.comment(
      'How many people searched for a term in a week: each takes a place that others share',
    );
    table.integer('week').notNullable();
    table.string('term', 60).notNullable();
    table.smallint('place').notNullable();
    table.primary(['week', 'term', 'place'], 'search_term_places_pk');
  });

  await knex.schema.createTable('intake_days', table => {
    table.comment(
      'How many events of a day were taken, and why others were not',
    );
    table.integer('day').notNullable();
    table.string('outcome', 40).notNullable();
    table.integer('events').notNullable();
    table.primary(['day', 'outcome'], 'intake_days_pk');
  });

  await knex.schema.createTable('kept_counts', table => {
    table.comment(
      'What took a while to count from single events, and serves for a while',
    );
    table.text('what').primary('kept_counts_pk');
    table.bigInteger('counted_at').notNullable();
    table.bigInteger('good_until').notNullable();
    table.text('body').notNullable();
  });

  await knex.schema.createTable('forgotten', table => {
    table.comment('Before when something is forgotten, in milliseconds');
    table.string('what', 20).primary('forgotten_pk');
    table.bigInteger('before').notNullable();
  });

  if (!isPostgres) {
    await knex.schema.createTable('events', table => {
      table.text('event_id').notNullable();
      table.bigInteger('received_at').notNullable();
      table.bigInteger('at').notNullable();
      table.bigInteger('client_at');
      table.integer('person_id').notNullable();
      table.integer('action_id').notNullable();
      table.integer('plugin_id').notNullable();
      table.integer('capability_id').notNullable();
      table.integer('extension_id').notNullable();
      table.integer('subject_id').notNullable();
      table.float('value');
      table.unique(['event_id'], { indexName: 'events_event_uniq' });
      table.index(['received_at'], 'events_received_idx');
      table.index(['person_id'], 'events_person_idx');
      table.index(['action_id'], 'events_action_idx');
      table.index(['subject_id'], 'events_subject_idx');
    });
    return;
  }
  // By the time of receipt, which no client's clock can spoil. What no partition was made for is
  // kept in the default one. Each partition has its own index that tells repeated events, by 64 of the
  // bits of their ids: of a hundred million, two are alike once in some thousand times.
  await knex.raw(`
    create table events (
      received_at bigint not null,
      at bigint not null,
      client_at bigint,
      event_id uuid not null,
      person_id integer not null,
      action_id integer not null,
      plugin_id integer not null,
      capability_id integer not null,
      extension_id integer not null,
      subject_id integer not null,
      value real
    ) partition by range (received_at)`);
  await knex.raw(
    'create index events_received_idx on events using brin (received_at)',
  );
  // The same numbers over and over: they take few bytes each.
  await knex.raw('create index events_action_idx on events (action_id)');
  await knex.raw('create index events_subject_idx on events (subject_id)');
  // What is stored about a person is shown to them, and erased.
  await knex.raw('create index events_person_idx on events (person_id)');
  await knex.raw('create table events_default partition of events default');
  await knex.raw(
    'create unique index events_default_event_uniq on events_default ((uuid_hash_extended(event_id, 0)))',
  );
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  const tables = [
    'events',
    'forgotten',
    'kept_counts',
    'intake_days',
    'search_term_places',
    'search_terms',
    'search_weeks',
    'funnels',
    'markers',
    'template_runs',
    'subject_days',
    'service_days',
    'capability_days',
    'terms',
    'activity',
    'people',
  ];
  for (const table of tables) {
    await knex.schema.dropTable(table);
  }
};
