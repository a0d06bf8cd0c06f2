// Answers surveys over HTTP in a process of its own, as people's browsers would: so many at a time.
// Gets { url, count, people, connections, headers, expected }, answers { seconds, times }.
import { Agent, request } from 'node:http';

const answersOf = seed =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `q${index}`,
      ((seed * 7919 + index * 104_729) % 5) + 1,
    ]),
  );

process.on(
  'message',
  async ({ url, count, people, connections, headers, expected }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    // Not by fetch, which takes as long as the server: the two share the machine.
    const post = index =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify({ answers: answersOf(index) });
        const sent = request(
          url,
          {
            agent,
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'content-length': body.length,
              authorization: headers[index % people],
            },
          },
          response => {
            if (response.statusCode !== expected)
              reject(new Error(`${url}: ${response.statusCode}`));
            response.resume();
            response.once('end', resolve);
          },
        );
        sent.once('error', reject);
        sent.end(body);
      });
    const times = [];
    let next = 0;
    const started = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < count) {
          const index = next;
          next += 1;
          const sent = performance.now();
          await post(index);
          times.push(performance.now() - sent);
        }
      }),
    );
    process.send({ seconds: (performance.now() - started) / 1000, times });
  },
);
// The parent may end in any way; this must not outlive it.
process.on('disconnect', () => process.exit());
process.send('ready');
