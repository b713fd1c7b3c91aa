import type { Json, JsonObject, Manifest } from '../manifests/manifest';
import { Memo } from '../memory/memo';
import type { Served, World } from './cluster';
import { listOf, objectOf, objectsOf, textOf, textsOf } from './fields';
import type { Family } from './ip';
import type { Symbols } from './symbols';

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
    ports: spec.ports === undefined ? [] : portsOf.of(spec.ports, (ports) => objectsOf(ports).map(servicePortOf)),
    families: families.length > 0 ? families : ['IPv4'],
    publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
  };
}

/** Equal ports of many Services may be one list. */
const portsOf = new Memo<Json, readonly ServicePort[]>(200);

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
export class ServedService implements Served {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;

  /** @param n The number of the Service in its world. */
  constructor(
    readonly owner: Manifest,
    private readonly n: number,
    private readonly world: World,
  ) {
    this.namespace = owner.namespace;
    this.name = owner.name;
    this.labels = owner.labels;
    this.annotations = owner.annotations;
  }

  get symbols(): Symbols {
    const clusterIP = this.allocated();
    return clusterIP === undefined ? [] : [[clusterIP, '*']];
  }

  get body(): JsonObject {
    const { body } = this.owner;
    const clusterIP = this.allocated();
    if (clusterIP === undefined) return body;
    return { ...body, spec: { ...objectOf(body.spec), clusterIP, clusterIPs: [clusterIP] } };
  }

  private allocated(): string | undefined {
    const { type, clusterIP } = objectOf(this.owner.body.spec);
    return type !== 'ExternalName' && textOf(clusterIP) === '' ? this.world.clusterIP(this.n) : undefined;
  }
}
