// Sends usage from many people over HTTP for a while, in a process of its own.
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const { URL_, SECONDS, CONNECTIONS, BATCH, PEOPLE } = process.env;
const agent = new http.Agent({
  keepAlive: true,
  maxSockets: Number(CONNECTIONS),
});
const ACTIONS = ['navigate', 'click', 'search', 'discover'];
const PLUGINS = ['catalog', 'scorecards', 'techdocs', 'search', 'scaffolder'];

function send(person) {
  const at = new Date().toISOString();
  const events = Array.from({ length: Number(BATCH) }, (_, index) => ({
    id: randomUUID(),
    at,
    action: ACTIONS[index % ACTIONS.length],
    plugin: PLUGINS[(person + index) % PLUGINS.length],
    extension: `page:${PLUGINS[(person + index) % PLUGINS.length]}`,
    subject: `component:default/service-${(person * 31 + index) % 500}`,
  }));
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const request = http.request(
      `${URL_}/usage`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: process.env.TOKEN.replace(
            'PERSON',
            `person-${person}`,
          ),
        },
      },
      response => {
        response.resume();
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            millis: performance.now() - started,
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify({ sentAt: at, events }));
  });
}

const until = Date.now() + Number(SECONDS) * 1000;
const answers = { acknowledged: 0, refused: 0, millis: [] };
let next = 0;
await Promise.all(
  Array.from({ length: Number(CONNECTIONS) }, async () => {
    while (Date.now() < until) {
      const { status, millis } = await send(next++ % Number(PEOPLE));
      if (status === 202) answers.acknowledged += Number(BATCH);
      else answers.refused += Number(BATCH);
      answers.millis.push(millis);
    }
  }),
);
answers.millis.sort((a, b) => a - b);
process.send({
  acknowledged: answers.acknowledged,
  refused: answers.refused,
  p99Ms: answers.millis[Math.floor(answers.millis.length * 0.99)],
});
