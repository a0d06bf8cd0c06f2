/**
 * Rules of compliance that hold Kubernetes manifests against the schemas of their kinds.
 *
 * @packageDocumentation
 */
export { complianceKubernetesModule as default } from './module';
export { kubernetesSchema } from './kubernetesSchema';
