import {
  readDocuments,
  ruleType,
  type RawFinding,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';

/** Such as `v1`, `apps/v1` and `networking.k8s.io/v1beta1`: nothing that leads anywhere else. */
const API_VERSION = /^([a-z0-9.-]+\/)?v\d+[a-z0-9]*$/;
const KIND = /^[A-Z][A-Za-z]*$/;
/** What the cluster itself brings; kinds of others are described elsewhere. */
const OWN_GROUP = /^v\d|^[a-z]+\/|\.k8s\.io\//;
/** Not more problems of one manifest are told. */
const MOST = 20;

interface Model {
  validate(): void;
}

interface Problem {
  instancePath: string;
  message?: string;
}

/**
 * A rule type that holds manifests against the schemas of their kinds, as the package
 * `kubernetes-models` has them. Kinds that the cluster does not bring itself are passed over.
 *
 * @public
 */
export const kubernetesSchema = ruleType({
  id: 'kubernetes-schema',
  description: 'Kubernetes manifests have the shape that their kinds ask for.',
  options: z.strictObject({
    files: z
      .array(z.string().min(1))
      .default(['**/*.{yaml,yml}', '!**/templates/**', '!.github/**']),
  }),
  evaluate: (tree, { files }) => {
    let manifests = 0;
    const findings: RawFinding[] = [];
    for (const { path, text } of tree.texts(files)) {
      for (const { document, lineOf } of readDocuments(path, text).documents) {
        const manifest = document.toJS({ maxAliasCount: 100 });
        const model = modelOf(manifest);
        if (model === undefined) continue;
        manifests += 1;
        for (const { instancePath, message } of problemsOf(model, manifest)) {
          const keys = instancePath
            .split('/')
            .slice(1)
            .map(key => (/^\d+$/.test(key) ? Number(key) : key));
          findings.push({
            message: `${path}: ${manifest.kind} ${
              keys.join('.') || 'as a whole'
            } ${message}.`,
            path,
            line: lineOf(document.getIn(keys, true)),
            identity: `${manifest.kind} ${instancePath} ${message}`,
          });
        }
      }
    }
    return manifests === 0
      ? { notApplicable: 'There is no Kubernetes manifest.' }
      : { findings };
  },
});

/** The model of a kind, or what is wrong with its name; undefined for what is no manifest of the cluster's own. */
function modelOf(
  manifest: unknown,
): (new (data: object) => Model) | string | undefined {
  const { apiVersion, kind } = (manifest ?? {}) as Record<string, unknown>;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string')
    return undefined;
  if (!API_VERSION.test(apiVersion) || !KIND.test(kind)) return undefined;
  if (!OWN_GROUP.test(apiVersion)) return undefined;
  try {
    // The schemas are many; only those that are asked for are loaded.
    return (
      require(`kubernetes-models/${apiVersion}`)[kind] ??
      `is no kind of ${apiVersion}`
    );
  } catch {
    return `has the apiVersion ${apiVersion}, which there is not`;
  }
}

function problemsOf(
  model: NonNullable<ReturnType<typeof modelOf>>,
  manifest: object,
): Problem[] {
  if (typeof model === 'string') return [{ instancePath: '', message: model }];
  try {
    // eslint-disable-next-line new-cap -- it is a class that is found by its name
    new model(manifest).validate();
    return [];
  } catch (error) {
    const { errors } = error as { errors?: Problem[] };
    if (!errors) throw error;
    return errors.slice(0, MOST);
  }
}
