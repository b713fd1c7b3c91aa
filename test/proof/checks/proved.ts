import { readManifests } from '../../../src/proof/manifests/read';
import { type Proof, prove } from '../../../src/proof/prove';

/** A Prometheus that takes everything. */
export const prometheus = `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: k8s, namespace: monitoring }
spec:
  serviceMonitorSelector: {}
  serviceMonitorNamespaceSelector: {}
  podMonitorSelector: {}
  podMonitorNamespaceSelector: {}
  probeSelector: {}
  probeNamespaceSelector: {}
  ruleSelector: {}
  ruleNamespaceSelector: {}
`;

export const serviceMonitor = ({ name = 'cart', namespace = 'shop', spec = 'endpoints: [{ port: metrics }]' } = {}) => `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: cart } }
  ${spec}
`;

export const service = ({
  namespace = 'shop',
  labels = '{ app: cart }',
  ports = '[{ name: metrics, port: 8080 }]',
} = {}) => `
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: ${namespace}, labels: ${labels} }
spec: { selector: { app: cart }, ports: ${ports} }
`;

export const deployment = ({
  namespace = 'shop',
  ports = '[{ name: metrics, containerPort: 8080 }]',
  args = '[]',
  annotations = '{}',
} = {}) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart }, annotations: ${annotations} }
    spec: { containers: [{ name: cart, image: cart, args: ${args}, ports: ${ports} }] }
`;

/** Everything that is wrong with some manifests, which are the whole cluster unless told otherwise. */
export function proved(documents: readonly string[], { complete = true } = {}): Proof {
  return prove(readManifests(documents.join('---\n')).objects, { complete });
}

/** `name: fix` of each finding. */
export function fixes({ findings }: Proof): string[] {
  return findings.map(({ check, fix }) => `${check.name}: ${fix}`);
}
