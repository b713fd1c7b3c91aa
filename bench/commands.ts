import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { buildPrograms } from './build-programs';
import { fleet, teamName } from './fleet/app';
import { appManifests, type Manifest, sharedManifests } from './fleet/manifests';
import { smallApp } from './fleet/small-app';
import { CACHE, OUTPUT, ROOT } from './folders';
import type { Command } from './measure/command';

/** The command lines of this project and of cdk8s that the rows measure. */
export interface Commands {
  readonly raw: (kind: AppKind, layout: Layout, size: number) => Command;
  readonly proved: (kind: AppKind, layout: Layout, size: number) => Command;
  readonly charts: (kind: AppKind, charts: number, objects: number) => Command;
  readonly typed: (size: number) => Command;
  readonly plus: (size: number) => Command;
  readonly parse: (size: number) => Command;
  readonly check: (size: number) => Command;
  /** Of objects with little text. */
  readonly parseSmall: (size: number) => Command;
  readonly checkSmall: (size: number) => Command;
  readonly targets: (size: number) => Command;
  /** Against the same fleet with one file changed. */
  readonly diff: (size: number) => Command;
  /** One file after the other changes. */
  readonly watch: (size: number) => Command;
  readonly node: (name: string, code: string) => Command;
  readonly scrapecheck: (...args: string[]) => Command;
}

const MAIN = join(ROOT, 'lib/src/cli/main.js');

export type AppKind = 'App' | 'FastApp';

/** What a chart is made for. */
export type Layout = 'team' | 'app';

export function makeCommands(): Commands {
  const program = buildPrograms();
  const writing = (name: string, file: string, ...args: (string | number)[]): Command => {
    const writes = join(OUTPUT, name.replace(/[^\w.-]+/g, '-'));
    return { name, writes, argv: [process.execPath, program(file), ...args.map(String), writes] };
  };
  const scrapecheck = (...args: string[]): Command => ({
    name: `scrapecheck ${args[0]}`,
    argv: [process.execPath, MAIN, ...args],
  });
  return {
    raw: (kind, layout, size) =>
      writing(`${kind}, ${size} apps, chart per ${layout}`, 'raw', kind, layout, 'plain', size),
    proved: (kind, layout, size) =>
      writing(`${kind} with proof, ${size} apps, chart per ${layout}`, 'raw', kind, layout, 'proof', size),
    charts: (kind, charts, objects) => writing(`${kind}, ${charts} x ${objects}`, 'charts', kind, charts, objects),
    typed: (size) => writing(`typed constructs, ${size} apps`, 'typed', size),
    plus: (size) => writing(`cdk8s-plus, ${size} apps`, 'plus', size),
    parse: (size) => ({
      name: `js-yaml, ${size} apps`,
      argv: [process.execPath, program('parse'), fleetYaml(size)],
    }),
    check: (size) => ({ ...scrapecheck('check', fleetYaml(size)), name: `scrapecheck check, ${size} apps` }),
    parseSmall: (size) => ({
      name: `js-yaml, ${size} small apps`,
      argv: [process.execPath, program('parse'), smallFleetYaml(size)],
    }),
    checkSmall: (size) => ({
      ...scrapecheck('check', smallFleetYaml(size)),
      name: `scrapecheck check, ${size} small apps`,
    }),
    targets: (size) => ({ ...scrapecheck('targets', fleetYaml(size)), name: `scrapecheck targets, ${size} apps` }),
    diff: (size) => ({
      ...scrapecheck('diff', fleetYaml(size), changedFleetYaml(size)),
      name: `scrapecheck diff, ${size} apps`,
    }),
    watch: (size) => ({
      name: `scrapecheck check --watch, ${size} apps`,
      argv: [process.execPath, program('watch'), MAIN, fleetYaml(size)],
    }),
    node: (name, code) => ({ name, argv: [process.execPath, '-e', code] }),
    scrapecheck,
  };
}

/** A folder with one file. */
function smallFleetYaml(size: number): string {
  const folder = join(CACHE, 'fleets', `${size}-small`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const apps = Array.from({ length: size }, (_, n) => smallApp(n));
  writeFileSync(join(folder, 'all.yaml'), [`---\n${Yaml.stringify(...sharedManifests())}`, ...apps].join(''));
  return folder;
}

/** The fleet with one monitor that asks for a port that its Service does not have. */
function changedFleetYaml(size: number): string {
  const folder = join(CACHE, 'fleets', `${size}-changed`);
  if (existsSync(folder)) return folder;
  cpSync(fleetYaml(size), folder, { recursive: true });
  const file = join(folder, `${teamName(7)}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('port: metrics', 'port: other'));
  return folder;
}

/** The folder with a fleet as YAML, one file per team, made at the first call. */
export function fleetYaml(size: number): string {
  const folder = join(CACHE, 'fleets', String(size));
  if (existsSync(folder)) return folder;
  const files = new Map<string, Manifest[]>([['shared', sharedManifests()]]);
  for (const app of fleet(size)) files.set(app.team, [...(files.get(app.team) ?? []), ...appManifests(app)]);
  mkdirSync(folder, { recursive: true });
  for (const [name, manifests] of files) writeFileSync(join(folder, `${name}.yaml`), Yaml.stringify(...manifests));
  return folder;
}
