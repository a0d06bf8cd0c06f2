import { Entity } from '@backstage/catalog-model';
import { maintainerOf, toGroups } from './maintainers';
import { toComponent } from './toComponent';
import { InstalledPackage } from './types';

/** All the entities that these packages of a folder stand for: groups, then components. */
export function toCatalogEntities(
  packages: InstalledPackage[],
  options: { folder: string },
): Entity[] {
  const installedNames = new Set(
    packages.map(({ installedName }) => installedName),
  );
  return [
    ...toGroups(
      packages.map(({ manifest }) => maintainerOf(manifest)),
      options,
    ),
    ...packages.map(installed => toComponent(installed, { installedNames })),
  ];
}
