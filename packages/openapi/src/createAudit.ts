import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** Does something and notes in the audit log who did it, and how it ended. @public */
export type Audit = <T>(
  request: Request,
  eventId: string,
  meta: Record<string, string | number>,
  call: () => Promise<T>,
) => Promise<T>;

/** Notes what is done in the audit log. @public */
export function createAudit(auditor: AuditorService): Audit {
  return async (request, eventId, meta, call) => {
    const event = await auditor.createEvent({
      eventId,
      request,
      severityLevel: 'medium',
      meta,
    });
    try {
      const result = await call();
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  };
}
