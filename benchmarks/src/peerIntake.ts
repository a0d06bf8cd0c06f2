import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAdoptionInsights } from './adoptionInsights';
import { createDatabase } from './database';
import { round } from './measure';

/** What its README recommends; without, it takes 5 events every 2 seconds. */
const README = { maxBufferSize: 20, flushInterval: 5000 };
const REQUESTS = 100;
/** As its client sends them. */
const EVENTS_OF_REQUEST = 20;

/**
 * How many events per second the peer commits. It is given far more than it can store, and far less
 * than it can receive: with more its queue, which is searched for every event, would slow it down.
 */
export async function measurePeerIntake(
  seconds: number,
  say: (text: string) => void,
): Promise<{
  peerDefaultEventsPerSecond: number;
  peerReadmeEventsPerSecond: number;
}> {
  const committed = async (name: string, config: object) => {
    const database = `adoption_insights_${name}`;
    const knex = await createDatabase(database);
    const peer = await startAdoptionInsights({
      database,
      schema: 'public',
      config,
    });
    const started = performance.now();
    for (let request = 0; request < REQUESTS; request++) {
      const body = JSON.stringify(eventsOf(request));
      await peer.ask('/events', { method: 'POST', body });
    }
    await sleep(started + seconds * 1000 - performance.now());
    const [{ n }] = await knex('events').count('* as n');
    await peer.stop();
    await knex.destroy();
    const rate = round(Number(n) / seconds, 1);
    say(
      `  with its ${name} settings: ${
        REQUESTS * EVENTS_OF_REQUEST
      } events accepted, ${n} committed after ${seconds} s`,
    );
    return rate;
  };
  say(`sending to Adoption Insights 1.0.1 for ${seconds} s, twice`);
  return {
    peerDefaultEventsPerSecond: await committed('default', {}),
    peerReadmeEventsPerSecond: await committed('readme', README),
  };
}

/** What its browser module sends for one person. */
function eventsOf(request: number): object[] {
  const userName = `user:default/person-${request}`;
  const userId = createHash('sha256').update(userName).digest('hex');
  return Array.from({ length: EVENTS_OF_REQUEST }, (_, index) => ({
    action: 'navigate',
    subject: `/catalog/default/component/service-${index}`,
    attributes: {
      kind: 'component',
      namespace: 'default',
      name: `service-${index}`,
    },
    context: {
      pluginId: 'catalog',
      extensionId: 'page:catalog/entity',
      routeRef: 'catalog:catalog-entity',
      timestamp: new Date().toISOString(),
      userName,
      userId,
    },
  }));
}
