import type { BackstageCredentials } from '@backstage/backend-plugin-api';

export interface ServiceOptions {
  credentials: BackstageCredentials;
  /** That who asks reads, such as `de`. */
  language?: string;
}
