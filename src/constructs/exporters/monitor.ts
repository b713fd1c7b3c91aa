import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ProbeSpec } from '../../../imports/monitoring/monitoring.coreos.com';
import type { ExportedAppProps } from '../exported-app-props';
import { podMonitor, probe, serviceMonitor } from '../monitor-object';
import type { ScrapeFields } from '../scrape-options';
import { appAddress } from './address';
import { exporterLabels } from './objects';
import type { ExporterPods } from './pods';
import { exporterSettings } from './settings';

/** The monitor of an exporter: a Probe if it serves many targets, else a ServiceMonitor, or a PodMonitor without a Service. */
export function exporterMonitor(
  scope: Construct,
  props: ExportedAppProps,
  pods: ExporterPods,
  service: ApiObject | undefined,
  scrape: ScrapeFields,
): ApiObject {
  const { exporter } = props;
  const place = { name: service?.name ?? pods.name, targetNamespace: pods.namespace };
  const { path, honorLabels } = exporter._facts;
  const endpoint = { port: pods.portName, path, honorLabels, ...scrape };

  if (exporter._facts.multiTarget) return probe(scope, 'Monitor', place, () => probeSpec(props, service!, scrape));
  if (service) {
    return serviceMonitor(scope, 'Monitor', place, () => ({
      selector: { matchLabels: exporterLabels(exporter, service.name) },
      endpoints: [endpoint],
    }));
  }
  return podMonitor(scope, 'Monitor', place, () => ({ selector: pods.selector(), podMetricsEndpoints: [endpoint] }));
}

function probeSpec(props: ExportedAppProps, service: ApiObject, { relabelings, ...scrape }: ScrapeFields): ProbeSpec {
  const { exporter } = props;
  const settings = exporterSettings(exporter, appAddress(props, exporter._facts.systemPort));
  return {
    prober: {
      url: `${service.name}.${service.metadata.namespace}.svc:${exporter.port}`,
      path: exporter._facts.multiTarget?.path,
    },
    module: settings.text('module'),
    ...(settings.params.length > 0 && { params: settings.params }),
    targets: { staticConfig: { static: settings.list('targets'), relabelingConfigs: relabelings } },
    ...scrape,
  };
}
