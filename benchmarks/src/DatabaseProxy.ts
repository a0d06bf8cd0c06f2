import { once } from 'node:events';
import net from 'node:net';

/** Stands between a backend and its database, and can make the database go away and come back. */
export class DatabaseProxy {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<net.Socket>();
  #server: net.Server | undefined;
  #port = 0;

  constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  get port(): number {
    return this.#port;
  }

  /** Lets connections through; always on the same port. */
  async open(): Promise<void> {
    this.#server = net.createServer(client => this.#connect(client));
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as net.AddressInfo).port;
  }

  /** Breaks all connections and refuses new ones, as when the server is gone. */
  async cut(): Promise<void> {
    const closed = once(this.#server!, 'close');
    this.#server!.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #connect(client: net.Socket): void {
    const database = net.connect(this.#target);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ]) {
      this.#sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }
}
