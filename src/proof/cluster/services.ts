import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Served, World } from './cluster';
import { listOf, objectOf, objectsOf, textOf, textsOf } from './fields';
import type { Family } from './ip';

/** A Service as the controllers read it. */
export interface Service {
  readonly manifest: Manifest;
  /** None for a Service whose endpoints somebody else makes; an empty selector is no selector to the API server. */
  readonly selector?: Readonly<Record<string, string>>;
  /** Whether Endpoints that somebody makes for it become EndpointSlices. */
  readonly mirrorsEndpoints: boolean;
  readonly headless: boolean;
  readonly ports: readonly ServicePort[];
  readonly families: readonly Family[];
  readonly publishNotReadyAddresses: boolean;
}

export interface ServicePort {
  readonly name: string;
  readonly protocol: string;
  readonly targetPort: string | number;
  readonly appProtocol?: string;
}

export function serviceOf(manifest: Manifest): Service {
  const spec = objectOf(manifest.body.spec);
  const selector = textsOf(spec.selector);
  const hasSelector = Object.keys(selector).length > 0;
  const families = listOf(spec.ipFamilies).filter((family): family is Family => family === 'IPv4' || family === 'IPv6');
  return {
    manifest,
    ...(hasSelector && spec.type !== 'ExternalName' && { selector }),
    mirrorsEndpoints: !hasSelector,
    headless: spec.clusterIP === 'None',
    ports: objectsOf(spec.ports).map(servicePortOf),
    families: families.length > 0 ? families : ['IPv4'],
    publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
  };
}

function servicePortOf({ name, protocol, port, targetPort, appProtocol }: JsonObject): ServicePort {
  const target = typeof targetPort === 'string' || typeof targetPort === 'number' ? targetPort : 0;
  return {
    name: textOf(name),
    protocol: textOf(protocol) || 'TCP',
    targetPort: target || (typeof port === 'number' ? port : 0),
    ...(typeof appProtocol === 'string' && { appProtocol }),
  };
}

/** kubernetes pkg/registry/core/service/storage: the API server allocates a cluster IP, single-stack unless told otherwise. */
export function servedService(manifest: Manifest, n: number, world: World): Served {
  const { namespace, name, labels, annotations, body } = manifest;
  const spec = objectOf(body.spec);
  const allocates = spec.type !== 'ExternalName' && textOf(spec.clusterIP) === '';
  if (!allocates) return { namespace, name, labels, annotations, owner: manifest, symbols: [], body };
  const clusterIP = world.clusterIP(n);
  return {
    namespace,
    name,
    labels,
    annotations,
    owner: manifest,
    symbols: [[clusterIP, '*']],
    get body() {
      return { ...body, spec: { ...spec, clusterIP, clusterIPs: [clusterIP] } };
    },
  };
}
