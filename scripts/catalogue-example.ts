import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type Entry, type ExportedSystem, type Input, isExported, type NativeSystem } from '../src/catalogue/system';
import { systems } from '../src/catalogue/systems';
import { AppMonitor } from '../src/constructs/app-monitor';
import { manifestsIn } from '../src/constructs/construct-manifests';
import { Credential } from '../src/constructs/credential';
import { ExportedApp } from '../src/constructs/exported-app';
import { Exporter } from '../src/constructs/generated/exporter';
import { NativeSystem as Native } from '../src/constructs/generated/native-system';
import { Prometheus } from '../src/constructs/prometheus';
import type { Manifest } from '../src/proof/manifests/manifest';

/** Every system, with the name of its factory. */
export const catalogue: readonly (readonly [key: string, system: Entry])[] = Object.entries(systems).map(
  ([key, load]) => [key, load()],
);

/** A system as somebody would monitor it who gives only what must be given. */
export interface Example {
  readonly root: Construct;
  readonly construct: ExportedApp | AppMonitor;
  readonly manifests: readonly Manifest[];
}

/** The example of a system, in namespace `shop`, under a Prometheus that selects everything. */
export function exampleOf(key: string, system: Entry): Example {
  const app = new App();
  Prometheus.fromSelectors(app, 'Prometheus', { namespace: 'monitoring' });
  const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  const construct = isExported(system) ? exportedApp(chart, key, system) : appMonitor(chart, key, system);
  return { root: app, construct, manifests: manifestsIn(app) };
}

/** The lines that make the example. */
export function exampleCode(key: string, system: Entry): string {
  if (!isExported(system)) {
    const { pods } = system;
    const where = pods ? `namespace: '${pods.namespace}'` : 'app';
    return `new AppMonitor(shop, '${system.id}', { ${where}, system: NativeSystem.${key}() });`;
  }
  const given = requiredInputs(system).map(([name, input]) => `${name}: ${exampleText(system.id, name, input)}`);
  const exporter = `Exporter.${key}(${given.length > 0 ? `{ ${given.join(', ')} }` : ''})`;
  const app = system.sidecar || isFed(system) ? 'app, ' : '';
  return `new ExportedApp(shop, '${system.id}', { ${app}exporter: ${exporter} });`;
}

function exportedApp(chart: Chart, key: string, system: ExportedSystem): ExportedApp {
  const factory = Exporter[key as keyof typeof Exporter] as (props: object) => Exporter;
  const inputs = requiredInputs(system).map(([name, input]) => [name, exampleValue(system.id, name, input)]);
  const exporter = factory(Object.fromEntries(inputs));
  const name = system.id;
  if (system.sidecar) return new ExportedApp(chart, 'Example', { name, exporter, app: workload(chart, system) });
  const address = isFed(system) ? `${system.id}.shop.svc:${system.systemPort ?? 80}` : undefined;
  return new ExportedApp(chart, 'Example', { name: `${name}-exporter`, exporter, address });
}

function appMonitor(chart: Chart, key: string, system: NativeSystem): AppMonitor {
  const factory = Native[key as keyof typeof Native] as () => Native;
  const { port, portName: name, images } = system;
  const pods = workload(chart, system, images[0], [{ containerPort: port, ...(name && { name }) }]);
  return new AppMonitor(chart, 'Example', { name: system.id, app: pods, system: factory() });
}

function workload(
  chart: Chart,
  { id, systemPort }: Partial<ExportedSystem> & Entry,
  image = id,
  ports: object[] = [{ containerPort: systemPort ?? 80 }],
): ApiObject {
  const labels = { app: id };
  return new ApiObject(chart, 'Workload', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: id },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: id, image: `${image}:1`, ports }] } },
    },
  });
}

function requiredInputs({ inputs }: ExportedSystem): [string, Input][] {
  return Object.entries(inputs).filter(([, input]) => input.default === undefined && input.optional === undefined);
}

/** Whether it wants to know where an application is. */
function isFed({ inputs }: ExportedSystem): boolean {
  return Object.values(inputs).some((input) => /\{(host|port)\}/.test(input.default ?? ''));
}

function exampleText(id: string, name: string, { secret, list, example = 'example' }: Input): string {
  if (secret) return `Credential.fromSecret('${id}-auth', '${name}')`;
  return list ? `['${example}']` : `'${example}'`;
}

function exampleValue(id: string, name: string, { secret, list, example = 'example' }: Input): unknown {
  if (secret) return Credential.fromSecret(`${id}-auth`, name);
  return list ? [example] : example;
}
