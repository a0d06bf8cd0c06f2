import { isMap, isSeq, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { isFloating } from './images';
import { ruleType, type RawFinding } from './RuleType';
import {
  findingsOf,
  readDocuments,
  type YamlDocument,
  type YamlProblem,
} from './yamlDocuments';

const CHECKS = [
  'no-privileged',
  'non-root',
  'limits',
  'pinned-image',
  'no-host-access',
  'probes',
] as const;
type Check = (typeof CHECKS)[number];

type Problem = YamlProblem<Check>;

/** Where each kind keeps the description of its pods. */
const PODS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** What runs once is not asked how it is. */
const SHORT_LIVED = ['Job', 'CronJob', 'Pod'];

function mapsIn(parent: YAMLMap, key: string): YAMLMap[] {
  const list = parent.get(key);
  return isSeq(list) ? list.items.filter(item => isMap(item)) : [];
}

function problemsOfPod(kind: string, pod: YAMLMap): Problem[] {
  const containers = [
    ...mapsIn(pod, 'initContainers'),
    ...mapsIn(pod, 'containers'),
  ];
  const lasting = SHORT_LIVED.includes(kind) ? [] : mapsIn(pod, 'containers');
  const ofPod = isMap(pod.get('securityContext'))
    ? (pod.get('securityContext') as YAMLMap)
    : undefined;
  return [
    ...(['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter(key => pod.get(key) === true)
      .map(
        (key): Problem => ({
          check: 'no-host-access',
          message: `${key} gives it what belongs to its machine.`,
          node: pod.get(key, true),
        }),
      ),
    ...mapsIn(pod, 'volumes')
      .filter(volume => volume.has('hostPath'))
      .map(
        (volume): Problem => ({
          check: 'no-host-access',
          message: `The volume ${volume.get(
            'name',
          )} is a folder of its machine.`,
          node: volume,
        }),
      ),
    ...containers.flatMap(container => problemsOfContainer(container, ofPod)),
    ...lasting.flatMap((container): Problem[] =>
      container.has('readinessProbe') || container.has('livenessProbe')
        ? []
        : [
            {
              check: 'probes',
              message: `${nameOf(
                container,
              )} is never asked whether it is well.`,
              node: container,
            },
          ],
    ),
  ];
}

function problemsOfContainer(
  container: YAMLMap,
  ofPod: YAMLMap | undefined,
): Problem[] {
  const name = nameOf(container);
  const own = container.get('securityContext');
  const setting = (key: string) =>
    isMap(own) && own.has(key) ? own.get(key) : ofPod?.get(key);
  const image = String(container.get('image') ?? '');
  const user = setting('runAsUser');
  const isNobody =
    setting('runAsNonRoot') === true || (typeof user === 'number' && user > 0);
  const wrong: [boolean, Check, string][] = [
    [
      isMap(own) && own.get('privileged') === true,
      'no-privileged',
      `${name} may do everything on its machine.`,
    ],
    [!isNobody, 'non-root', `${name} may run as root; say runAsNonRoot.`],
    [
      !container.hasIn(['resources', 'limits', 'memory']),
      'limits',
      `${name} may take all the memory of its machine.`,
    ],
    [
      isFloating(image),
      'pinned-image',
      `${name} runs ${image || 'no image'}, which is another one tomorrow.`,
    ],
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, check, message]) => ({ check, message, node: container }));
}

function nameOf(container: YAMLMap): string {
  return `The container ${container.get('name') ?? 'without a name'}`;
}

/** The pods that a document describes; undefined when it is no workload. */
function podOf({
  map,
}: YamlDocument): { kind: string; pod: YAMLMap } | undefined {
  const kind = String(map?.get('kind'));
  const pod = PODS[kind] && map?.getIn(PODS[kind]);
  return isMap(pod) ? { kind, pod } : undefined;
}

/**
 * What pods should not be able to do, after the Pod Security Standards of Kubernetes, and what keeps
 * them from harming others.
 */
export const kubernetes = ruleType({
  id: 'kubernetes',
  description:
    'Pods have limits and probes, run as nobody in particular, and have no access to their machine.',
  options: z.strictObject({
    files: z
      .array(z.string())
      .default(['{k8s,kubernetes,deploy,manifests}/**/*.{yml,yaml}']),
    checks: z
      .array(z.enum(CHECKS))
      .min(1)
      .default([...CHECKS]),
  }),
  evaluate: (tree, { files, checks }) => {
    const wanted = new Set<Check>(checks);
    let workloads = 0;
    const findings = tree
      .texts(files)
      .flatMap(({ path, text }): RawFinding[] => {
        // Templates of a chart are no YAML before they are filled in.
        if (text.includes('{{')) return [];
        const { documents, broken } = readDocuments(path, text);
        const found = documents.flatMap(document => {
          const workload = podOf(document);
          return workload ? { document, ...workload } : [];
        });
        workloads += found.length;
        return [
          ...broken,
          ...found.flatMap(({ document, kind, pod }) =>
            findingsOf(path, document, problemsOfPod(kind, pod), wanted),
          ),
        ];
      });
    return workloads === 0 && findings.length === 0
      ? { notApplicable: 'There is no workload for Kubernetes.' }
      : { findings };
  },
});
