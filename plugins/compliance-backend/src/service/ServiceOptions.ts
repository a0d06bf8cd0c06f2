import type { BackstageCredentials } from '@backstage/backend-plugin-api';

export interface ServiceOptions {
  credentials: BackstageCredentials;
}
