import { GroupEntity } from '@backstage/catalog-model';
import { groupName } from './entityName';
import { Manifest } from './types';

const UNKNOWN = 'unknown-maintainers';
const ALL = 'open-source';

/** An organisation that maintains packages, as a group of the catalog. */
export type Maintainer = { groupName: string; displayName: string };

/**
 * Who maintains a package: the owner of its repository (the first part of the
 * repository's path), else the npm scope, else somebody unknown.
 */
export function maintainerOf(manifest: Manifest): Maintainer {
  const organisation =
    repositoryOwner(manifest.repository) ??
    /^@([^/]+)\//.exec(manifest.name)?.[1];
  return organisation
    ? { groupName: groupName(organisation), displayName: organisation }
    : { groupName: UNKNOWN, displayName: 'Unknown maintainers' };
}

/** The groups of these maintainers, each once, under one parent for all of them. */
export function toGroups(
  maintainers: Iterable<Maintainer>,
  options: { folder: string },
): GroupEntity[] {
  const byName = new Map<string, Maintainer>();
  for (const maintainer of maintainers) {
    if (!byName.has(maintainer.groupName)) {
      byName.set(maintainer.groupName, maintainer);
    }
  }
  const children = [...byName.values()].map(maintainer =>
    toGroup(maintainer, { ...options, type: 'organization', parent: ALL }),
  );
  const parent = toGroup(
    { groupName: ALL, displayName: 'Open source' },
    { ...options, type: 'community' },
  );
  return [parent, ...children];
}

function repositoryOwner(repository: string | undefined): string | undefined {
  return repository
    ? new URL(repository).pathname.split('/').find(part => part !== '')
    : undefined;
}

function toGroup(
  maintainer: Maintainer,
  options: { folder: string; type: string; parent?: string },
): GroupEntity {
  const location = `file:${options.folder}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: maintainer.groupName,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: {
      type: options.type,
      profile: { displayName: maintainer.displayName },
      ...(options.parent && { parent: options.parent }),
      children: [],
    },
  };
}
