import { hasLoopbackFlag, loopbackFlag } from '../../reachability/listening';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { flowsOf } from './flows';

export const metricsOnLocalhost = defineCheck({
  code: 'SC205',
  name: 'metrics-on-localhost',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this process serves its metrics on the loopback interface, where Prometheus cannot reach it',
  upstream: "kubernetes cmd/kube-scheduler/app/options/options.go, and kubeadm's manifests",
  explanation: `
kubeadm starts kube-scheduler, kube-controller-manager, etcd and kube-proxy with their metrics on 127.0.0.1: the targets exist and
every scrape ends with \`connection refused\`. The same happens to any exporter that is told to listen on localhost.
`,

  when: ({ condensed }) => condensed.pods.some(hasLoopbackFlag),
  *run(monitor, inquiry) {
    for (const { pod, port } of flowsOf(monitor, inquiry)) {
      const loopback = loopbackFlag(pod, port);
      if (!loopback) continue;
      yield found(pod.workload, {
        subject: monitor,
        facts: [
          `container ${show(loopback.container)} has ${loopback.flag}; ${say(monitor)} scrapes port ${port} of the pod's address`,
        ],
        fix: `change ${loopback.flag} to ${loopback.flag.replace(/127\.0\.0\.1|localhost|\[::1\]/, '0.0.0.0')}`,
      });
    }
  },
});
