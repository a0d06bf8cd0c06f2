// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('portal_policies', table => {
    table.comment('Policies that are kept in the portal, as YAML');
    table.string('id', 63).notNullable();
    table.text('text').notNullable();
    table.string('saved_by', 300);
    table.string('saved_at', 30).notNullable();
    table.primary(['id'], 'portal_policies_pk');
  });

  await knex.schema.createTable('policy_versions', table => {
    table.comment('Every policy that a run was held against, as it was');
    table.string('digest', 64).notNullable();
    table.string('policy_id', 63).notNullable();
    table.string('version', 40).notNullable();
    table.text('body').notNullable();
    table.primary(['digest'], 'policy_versions_pk');
  });

  await knex.schema.createTable('runs', table => {
    table.comment('Checks, with all that they found');
    table.string('id', 40).notNullable();
    table.string('at', 30).notNullable();
    table.string('kind', 12).notNullable();
    table.string('moment', 10).notNullable();
    table.string('verdict', 10).notNullable();
    table.string('task_id', 100);
    table.string('step_id', 200);
    table.string('template_ref', 300);
    table.string('entity_ref', 300);
    table.string('owner_ref', 300);
    table.string('initiator_ref', 300);
    table.text('repo_url');
    table.string('path', 300);
    table.string('tree_digest', 64).notNullable();
    table.text('counts').notNullable();
    table.text('policies').notNullable();
    table.text('report').notNullable();
    table.primary(['id'], 'runs_pk');
    table.index(['at', 'id'], 'runs_at_idx');
    table.index(['task_id'], 'runs_task_idx');
    table.index(['template_ref', 'at'], 'runs_template_idx');
    table.index(['entity_ref', 'at'], 'runs_entity_idx');
    table.index(['initiator_ref', 'at'], 'runs_initiator_idx');
  });

  await knex.schema.createTable('rule_days', table => {
    table.comment('How rules went, by day: counted as runs come in');
    table.string('day', 10).notNullable();
    table.string('policy_id', 63).notNullable();
    table.string('rule_id', 63).notNullable();
    table.integer('runs').notNullable();
    table.integer('failed').notNullable();
    table.integer('tasks').notNullable().comment('Runs of templates');
    table.integer('tasks_failed').notNullable();
    table.integer('blocked').notNullable().comment('Templates held up');
    table.integer('waived').notNullable();
    table.integer('unseen').notNullable();
    table.primary(['day', 'policy_id', 'rule_id'], 'rule_days_pk');
  });

  await knex.schema.createTable('gated_tasks', table => {
    table.comment(
      'Tasks of the scaffolder that came to a gate, or went past it',
    );
    table.string('task_id', 100).notNullable();
    table.string('at', 30).notNullable();
    table.string('template_ref', 300);
    table.string('initiator_ref', 300);
    table.boolean('blocked').notNullable();
    table.boolean('missed').notNullable().defaultTo(false);
    table
      .boolean('whole')
      .notNullable()
      .defaultTo(false)
      .comment('Whether a gate looked at what was made, not at the form only');
    table
      .boolean('first_try')
      .notNullable()
      .comment('Whether the same person had not just been blocked at it');
    table
      .string('blocked_since', 30)
      .comment('Since when this person has been blocked at this template');
    table
      .integer('seconds_to_pass')
      .comment('Of a task that passed after others that were blocked');
    table.primary(['task_id'], 'gated_tasks_pk');
    table.index(['at'], 'gated_tasks_at_idx');
    table.index(
      ['template_ref', 'initiator_ref', 'at'],
      'gated_tasks_template_idx',
    );
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Exceptions from rules, that somebody asked for');
    table.string('id', 40).notNullable();
    table.string('policy_id', 63).notNullable();
    table.string('rule_id', 63).notNullable();
    table.string('scope_kind', 10).notNullable();
    table.string('scope_ref', 300).notNullable();
    table.string('fingerprint', 32);
    table.text('reason').notNullable();
    table.text('ticket_url');
    table.string('status', 10).notNullable();
    table.string('requested_by', 300).notNullable();
    table.string('requested_at', 30).notNullable();
    table.string('decided_by', 300);
    table.string('decided_at', 30);
    table.text('note');
    table.string('expires_at', 10).notNullable();
    table
      .string('open_key', 64)
      .comment('The same while a request of the same kind waits');
    table.primary(['id'], 'waivers_pk');
    table.unique(['open_key'], { indexName: 'waivers_open_uq' });
    table.index(['status', 'requested_at'], 'waivers_status_idx');
  });

  await knex.schema.createTable('evidence', table => {
    table.comment('A chain: each link is hashed with all before it');
    table.integer('id').notNullable();
    table.string('at', 30).notNullable();
    table.string('kind', 10).notNullable();
    table.string('run_id', 40);
    table.string('entity_ref', 300);
    table.string('previous', 64).notNullable();
    table.text('body').notNullable();
    table.string('digest', 64).notNullable();
    table.primary(['id'], 'evidence_pk');
    table.index(['run_id'], 'evidence_run_idx');
  });

  await knex.schema.createTable('evidence_head', table => {
    table.comment('One row: how long the chain is and how it ends');
    table.integer('only').notNullable();
    table.integer('length').notNullable();
    table.string('digest', 64).notNullable();
    table.primary(['only'], 'evidence_head_pk');
  });
  await knex('evidence_head').insert({
    only: 1,
    length: 0,
    digest: '0'.repeat(64),
  });

  await knex.schema.createTable('repositories', table => {
    table.comment('Software that is checked again and again');
    table.string('entity_ref', 300).notNullable();
    table.text('title');
    table.string('owner_ref', 300);
    table.text('etag');
    table
      .string('policies_digest', 64)
      .comment('Of what it was held against, to check again when that changes');
    table.string('verdict', 10);
    table.integer('urgency').notNullable().defaultTo(0);
    table.text('counts');
    table.text('facts');
    table.string('run_id', 40);
    table.string('checked_at', 30);
    table.text('problem');
    table.string('next_at', 30).notNullable();
    table.string('claimed_until', 30);
    table.primary(['entity_ref'], 'repositories_pk');
    table.index(['next_at'], 'repositories_next_idx');
    table.index(['urgency', 'entity_ref'], 'repositories_urgency_idx');
  });

  await knex.schema.createTable('repository_rules', table => {
    table.comment('How each rule came out with each software, last time');
    table.string('entity_ref', 300).notNullable();
    table.string('policy_id', 63).notNullable();
    table.string('rule_id', 63).notNullable();
    table.string('state', 14).notNullable();
    table.integer('evidence_id').notNullable();
    table.primary(
      ['entity_ref', 'policy_id', 'rule_id'],
      'repository_rules_pk',
    );
    table.index(['policy_id', 'rule_id', 'state'], 'repository_rules_rule_idx');
  });

  await knex.schema.createTable('repository_days', table => {
    table.comment('How software stood at the end of a day, by owner');
    table.string('day', 10).notNullable();
    table.string('owner_ref', 300).notNullable();
    table.integer('clear').notNullable();
    table.integer('checked').notNullable();
    table.primary(['day', 'owner_ref'], 'repository_days_pk');
  });

  await knex.schema.createTable('conformance', table => {
    table.comment('What templates would make, as it was tried last');
    table.string('template_ref', 300).notNullable();
    table.string('at', 30).notNullable();
    table.string('verdict', 10);
    table.string('run_id', 40);
    table.text('problem');
    table.primary(['template_ref'], 'conformance_pk');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  for (const table of [
    'conformance',
    'repository_days',
    'repository_rules',
    'repositories',
    'evidence_head',
    'evidence',
    'waivers',
    'gated_tasks',
    'rule_days',
    'runs',
    'policy_versions',
    'portal_policies',
  ])
    await knex.schema.dropTable(table);
};
