import { join } from 'node:path';

/** A Go module of this folder, and the programs that are built from what it requires. */
export interface GoRecipe {
  readonly name: string;
  readonly folder: string;
  /** File name of each program, and the package that it is built from. */
  readonly programs: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  /** Values of string variables, set when linking. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Files that a module brings along, as `module/path/file`, kept next to the programs. */
  readonly files?: readonly { readonly module: string; readonly path: string }[];
}

const COMPONENT = 'k8s.io/component-base/version';
const OPERATOR = 'github.com/prometheus-operator/prometheus-operator';

/** Without a version the operator cannot parse the API server's `/version`, and programs report themselves as unknown. */
export const goRecipes: readonly GoRecipe[] = [
  {
    name: 'etcd',
    folder: join(__dirname, 'etcd'),
    programs: { etcd: 'go.etcd.io/etcd/server/v3' },
  },
  {
    name: 'kubernetes',
    folder: join(__dirname, 'kubernetes'),
    programs: {
      'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
      'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
      'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
      'kube-proxy': 'k8s.io/kubernetes/cmd/kube-proxy',
    },
    variables: {
      [`${COMPONENT}.gitVersion`]: 'v1.36.3',
      [`${COMPONENT}.gitMajor`]: '1',
      [`${COMPONENT}.gitMinor`]: '36',
    },
  },
  {
    name: 'operator',
    folder: join(__dirname, 'operator'),
    programs: {
      operator: `${OPERATOR}/cmd/operator`,
      'prometheus-config-reloader': `${OPERATOR}/cmd/prometheus-config-reloader`,
    },
    variables: { 'github.com/prometheus/common/version.Version': '0.93.1' },
    files: [{ module: OPERATOR, path: 'bundle.yaml' }],
  },
  {
    name: 'prometheus',
    folder: join(__dirname, 'prometheus'),
    programs: {
      prometheus: 'github.com/prometheus/prometheus/cmd/prometheus',
      promtool: 'github.com/prometheus/prometheus/cmd/promtool',
    },
    // The discoveries of other systems double the time to build; static, file and HTTP discovery always stay.
    tags: ['remove_all_sd', 'enable_kubernetes_sd'],
    variables: { 'github.com/prometheus/common/version.Version': '3.13.1' },
  },
  {
    name: 'flagger',
    folder: join(__dirname, 'flagger'),
    programs: { flagger: 'github.com/fluxcd/flagger/cmd/flagger' },
  },
  {
    name: 'exporters',
    folder: join(__dirname, 'exporters'),
    programs: {
      'nats-server': 'github.com/nats-io/nats-server/v2',
      'prometheus-nats-exporter': 'github.com/nats-io/prometheus-nats-exporter',
      pgbouncer_exporter: 'github.com/prometheus-community/pgbouncer_exporter',
      statsd_exporter: 'github.com/prometheus/statsd_exporter',
    },
  },
  {
    name: 'stand-in',
    folder: join(__dirname, 'stand-in'),
    programs: { 'stand-in': '.' },
  },
  {
    name: 'truth',
    folder: join(__dirname, '../truth'),
    programs: { truth: '.' },
  },
];
