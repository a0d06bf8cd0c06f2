import { mockServices } from '@backstage/backend-test-utils';

/** Listens to what the plugin writes beside its tables and answers: each line of the log, and each event of the audit log. */
export function recordChannels() {
  const written: string[] = [];
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  for (const level of ['error', 'warn', 'info', 'debug'] as const)
    logger[level].mockImplementation((message, meta) => {
      written.push(lineOf(level, message, meta));
    });
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => {
    const note = (more?: object) =>
      written.push(`audit ${eventId} ${JSON.stringify({ ...meta, ...more })}`);
    note();
    return {
      success: async options => {
        note(options?.meta);
      },
      fail: async ({ error, meta: more }) => {
        note({ message: error.message, ...more });
      },
    };
  });
  return {
    written,
    features: [
      logger.factory,
      mockServices.rootLogger.mock(logger).factory,
      auditor.factory,
    ],
  };
}

/** As the portal's logger writes it: of an error its stack and its own fields, and those of its cause. */
function lineOf(level: string, message: string, meta: unknown): string {
  if (!(meta instanceof Error))
    return `${level} ${message} ${JSON.stringify(meta)}`;
  return `${level} ${message} ${meta.stack} ${JSON.stringify({
    ...meta,
    cause: { ...(meta.cause as object) },
  })}`;
}
