#!/usr/bin/env node
/*
 * Imports an activity log, a CSV file with a person and a time on each line, into a running portal.
 * Rows that were imported before change no number.
 */
import { parse } from 'csv-parse';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const USAGE = `usage: thrive-import-usage --url <portal> --token <token> [--columns user,timestamp,action] <file.csv>

  --url       the backend of the portal, for example http://localhost:7007
  --token     of somebody with the permission adoption.admin; or the variable BACKSTAGE_TOKEN
  --columns   names of the columns of the person, the time, and if there is one, the action.
              Without it: user,timestamp,action as in the first line of the file
  --plugin    what the events are use of: a plugin or the id of a capability's source; "imported" by default
  --simulated for people who are made up

Times without a zone are of the zone in adoption.timeZone of the portal.`;
/** What one request may have. */
const MOST_ROWS = 500;
const MOST_BYTES = 500_000;
/** So often a request is sent when the portal is busy, and so many seconds apart when it does not say. */
const TRIES = 10;
const WAIT = 5;
const BUSY = [429, 503];
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
    const wanted = given ? [given.trim().toLowerCase()] : names;
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

/** The file, if it can be read. */
async function openFile() {
  try {
    return await open(file);
  } catch (error) {
    throw new Error(
      error.code === 'ENOENT'
        ? `There is no file ${file}`
        : `${file} cannot be read: ${error.message}`,
    );
  }
}

/** Sends rows until the portal takes them, or says that it never will. */
async function send(rows) {
  const body = JSON.stringify({ simulated: values.simulated, rows });
  for (let tried = 1; ; tried++) {
    const response = await fetch(new URL('/api/adoption/import', values.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${values.token}`,
      },
      body,
    });
    const answer = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    if (!BUSY.includes(response.status) || tried === TRIES) {
      throw new Error(
        `The portal answered ${response.status}: ${
          answer?.error?.message ?? 'no explanation'
        }`,
      );
    }
    const seconds = Number(response.headers.get('retry-after')) || WAIT;
    process.stderr.write(`\rThe portal is busy; again in ${seconds} s`);
    await sleep(seconds * 1000);
  }
}

const total = { accepted: 0, duplicates: 0, refused: 0 };
const reasons = new Map();
let columns;
let rows = [];
let lines = [];
let bytes = 0;

function refuse(reason, line) {
  total.refused += 1;
  const known = reasons.get(reason) ?? { count: 0, line };
  reasons.set(reason, { ...known, count: known.count + 1 });
}

async function flush() {
  if (rows.length === 0) return;
  const { accepted, duplicates, refused } = await send(rows);
  total.accepted += accepted;
  total.duplicates += duplicates;
  for (const { index, reason } of refused) refuse(reason, lines[index]);
  rows = [];
  lines = [];
  bytes = 0;
  process.stderr.write(`\r${total.accepted + total.duplicates} rows imported`);
}

async function add(row, line) {
  const size = Buffer.byteLength(JSON.stringify(row)) + 1;
  if (size > MOST_BYTES) {
    refuse('too-large', line);
    return;
  }
  if (rows.length === MOST_ROWS || bytes + size > MOST_BYTES) await flush();
  rows.push(row);
  lines.push(line);
  bytes += size;
}

try {
  const handle = await openFile();
  const records = handle.createReadStream().compose(
    parse({
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      info: true,
    }),
  );
  let found = 0;
  for await (const { record, info } of records) {
    if (!columns) {
      columns = columnsOf(record);
      continue;
    }
    found += 1;
    await add(
      {
        person: record[columns.person],
        at: timeOf(record[columns.at] ?? ''),
        action:
          columns.action === undefined ? undefined : record[columns.action],
        plugin: values.plugin,
      },
      info.lines,
    );
  }
  if (found === 0) {
    throw new Error(
      columns
        ? `${file} has no rows below the line that names the columns`
        : `${file} is empty; its first line names the columns, such as user,timestamp,action`,
    );
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
