import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  eventsServiceRef,
  type EventParams,
  type EventsServiceEventHandler,
} from '@backstage/plugin-events-node';

/** Events within a test: whoever publishes waits until everybody has heard. */
export function createEventBus() {
  const listeners: { topics: string[]; onEvent: EventsServiceEventHandler }[] =
    [];
  const publish = async (event: EventParams) => {
    for (const { topics, onEvent } of listeners)
      if (topics.includes(event.topic)) await onEvent(event);
  };
  return {
    publish,
    factory: createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({
        publish,
        subscribe: async listener => {
          listeners.push(listener);
        },
      }),
    }),
  };
}
