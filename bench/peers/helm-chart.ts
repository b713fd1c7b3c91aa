import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fleet, TEAMS, teamName } from '../fleet/app';

/** Writes one Helm chart whose template renders the fleet from a list of apps among its values. */
export function writeHelmChart(size: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, 'helm-templates'), join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: fleet\nversion: 1.0.0\n');
  const teams = Array.from({ length: TEAMS }, (_, team) => teamName(team));
  writeFileSync(join(folder, 'values.yaml'), JSON.stringify({ teams, apps: fleet(size) }));
}
