#!/usr/bin/env node
/*
 * Counts the days again, in a running portal, of which all single events are kept: after capabilities
 * were defined anew, or when numbers are in doubt. People can go on working meanwhile.
 */
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

const USAGE = `usage: thrive-rebuild-usage --url <portal> --token <token>

  --url    the backend of the portal, for example http://localhost:7007
  --token  of somebody with the permission adoption.admin; or the variable BACKSTAGE_TOKEN`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    token: { type: 'string', default: process.env.BACKSTAGE_TOKEN },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (!values.url || !values.token) {
  console.error(USAGE);
  process.exit(2);
}

try {
  const url = new URL('/api/adoption/rebuild', values.url);
  // Years of events take minutes, longer than fetch waits for the beginning of an answer.
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${values.token}` },
  });
  request.end();
  const [response] = await once(request, 'response');
  const answer = await json(response).catch(() => undefined);
  if (response.statusCode !== 200) {
    throw new Error(
      `The portal answered ${response.statusCode}: ${
        answer?.error?.message ?? 'no explanation'
      }`,
    );
  }
  console.log(JSON.stringify(answer));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
