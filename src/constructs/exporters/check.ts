import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireDnsLabel } from '../dns-label';
import { Discovery, type ExportedAppProps, Placement } from '../exported-app-props';
import type { Exporter } from '../generated/exporter';
import { Mistake, type Mistakes } from '../mistakes';
import { Prometheus } from '../prometheus';
import { Workload } from '../workload';
import { appAddress, localAddress } from './address';
import { checkInputs } from './inputs';
import { checkSidecar } from './sidecar';

/** Where the exporter runs if the caller does not say. */
export function placementOf({ placement, exporter }: ExportedAppProps): Placement {
  return placement ?? (exporter._facts.sidecar ? Placement.SIDECAR : Placement.OWN_PODS);
}

/** How Prometheus finds the exporter if the caller does not say. */
export function discoveryOf(props: ExportedAppProps): Discovery {
  return props.discovery ?? (placementOf(props) === Placement.SIDECAR ? Discovery.PODS : Discovery.SERVICE);
}

/** Finds what is wrong with the props of an ExportedApp. */
export function checkExportedApp(mistakes: Mistakes, scope: Construct, props: ExportedAppProps): void {
  const { exporter, name } = props;
  if (name !== undefined) mistakes.attempt(() => requireDnsLabel('`name`', name));
  checkExporter(mistakes, exporter);
  checkInputs(mistakes, exporter, props.app !== undefined || props.address !== undefined);
  if (placementOf(props) === Placement.SIDECAR) checkAsSidecar(mistakes, props);
  else checkInOwnPods(mistakes, props);
  checkMultiTarget(mistakes, scope, props);
  checkGuards(mistakes, scope, props);
}

function checkExporter(mistakes: Mistakes, { _facts: { id, port, uid } }: Exporter): void {
  mistakes.attempt(() => requireDnsLabel('the name of an exporter', `${id}-exporter`));
  mistakes.require(
    Number.isInteger(port) && port > 0 && port < 65536,
    `exporter "${id}": the port must be a number from 1 to 65535, got ${port}; pass the port that serves its metrics`,
  );
  mistakes.require(
    Number.isInteger(uid) && uid > 0,
    `exporter "${id}": the uid must be a number above 0, got ${uid}; pass the user that the image is made for`,
  );
}

function checkInOwnPods(mistakes: Mistakes, props: ExportedAppProps): void {
  const { id, sidecar, systemPort } = props.exporter._facts;
  mistakes.require(!sidecar, `exporter "${id}" ${sidecar}, got Placement.OWN_PODS; leave out \`placement\``);
  mistakes.attempt(() => appAddress(props, systemPort));
}

function checkAsSidecar(mistakes: Mistakes, props: ExportedAppProps): void {
  const { app, exporter } = props;
  const { id, node, multiTarget, systemPort } = exporter._facts;
  if (node || multiTarget) {
    const why = node ? 'runs once on every node' : 'serves many targets';
    mistakes.add(`exporter "${id}" ${why}, got Placement.SIDECAR; leave out \`placement\``);
    return;
  }
  const workload = mistakes.attempt(() => {
    if (app) return Workload.behind(app);
    throw new Mistake('a sidecar needs the pods to join, got no `app`; pass the workload');
  });
  if (!workload) return;
  checkSidecar(mistakes, exporter, workload);
  mistakes.attempt(() => localAddress(props, workload, systemPort));
  const selector = mistakes.attempt(() => workload.selector);
  mistakes.require(
    discoveryOf(props) === Discovery.PODS || !selector?.matchExpressions,
    `a Service cannot select by expressions, which ${workload.title} does, got Discovery.SERVICE; leave out \`discovery\``,
  );
}

function checkMultiTarget(mistakes: Mistakes, scope: Construct, { exporter, discovery }: ExportedAppProps): void {
  const { id, multiTarget } = exporter._facts;
  if (!multiTarget) return;
  mistakes.require(
    discovery !== Discovery.PODS,
    `exporter "${id}" is asked through a Probe, which needs its Service, got Discovery.PODS; leave out \`discovery\``,
  );
  mistakes.require(
    Chart.of(scope).namespace !== undefined,
    `the Probe of exporter "${id}" names its Service with the namespace, got none; give the chart a namespace`,
  );
}

function checkGuards(mistakes: Mistakes, scope: Construct, props: ExportedAppProps): void {
  const sharesPods = placementOf(props) === Placement.SIDECAR;
  const { id, node } = props.exporter._facts;
  for (const guard of ['networkPolicy', 'podDisruptionBudget'] as const) {
    const why = sharesPods ? 'shares the pods of the application' : node && 'runs on the network of every node';
    if (props[guard] && why) mistakes.add(`exporter "${id}" ${why}, got \`${guard}\`; leave it out`);
  }
  mistakes.require(
    !props.networkPolicy || Prometheus.of(scope) !== undefined,
    'a NetworkPolicy must name the Prometheus that may pass, got none in scope; declare one, or leave out `networkPolicy`',
  );
}
