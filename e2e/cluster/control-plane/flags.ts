import { join } from 'node:path';
import { NODE_IP, NODE_NAME, POD_RANGE, SERVICE_RANGE } from '../addresses';
import type { Credentials } from './credentials';

const ETCD = 'http://127.0.0.1:2379';

/** Those whose work a monitor depends on. */
const CONTROLLERS = [
  'deployment',
  'replicaset',
  'statefulset',
  'daemonset',
  'job',
  'cronjob',
  'endpoints',
  'endpointslice',
  'endpointslice-mirroring',
  'serviceaccount',
  'root-ca-certificate-publisher',
  'namespace',
  'garbage-collector',
  'clusterrole-aggregation',
  'disruption',
];

export function etcdFlags(folder: string): string[] {
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    '--unsafe-no-fsync',
    '--log-level=warn',
    `--listen-client-urls=${ETCD}`,
    `--advertise-client-urls=${ETCD}`,
    '--listen-peer-urls=http://127.0.0.1:2380',
  ];
}

export function apiServerFlags({ folder, publicKeyFile, signingKeyFile, tokensFile }: Credentials): string[] {
  return [
    `--etcd-servers=${ETCD}`,
    `--cert-dir=${folder}`,
    '--secure-port=6443',
    `--advertise-address=${NODE_IP}`,
    `--service-cluster-ip-range=${SERVICE_RANGE}`,
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-key-file=${publicKeyFile}`,
    `--service-account-signing-key-file=${signingKeyFile}`,
    '--authorization-mode=RBAC',
    `--token-auth-file=${tokensFile}`,
    '--allow-privileged=true',
    '--profiling=false',
    '--enable-priority-and-fairness=false',
    '--max-requests-inflight=0',
    '--max-mutating-requests-inflight=0',
  ];
}

/** Each controller has a service account of its own: the controller manager's user lacks their rights. */
export function controllerManagerFlags(credentials: Credentials): string[] {
  return [
    `--kubeconfig=${credentials.kubeconfigOf('system:kube-controller-manager')}`,
    `--controllers=${CONTROLLERS.map((name) => `${name}-controller`)}`,
    `--service-account-private-key-file=${credentials.signingKeyFile}`,
    `--root-ca-file=${credentials.caFile}`,
    '--use-service-account-credentials=true',
    '--leader-elect=false',
    '--secure-port=0',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
  ];
}

export function schedulerFlags(credentials: Credentials): string[] {
  return [
    `--kubeconfig=${credentials.kubeconfigOf('system:kube-scheduler')}`,
    '--leader-elect=false',
    '--secure-port=0',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
  ];
}

/** Without limits for connection tracking: those belong to the machine, not to a namespace. */
export function proxyConfiguration(credentials: Credentials): object {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'nftables',
    nftables: { minSyncPeriod: '100ms' },
    conntrack: { maxPerCore: 0, min: 0 },
    clusterCIDR: POD_RANGE,
    hostnameOverride: NODE_NAME,
    bindAddress: '127.0.0.1',
    healthzBindAddress: '127.0.0.1:10256',
    metricsBindAddress: '127.0.0.1:10249',
    clientConnection: { kubeconfig: credentials.kubeconfigOf('system:kube-proxy') },
  };
}
