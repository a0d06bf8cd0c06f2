#!/usr/bin/env node
/*
 * Imports an activity log, a CSV file with a person and a time on each line, into a running portal.
 * Rows that were imported before change no number.
 */
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = `usage: thrive-import-usage --url <portal> --token <token> [--columns user,timestamp,action] <file.csv>

  --url       the backend of the portal, for example http://localhost:7007
  --token     of somebody with the permission adoption.admin; or the variable BACKSTAGE_TOKEN
  --columns   names of the columns of the person, the time, and if there is one, the action.
              Without it: user,timestamp,action as in the first line of the file
  --plugin    what the events are use of: a plugin or the id of a capability's source; "imported" by default
  --simulated for people who are made up`;
const BATCH = 500;
const NAMES = {
  person: ['user', 'person', 'user_id', 'username', 'actor'],
  at: ['timestamp', 'time', 'at', 'date', 'created_at'],
  action: ['action', 'event'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    token: { type: 'string', default: process.env.BACKSTAGE_TOKEN },
    columns: { type: 'string' },
    plugin: { type: 'string' },
    simulated: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [file] = positionals;
if (!file || !values.url || !values.token) {
  console.error(USAGE);
  process.exit(2);
}

/** Which columns hold what. */
function columnsOf(header) {
  const [person, at, action] = values.columns?.split(',') ?? [];
  const find = (given, names) => {
    const wanted = given ? [given.trim()] : names;
    const index = header.findIndex(name =>
      wanted.includes(name.trim().toLowerCase()),
    );
    return index === -1 ? undefined : index;
  };
  const columns = {
    person: find(person, NAMES.person),
    at: find(at, NAMES.at),
    action: find(action, NAMES.action),
  };
  for (const [name, index] of [
    ['person', columns.person],
    ['time', columns.at],
  ]) {
    if (index === undefined) {
      throw new Error(
        `The first line (${header.join(
          ', ',
        )}) names no column of the ${name}; name it with --columns`,
      );
    }
  }
  return columns;
}

/** Whole seconds and milliseconds since 1970 are times, too. */
function timeOf(text) {
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString();
  return text;
}

async function send(rows) {
  const response = await fetch(new URL('/api/adoption/import', values.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${values.token}`,
    },
    body: JSON.stringify({ simulated: values.simulated, rows }),
  });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Error(
      `The portal answered ${response.status}: ${
        body?.error?.message ?? 'no explanation'
      }`,
    );
  }
  return body;
}

const total = { accepted: 0, duplicates: 0, refused: 0 };
const reasons = new Map();
let columns;
let rows = [];
let lines = [];

async function flush() {
  if (rows.length === 0) return;
  const { accepted, duplicates, refused } = await send(rows);
  total.accepted += accepted;
  total.duplicates += duplicates;
  total.refused += refused.length;
  for (const { index, reason } of refused) {
    const known = reasons.get(reason) ?? { count: 0, line: lines[index] };
    reasons.set(reason, { ...known, count: known.count + 1 });
  }
  rows = [];
  lines = [];
  process.stderr.write(`\r${total.accepted + total.duplicates} rows imported`);
}

try {
  const records = createReadStream(file).pipe(
    parse({
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      info: true,
    }),
  );
  for await (const { record, info } of records) {
    if (!columns) {
      columns = columnsOf(record);
      continue;
    }
    rows.push({
      person: record[columns.person],
      at: timeOf(record[columns.at] ?? ''),
      action: columns.action === undefined ? undefined : record[columns.action],
      plugin: values.plugin,
    });
    lines.push(info.lines);
    if (rows.length === BATCH) await flush();
  }
  await flush();
  process.stderr.write('\n');
  for (const [reason, { count, line }] of reasons)
    console.error(
      `${count} rows were refused (${reason}), the first in line ${line}`,
    );
  console.log(JSON.stringify(total));
  process.exitCode = total.refused > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write('\n');
  console.error(error.message);
  process.exitCode = 2;
}
