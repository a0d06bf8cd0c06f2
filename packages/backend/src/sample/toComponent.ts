import { join } from 'node:path';
import { ComponentEntity } from '@backstage/catalog-model';
import { entityName } from './entityName';
import { maintainerOf } from './maintainers';
import { InstalledPackage, Manifest } from './types';

const MAX_TAGS = 8;
const MAX_TAG_LENGTH = 63;

/**
 * The component of an installed package. It depends on those of its
 * dependencies that are installed too.
 */
export function toComponent(
  installed: InstalledPackage,
  options: { installedNames: ReadonlySet<string> },
): ComponentEntity {
  const { manifest, installedName, folder } = installed;
  const location = `file:${join(folder, 'package.json')}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: entityName(installedName),
      title: installedName,
      ...(manifest.description && { description: manifest.description }),
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'backstage.io/source-location': `file:${folder}/`,
        'thrive.dev/npm-package': `${manifest.name}@${manifest.version}`,
        ...(manifest.repository && {
          'thrive.dev/repository': manifest.repository,
        }),
      },
      tags: toTags(manifest.keywords),
      links: toLinks(manifest),
    },
    spec: {
      type: 'library',
      lifecycle: lifecycleOf(manifest),
      owner: `group:default/${maintainerOf(manifest).groupName}`,
      dependsOn: manifest.dependencies
        .filter(name => options.installedNames.has(name))
        .map(name => `component:default/${entityName(name)}`),
    },
  };
}

function lifecycleOf(manifest: Manifest): string {
  if (manifest.deprecated) {
    return 'deprecated';
  }
  return manifest.version.startsWith('0.') ? 'experimental' : 'production';
}

// The catalog's rule for a tag: letters, digits, + and #, in parts joined by one dash.
function toTags(keywords: string[]): string[] {
  const tags = keywords
    .map(keyword =>
      keyword
        .trim()
        .toLowerCase()
        .replace(/[\s_.]+/g, '-'),
    )
    .filter(
      tag =>
        /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/.test(tag) &&
        tag.length <= MAX_TAG_LENGTH,
    );
  return [...new Set(tags)].slice(0, MAX_TAGS);
}

function toLinks({ homepage, repository }: Manifest) {
  return [
    ...(repository ? [{ url: repository, title: 'Repository' }] : []),
    ...(homepage ? [{ url: homepage, title: 'Home page' }] : []),
  ];
}
