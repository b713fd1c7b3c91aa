import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { DNS_IP } from '../addresses';
import type { Api } from '../api/api';
import { watch } from '../api/watch';
import { type EndpointSlice, keyOf, type Service } from '../kubernetes';
import { answerTo, questionIn } from './dns-message';

/** Answers for `cluster.local`: Services, and the pods behind those without an address of their own. */
export async function startDns(api: Api): Promise<void> {
  const services = new Map<string, Service>();
  const slices = new Map<string, EndpointSlice>();
  await watch<Service>(api, '/api/v1/services', keptIn(services));
  await watch<EndpointSlice>(api, '/apis/discovery.k8s.io/v1/endpointslices', keptIn(slices));

  function lookUp(name: string): string[] | undefined {
    const [, host, service, namespace] = /^(?:([^.]+)\.)?([^.]+)\.([^.]+)\.svc\.cluster\.local$/.exec(name) ?? [];
    const found = services.get(`${namespace}/${service}`);
    if (!found) return undefined;
    const { clusterIP, publishNotReadyAddresses } = found.spec;
    if (!host && clusterIP && clusterIP !== 'None') return [clusterIP];
    const addresses = [...slices.values()]
      .filter(({ metadata }) => metadata.namespace === namespace)
      .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === service)
      .flatMap(({ endpoints }) => endpoints ?? [])
      .filter(({ conditions }) => publishNotReadyAddresses || conditions?.ready !== false)
      .filter(({ hostname }) => !host || hostname === host)
      .flatMap((endpoint) => endpoint.addresses);
    return addresses.length > 0 || !host ? addresses : undefined;
  }

  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    socket.send(answerTo(query, lookUp(questionIn(query).name)), port, address);
  });
  socket.bind(53, DNS_IP);
  await once(socket, 'listening');
}

function keptIn<T extends Service | EndpointSlice>(objects: Map<string, T>): (change: string, object: T) => void {
  return (change, object) => {
    if (change === 'deleted') objects.delete(keyOf(object));
    else objects.set(keyOf(object), object);
  };
}
