import { CustomErrorBase } from '@backstage/errors';

/** Someone sends more than they may. */
export class TooManyEventsError extends CustomErrorBase {
  name = 'TooManyEventsError' as const;
  /** Seconds after which there is room again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(
      `You send more events than one person makes; try again in ${retryAfter} s.`,
    );
    this.retryAfter = retryAfter;
  }
}
