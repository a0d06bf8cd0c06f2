import { mockServices } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { waitForPeople } from './waitForPeople';

it('asks until somebody is there, also while the catalog starts', async () => {
  const getEntityByRef = jest
    .fn()
    .mockRejectedValueOnce(new Error('starting'))
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue({ kind: 'User' });
  await waitForPeople(
    { getEntityByRef } as unknown as CatalogService,
    mockServices.auth(),
  );
  expect(getEntityByRef).toHaveBeenCalledTimes(3);
});

it('ends with the task', async () => {
  const stop = new AbortController();
  const waiting = waitForPeople(
    { getEntityByRef: async () => undefined } as unknown as CatalogService,
    mockServices.auth(),
    stop.signal,
  );
  stop.abort();
  await expect(waiting).rejects.toThrow('aborted');
});
