import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps, Chart } from 'cdk8s';
import { FastApp } from '../../src/synth/fast-app';

/** What somebody who runs an app gets to see. */
export interface Outcome {
  readonly error: string | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly yaml: string;
  /** The dependencies between charts, which a synthesis writes into the tree. */
  readonly charts: readonly string[];
}

/** Builds the same app for cdk8s's App and for FastApp, and synthesizes both. */
export function bothOutcomes(build: (app: App) => void, props: AppProps = {}): { expected: Outcome; actual: Outcome } {
  const outcome = (app: (props: AppProps) => App) =>
    inEmptyFolder((outdir) => outcomeOf(app({ ...props, outdir }), build));
  return { expected: outcome((p) => new App(p)), actual: outcome((p) => new FastApp(p)) };
}

function outcomeOf(app: App, build: (app: App) => void): Outcome {
  build(app);
  const error = attempt(() => app.synth()) as string | undefined;
  return {
    error,
    files: filesBelow(app.outdir),
    yaml: attempt(() => app.synthYaml()),
    charts: app.node
      .findAll()
      .filter((construct) => Chart.isChart(construct))
      .map(({ node }) => [node, ...node.dependencies.filter(Chart.isChart).map((chart) => chart.node)])
      .map((nodes) => nodes.map(({ path }) => path).join(' => ')),
  };
}

function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return String(error);
  }
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isDirectory() ? '(folder)' : readFileSync(path, 'utf8')];
    }),
  );
}

function inEmptyFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
