import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppMonitorProps } from './app-monitor-props';
import { requireDnsLabel } from './dns-label';
import { Mistakes } from './mistakes';
import { podMonitor, serviceMonitor } from './monitor-object';
import { scrapeFields } from './scrape-options';
import { endpointPort, Service } from './service';
import { podPort, Workload } from './workload';

/**
 * Monitors an application that speaks Prometheus itself: with a ServiceMonitor where there is a Service, else with a
 * PodMonitor on its pods.
 */
export class AppMonitor extends Construct {
  /** The ServiceMonitor or PodMonitor. Patches made here are kept, whatever they touch. */
  public readonly monitor: ApiObject;

  /**
   * @throws if the app renders neither a Service nor a workload, if nothing tells its pods or its port from others, or
   * if an option cannot be; all mistakes at once
   */
  constructor(scope: Construct, id: string, props: AppMonitorProps) {
    super(scope, id);
    const mistakes = new Mistakes(this);
    const endpoint = endpointFields(mistakes, props);
    const app = mistakes.attempt(() => Service.find(props.app) ?? Workload.of(props.app));
    mistakes.attempt(() => app?.selector);
    mistakes.attempt(() => app?.port(props));
    mistakes.throwIfAny();

    const place = { name: props.name, targetNamespace: app!.namespace };
    if (app instanceof Service) {
      app.ensureIdentity();
      this.monitor = serviceMonitor(this, 'Monitor', place, () => ({
        selector: { matchLabels: app.labels },
        endpoints: [{ ...endpointPort(app.port(props)), ...endpoint }],
      }));
    } else {
      this.monitor = podMonitor(this, 'Monitor', place, () => ({
        selector: app!.selector,
        podMetricsEndpoints: [{ ...podPort(app!.port(props)), ...endpoint }],
      }));
    }
  }
}

function endpointFields(mistakes: Mistakes, props: AppMonitorProps) {
  const { name, path, bearerToken, basicAuth } = props;
  if (name !== undefined) mistakes.attempt(() => requireDnsLabel('`name`', name));
  mistakes.require(
    path === undefined || /^\/[^?#]*$/.test(path),
    `\`path\` must begin with "/" and hold no "?", got "${path}"; pass parameters as \`params\``,
  );
  mistakes.require(
    !(bearerToken && basicAuth),
    'only one of `bearerToken` and `basicAuth` can be sent, got both; pass one',
  );
  return {
    path,
    params: props.params,
    // The generated enums of ServiceMonitor and PodMonitor have equal values but are different types.
    scheme: props.scheme as never,
    honorLabels: props.honorLabels,
    authorization: bearerToken && { credentials: bearerToken._toSelector() },
    basicAuth: basicAuth && {
      username: basicAuth.username._toSelector(),
      password: basicAuth.password._toSelector(),
    },
    ...scrapeFields(mistakes, props),
  };
}
