import type { ApiObject } from 'cdk8s';
import type { NativeSystem } from '../catalogue/system';
import type { AppMonitorProps } from './app-monitor-props';
import { Mistake } from './mistakes';
import type { OfferedPort } from './port-choice';
import type { LabelSelector } from './satisfying-labels';
import { endpointPort, Service, type ServicePort } from './service';
import { podPort, Workload } from './workload';

/** What an AppMonitor scrapes: a Service, a workload, or pods that somebody else installs. */
export interface NativeTarget {
  readonly namespace?: string;
  readonly service?: Service;
  readonly workload?: () => ApiObject | undefined;
  /** As the app stands when asked. @throws Mistake if nothing tells the pods from others */
  readonly selector: () => LabelSelector;
  /** The part of an endpoint that says which port. @throws Mistake if it cannot be told */
  readonly port: () => object;
}

/** @throws Mistake if the props name nothing that could be scraped */
export function nativeTarget(props: AppMonitorProps): NativeTarget {
  const system = props.system?._facts;
  if (!props.app) return installedPods(props, system);
  if (props.namespace !== undefined || props.podLabels !== undefined) {
    throw new Mistake(
      '`namespace` and `podLabels` are for pods that are not part of the app, got `app` too; leave one out',
    );
  }
  const service = Service.find(props.app);
  if (service) {
    return {
      service,
      namespace: service.namespace,
      workload: () => behind(service),
      selector: () => ({ matchLabels: service.selector }),
      port: () => endpointPort(portOf(service, props, system)),
    };
  }
  const workload = Workload.of(props.app);
  return {
    namespace: workload.namespace,
    workload: () => workload.object,
    selector: () => workload.selector,
    port: () => podPort(portOf(workload, props, system)),
  };
}

/** The workload behind a Service, if it is one of the app's. */
function behind(service: Service): ApiObject | undefined {
  try {
    return Workload.behind(service.object).object;
  } catch (error) {
    if (error instanceof Mistake) return undefined;
    throw error;
  }
}

function installedPods(props: AppMonitorProps, system: NativeSystem | undefined): NativeTarget {
  const { namespace, podLabels, port = system?.portName, portNumber = system?.port } = props;
  const { matchLabels, matchExpressions } = podLabels ? { matchLabels: podLabels } : (system?.pods ?? {});
  if (!matchLabels && !matchExpressions) {
    const title = system ? `${system.title} has no usual place` : 'there is no application';
    throw new Mistake(`${title}, got no \`app\`; pass \`app\`, or \`podLabels\` for pods that are not part of the app`);
  }
  if (port === undefined && portNumber === undefined) {
    throw new Mistake('nothing tells the port of the pods, got only `podLabels`; pass `port` or `portNumber`');
  }
  const selector = {
    ...(matchLabels && { matchLabels: { ...matchLabels } }),
    ...(matchExpressions && {
      matchExpressions: matchExpressions.map(({ values, ...e }) => ({ ...e, ...(values && { values: [...values] }) })),
    }),
  };
  return { namespace, selector: () => selector, port: () => (port === undefined ? { portNumber } : { port }) };
}

interface WithPorts<P extends OfferedPort> {
  readonly title: string;
  readonly ports: readonly P[];
  port(wish?: AppMonitorProps): P;
}

/** The port that is wished for, else the one on which the system serves metrics, else the one whose name says so. */
function portOf<P extends OfferedPort | ServicePort>(
  owner: WithPorts<P>,
  props: AppMonitorProps,
  system: NativeSystem | undefined,
): P {
  if (!system || props.port !== undefined || props.portNumber !== undefined) return owner.port(props);
  const { title, port, portName } = system;
  const serves = (offered: P) =>
    offered.number === port || ('target' in offered && offered.target === port) || offered.name === portName;
  const found = owner.ports.find(serves);
  if (found) return found;
  throw new Mistake(
    `${owner.title} has no port ${port}, on which ${title} serves its metrics, got ` +
      `${owner.ports.map(({ number }) => number).join(', ') || 'none'}; declare it, or pass \`port\` or \`portNumber\``,
  );
}
