import { createServer } from 'node:net';

/** Ends the process with a message and the next step when one of the ports is taken. */
export async function freePorts(ports) {
  for (const port of ports) {
    if (!(await isFree(port))) {
      console.error(
        `Port ${port} is taken by another program.\n` +
          `Next step: stop it (on Linux and macOS, "lsof -i :${port}" shows what it is) and start again.`,
      );
      process.exit(1);
    }
  }
}

function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
