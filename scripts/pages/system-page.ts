import { dump } from 'js-yaml';
import type { Inventory } from '../../src/catalogue/inventory';
import { type Entry, type ExportedSystem, isExported, type NativeSystem } from '../../src/catalogue/system';
import { exampleCode, exampleOf } from '../catalogue-example';
import { modeOf } from './system-index';

/** What somebody reads who wants to monitor a system. */
export function systemPage(key: string, system: Entry): string {
  const { title, about, homepage, version, modest, broughtBy = [], traps = [] } = system;
  const brought = broughtBy.map(
    (stack) => `${stack} brings it already: a second one is refused unless it is named in \`disabled\`.`,
  );
  return [
    `# ${title}`,
    `${about}.`,
    `${modeOf(system)} · [${homepage.replace('https://', '')}](${homepage}) ${version}`,
    ...brought,
    `\`\`\`ts\n${exampleCode(key, system)}\n\`\`\``,
    isExported(system) ? inputs(system) : native(system),
    `## Alerts\n\n${alerts(system)}`,
    recordings(system),
    `## Dashboard\n\n${panels(system)}`,
    modest && `It has no more alerts and panels: ${modest}.`,
    traps.length > 0 && `## Know before you upgrade\n\n${traps.map((trap) => `- ${trap}`).join('\n')}`,
    `## What is made\n\nWith the PrometheusRule of the alerts above and the dashboard:\n\n\`\`\`yaml\n${manifests(key, system)}\`\`\``,
    `## Series\n\n${system.inventory.map(source).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function inputs({ inputs: all }: ExportedSystem): string {
  const rows = Object.entries(all).map(([name, { doc, default: value, optional, secret }]) => {
    const otherwise =
      value !== undefined ? `\`${value}\`` : optional ? (optional === true ? 'none' : optional) : '**required**';
    return `| \`${name}\` | ${doc}${secret ? ' (a Secret)' : ''} | ${otherwise} |`;
  });
  if (rows.length === 0) return '';
  return `| input | | by default |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function native({ enable, pods, port, portName, path = '/metrics' }: NativeSystem): string {
  const where = `Its metrics are at \`${path}\` on port ${port}${portName ? ` (\`${portName}\`)` : ''}.`;
  const installed = pods && `Without \`app\`, the pods of ${pods.of} are scraped in \`namespace\`.`;
  return [where, enable && `${enable}.`, installed].filter(Boolean).join(' ');
}

function alerts({ id, alerts: all }: Entry): string {
  const rows = Object.entries(all).map(
    ([name, { severity, expr, for: wait = 'at once' }]) =>
      `| [${name}](../runbooks/${id}/${name}.md) | ${severity} | ${wait} | \`${cell(expr)}\` |`,
  );
  return `| alert | severity | after | expression |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function recordings({ recordings: all = {} }: Entry): string {
  const rows = Object.entries(all).map(([name, { about, expr }]) => `| \`${name}\` | ${about} | \`${cell(expr)}\` |`);
  if (rows.length === 0) return '';
  return `## Computed in advance\n\n| series | | expression |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function panels({ panels: all }: Entry): string {
  return all.map(({ title, about }) => `- **${title}**: ${about}`).join('\n');
}

function manifests(key: string, system: Entry): string {
  return exampleOf(key, system)
    .manifests.filter(({ kind, name }) => MADE.includes(kind) && name !== 'k8s')
    .filter(({ kind, source }) => kind !== 'ConfigMap' || !source?.construct?.endsWith('Dashboard'))
    .filter(({ source }) => !source?.construct?.endsWith('Workload'))
    .map(({ body }) => dump(body, { lineWidth: 140, noRefs: true }))
    .join('---\n');
}

/** What a page shows in full. */
const MADE = ['Deployment', 'DaemonSet', 'Service', 'ConfigMap', 'ServiceMonitor', 'PodMonitor', 'Probe'];

function source({ live, older, documented, version }: Inventory): string {
  if (live) return `- asked of ${live}${older ? ', which is older than what is pinned' : ''}`;
  const [url, ...where] = documented!.split(' ');
  return `- as documented by ${[`[${url.replace('https://', '')}](${url})`, ...where].join(' ')}, ${version}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
