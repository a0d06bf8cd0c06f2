import {
  EntityPolicies,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
  componentEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { parseManifest } from './parseManifest';
import { toCatalogEntities } from './toCatalogEntities';

const folder = '/somewhere/node_modules';

function entitiesOf(...manifests: object[]) {
  const packages = manifests.map(json => {
    const manifest = parseManifest(JSON.stringify(json));
    return {
      installedName: manifest.name,
      folder: `${folder}/${manifest.name}`,
      manifest,
    };
  });
  return toCatalogEntities(packages, { folder });
}

function componentOf(manifest: object) {
  return entitiesOf(manifest).find(({ kind }) => kind === 'Component')!;
}

const tool = {
  name: '@acme/tool',
  version: '1.2.3',
  description: ' A tool ',
  homepage: 'https://acme.dev/tool',
  repository: 'github:AcmeCorp/tool',
  keywords: ['CLI', 'dev tools', 'b@d', 'cli'],
  dependencies: { react: '^18', 'not-installed': '1' },
};
const react = { name: 'react', version: '18.3.1' };

describe('the entities of installed packages', () => {
  it('describe a package as its manifest does', () => {
    expect(entitiesOf(tool, react)).toContainEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'acme--tool',
        title: '@acme/tool',
        description: 'A tool',
        annotations: {
          'backstage.io/managed-by-location': `file:${folder}/@acme/tool/package.json`,
          'backstage.io/managed-by-origin-location': `file:${folder}/@acme/tool/package.json`,
          'backstage.io/source-location': `file:${folder}/@acme/tool/`,
          'thrive.dev/npm-package': '@acme/tool@1.2.3',
          'thrive.dev/repository': 'https://github.com/AcmeCorp/tool',
        },
        tags: ['cli', 'dev-tools'],
        links: [
          { url: 'https://github.com/AcmeCorp/tool', title: 'Repository' },
          { url: 'https://acme.dev/tool', title: 'Home page' },
        ],
      },
      spec: {
        type: 'library',
        lifecycle: 'production',
        owner: 'group:default/acmecorp',
        dependsOn: ['component:default/react'],
      },
    });
  });

  it.each([
    [{ version: '1.0.0' }, 'production'],
    [{ version: '0.9.0' }, 'experimental'],
    [{ version: '1.0.0', deprecated: 'use another' }, 'deprecated'],
  ])('tell the stage of life of %p', (fields, lifecycle) => {
    expect(componentOf({ name: 'a', ...fields }).spec?.lifecycle).toBe(
      lifecycle,
    );
  });

  it.each([
    [{ name: '@scope/a' }, 'group:default/scope'],
    [{ name: 'a' }, 'group:default/unknown-maintainers'],
    [{ name: '@scope/a', repository: 'org/a' }, 'group:default/org'],
  ])('name the owner of %p', (fields, owner) => {
    expect(componentOf({ version: '1.0.0', ...fields }).spec?.owner).toBe(
      owner,
    );
  });

  it('have one group per organisation, under a common parent', () => {
    const groups = entitiesOf(tool, { ...tool, name: '@acme/other' }, react)
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata, spec }) => [metadata.name, spec?.type, spec?.parent]);
    expect(groups).toEqual([
      ['open-source', 'community', undefined],
      ['acmecorp', 'organization', 'open-source'],
      ['unknown-maintainers', 'organization', 'open-source'],
    ]);
  });

  it('are valid for the catalog whatever a manifest holds', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const odd = {
      name: '_Odd~name',
      version: '0.0.0-x',
      description: 7,
      homepage: 'not a url',
      repository: { url: ['x'] },
      keywords: ['-', '', 'ünï', 3, 'x'.repeat(100), 'a--b', ...'abcdefghijk'],
      dependencies: ['x'],
    };
    for (const entity of entitiesOf(odd, tool, react)) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      const validator =
        entity.kind === 'Group'
          ? groupEntityV1alpha1Validator
          : componentEntityV1alpha1Validator;
      await expect(validator.check(entity)).resolves.toBe(true);
    }
  });
});
