import type { Entity } from '@backstage/catalog-model';

/** Something in the catalog of which only the kind matters. */
export function entityOfKind(kind: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'something' },
  };
}
