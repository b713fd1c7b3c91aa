import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import type { Inquiry } from '../inquiry';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';

export const proberNotFound = defineCheck({
  code: 'SC128',
  name: 'prober-not-found',
  severity: 'error',
  kinds: ['Probe'],
  title: 'the prober of this Probe is no Service of the cluster',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig',
  explanation: `
\`spec.prober.url\` becomes the address that Prometheus scrapes, and it is Prometheus that resolves it: a name without a namespace is
looked for in the namespace of the Prometheus, not of the Probe. The port is one of the Service's ports, not of the container's.
`,

  *run(probe, inquiry) {
    const [host, port] = textOf(objectOf(objectOf(probe.body.spec).prober).url).split(':');
    for (const { prometheus } of inquiry.pools(probe)) {
      const place = serviceIn(host, prometheus.operation.prometheus.namespace, inquiry);
      if (!place) continue;
      const service = inquiry.cluster.index.get('Service', place.namespace, place.name);
      if (service) yield* wrongPort(probe, service, port);
      else yield* noService(probe, place, port, inquiry);
    }
  },
});

interface Place {
  readonly namespace: string;
  readonly name: string;
}

/** The Service that a host name means inside of the cluster; undefined for a name of the outside world. */
function serviceIn(host: string, own: string, { index }: Inquiry): Place | undefined {
  if (/^\d+(\.\d+){3}$/.test(host) || host.includes('[')) return undefined;
  const [name, namespace, svc] = host.split('.');
  if (namespace === undefined) return { namespace: own, name };
  return svc === 'svc' || (svc === undefined && index.namespaces.has(namespace)) ? { namespace, name } : undefined;
}

function* wrongPort(probe: Manifest, service: Manifest, port: string | undefined) {
  const ports = objectsOf(objectOf(service.body.spec).ports).map((one) => String(one.port));
  if (ports.includes(port ?? '80') || objectOf(service.body.spec).clusterIP === 'None') return;
  yield found(probe, {
    facts: [`spec.prober.url has port ${port ?? '80'}; ${say(service)} has ${list(ports)}`],
    fix: `set spec.prober.url to ${show(`${service.name}.${service.namespace}:${ports[0]}`)}`,
  });
}

function* noService(
  probe: Manifest,
  { namespace, name }: Place,
  port: string | undefined,
  { cluster, complete }: Inquiry,
) {
  const there = cluster.index.inNamespace('Service', namespace);
  const near = nearest(
    name,
    there.map((service) => service.name),
  );
  const elsewhere = cluster.index.ofKind('Service').find((service) => service.name === name);
  if (near === undefined && !elsewhere && !complete) {
    yield unknown(probe, `Service ${namespace}/${name}`);
    return;
  }
  const meant = near !== undefined ? `${near}.${namespace}` : elsewhere && `${name}.${elsewhere.namespace}`;
  yield found(probe, {
    facts: [`spec.prober.url means Service ${namespace}/${name}, which does not exist`],
    near:
      near !== undefined
        ? `${show(name)} looks like a misspelt ${show(near)}`
        : elsewhere && `${say(elsewhere)} has the name`,
    fix: meant
      ? `set spec.prober.url to ${show(port === undefined ? meant : `${meant}:${port}`)}`
      : `create Service ${namespace}/${name}, or set spec.prober.url to the prober that exists`,
  });
}
