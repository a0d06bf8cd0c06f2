// Answers surveys over HTTP in a process of its own, as people's browsers would: so many at a time.
// Gets { base, wave, count, people, connections, headers }, answers { seconds, times }.
const answersOf = seed =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `q${index}`,
      ((seed * 7919 + index * 104_729) % 5) + 1,
    ]),
  );

process.on(
  'message',
  async ({ base, wave, count, people, connections, headers }) => {
    const times = [];
    let next = 0;
    const started = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < count) {
          const index = next;
          next += 1;
          const sent = performance.now();
          const response = await fetch(`${base}/waves/${wave}/responses`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: headers[index % people],
            },
            body: JSON.stringify({ answers: answersOf(index) }),
          });
          if (response.status !== 201) throw new Error(await response.text());
          await response.arrayBuffer();
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
