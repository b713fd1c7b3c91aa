import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { scaledToZero } from './alerting/scale-to-zero';
import { planWatch, watch } from './alerting/watch';
import type { AppMonitorProps } from './app-monitor-props';
import { requireDnsLabel } from './dns-label';
import { Mistakes } from './mistakes';
import { podMonitor, serviceMonitor } from './monitor-object';
import { nativeTarget } from './native-target';
import { scrapeFields } from './scrape-options';

/**
 * Monitors an application that speaks Prometheus itself: with a ServiceMonitor where there is a Service, else with a
 * PodMonitor on its pods. For a system of the catalogue it brings alerts and a dashboard too.
 */
export class AppMonitor extends Construct {
  /** The ServiceMonitor or PodMonitor. Patches made here are kept, whatever they touch. */
  public readonly monitor: ApiObject;

  /** The PrometheusRule with the alerts; absent if there are none. */
  public readonly rules?: ApiObject;

  /** The object with the dashboard, which all applications of this kind in the namespace share; absent if there is none. */
  public readonly dashboard?: ApiObject;

  /**
   * @throws if the app renders neither a Service nor a workload, if nothing tells its pods or its port from others, or
   * if an option cannot be; all mistakes at once
   */
  constructor(scope: Construct, id: string, props: AppMonitorProps) {
    super(scope, id);
    const system = props.system?._facts;
    const mistakes = new Mistakes(this);
    const endpoint = endpointFields(mistakes, props);
    const target = mistakes.attempt(() => nativeTarget(props));
    mistakes.attempt(() => target?.selector());
    mistakes.attempt(() => target?.port());
    const plan = planWatch(mistakes, this, system, props);
    mistakes.throwIfAny();

    const { service, namespace, workload, selector, port } = target!;
    const place = { name: props.name, targetNamespace: namespace };
    if (service) {
      service.ensureIdentity();
      this.monitor = serviceMonitor(this, 'Monitor', place, () => ({
        selector: { matchLabels: service.labels },
        endpoints: [{ ...port(), ...endpoint }],
      }));
    } else {
      this.monitor = podMonitor(this, 'Monitor', place, () => ({
        selector: selector(),
        podMetricsEndpoints: [{ ...port(), ...endpoint }],
      }));
    }
    const { honorLabels } = endpoint;
    const monitored = { monitor: this.monitor, service: service?.object, namespace, honorLabels };
    const { rules, dashboard } = watch(
      this,
      plan,
      { ...monitored, relabelings: props.relabelings },
      scaledToZero(props.mayBeScaledToZero, workload),
    );
    this.rules = rules;
    this.dashboard = dashboard;
  }
}

function endpointFields(mistakes: Mistakes, props: AppMonitorProps) {
  const { name, bearerToken, basicAuth } = props;
  const system = props.system?._facts;
  const path = props.path ?? system?.path;
  const params = props.params ?? system?.params;
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
    params: params && Object.fromEntries(Object.entries(params).map(([key, values]) => [key, [...values]])),
    // The generated enums of ServiceMonitor and PodMonitor have equal values but are different types.
    scheme: (props.scheme ?? system?.scheme) as never,
    honorLabels: props.honorLabels ?? system?.honorLabels,
    authorization: bearerToken && { credentials: bearerToken._toSelector() },
    basicAuth: basicAuth && {
      username: basicAuth.username._toSelector(),
      password: basicAuth.password._toSelector(),
    },
    ...scrapeFields(mistakes, props),
  };
}
