import { seriesOf } from '../../src/catalogue/inventory';
import { type Entry, isExported } from '../../src/catalogue/system';

type Catalogue = readonly (readonly [key: string, system: Entry])[];

/** The page of all systems. */
export function systemIndex(catalogue: Catalogue): string {
  const alerts = catalogue.reduce((sum, [, system]) => sum + Object.keys(system.alerts).length, 0);
  return `# Systems

${catalogue.length} systems, ${alerts} alerts, each with a runbook and with a test on both sides of its boundary. *Live* means that a real exporter
was asked for its series, of the version that is pinned or of an older one; *documented* that they come from upstream's documentation or
source. Alerts rely on no series that only an older version is known to have.

${systemTable(catalogue, '')}
`;
}

/** The table of all systems; their pages are in a folder. */
export function systemTable(catalogue: Catalogue, folder: string): string {
  const rows = catalogue.map(([key, system]) => {
    const { id, title, inventory, alerts, panels } = system;
    const cells = [
      `[${title}](${folder}${id}.md)`,
      `\`${factoryOf(key, system)}\``,
      modeOf(system),
      seriesOf(inventory).size,
      Object.keys(alerts).length,
      panels.length,
      confirmationOf(system),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `| system | factory | how | series | alerts | panels | confirmed |
| --- | --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}`;
}

export function factoryOf(key: string, system: Entry): string {
  return isExported(system) ? `Exporter.${key}` : `NativeSystem.${key}`;
}

/** How the metrics of a system come about. */
export function modeOf(system: Entry): string {
  if (!isExported(system)) return `native${(system).pods ? ', installed elsewhere' : ''}`;
  const { node, multiTarget, sidecar, intake } = system;
  if (node) return 'DaemonSet';
  if (multiTarget) return 'multi-target, Probe';
  if (sidecar) return 'sidecar';
  return intake ? 'bridge' : 'exporter';
}

function confirmationOf({ inventory }: Entry): string {
  const asked = inventory.filter(({ live }) => live);
  if (asked.length === 0) return 'documented';
  return asked.every(({ older }) => older) ? 'live, older version' : 'live';
}
