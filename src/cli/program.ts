import { Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './commands/check';
import { loadCompiledBundle } from './compiled-bundle';
import type { InputOptions } from './inputs';
import type { Terminal } from './terminal';
import { complaintOf, UsageError } from './usage-error';
import { version } from './version';

const welcome = `scrapecheck proves, from Kubernetes manifests alone, which targets your Prometheus will scrape.
  scrapecheck check dist/             what will not be scraped, why, and the edit that mends it
  scrapecheck targets dist/           the /targets page, before you deploy
  helm template my-chart | scrapecheck check - --prometheus kube-prometheus-stack:RELEASE@NAMESPACE
All commands and options: scrapecheck --help
`;

/** Runs one command line and returns its exit status: 0 clean, 1 findings, 2 could not run. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length === 0) {
    terminal.out(welcome);
    return 0;
  }
  let status = 0;
  const program = programFor(terminal, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      terminal.err(complaintOf(error));
      return 2;
    }
    terminal.err(unexpected(error, terminal.env.SCRAPECHECK_DEBUG !== undefined));
    return 2;
  }
}

/** A mistake of ours. */
function unexpected(error: unknown, debug: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const hint = 'set SCRAPECHECK_DEBUG=1 to see where, and please report it with the manifests';
  return debug ? `${stack}\n` : `scrapecheck: this is a bug in scrapecheck: ${message}; ${hint}\n`;
}

function programFor(terminal: Terminal, exit: (status: number) => void): Command {
  const program = new Command('scrapecheck')
    .description('proves, from Kubernetes manifests alone, which targets your Prometheus will scrape')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(complaint(text)),
    })
    .showSuggestionAfterError()
    .hook('preAction', () => loadCompiledBundle())
    .addHelpText('after', afterHelp);

  const onManifests = (name: string, args: string, description: string, formats: readonly string[] = []) => {
    const command = program.command(`${name} ${args}`).description(description);
    if (formats.length > 0) {
      command.addOption(new Option('--format <format>', 'how to print').choices(formats).default('text'));
    }
    return command
      .option('--prometheus <preset>', `${presetHelp} (repeatable)`, collect)
      .option('--namespace <namespace>', 'where "apply -n" will put objects that name no namespace')
      .option('--with <path>', 'cluster objects that exist but are not yours (repeatable)', collect)
      .option('--complete', 'these manifests are the whole cluster: what is absent does not exist');
  };

  onManifests('check', '<path...>', 'findings; exit 0 clean, 1 findings, 2 could not run', checkFormats)
    .option('--strict', 'warnings and unknowns fail too')
    .option('--watch', 'check again whenever a manifest changes, until Ctrl-C')
    .action(async (paths: string[], options: CheckOptions) =>
      exit(
        options.watch
          ? await commands.watch().watch(paths, options, terminal)
          : await commands.check().check(paths, options, terminal),
      ),
    );
  onManifests(
    'targets',
    '<path...>',
    'the /targets page before deploying: job, instance, labels, from which object',
    documentFormats,
  ).action(async (paths: string[], options: InputOptions & { format: string }) =>
    exit(await commands.targets().targets(paths, options, terminal)),
  );
  onManifests('why', '<kind/namespace/name> <path...>', 'the chain link by link, the first broken one, the edit', [
    'text',
    'json',
  ]).action(async (object: string, paths: string[], options: InputOptions & { format: string }) =>
    exit(await commands.why().why(object, paths, options, terminal)),
  );
  onManifests('config', '<path...>', 'the prometheus.yml that the operator will generate', ['text', 'json'])
    .option('--for <namespace/name>', 'which Prometheus, if there are several')
    .action(async (paths: string[], options: InputOptions & { format: string; for?: string }) =>
      exit(await commands.config().config(paths, options, terminal)),
    );
  onManifests('diff', '<before> <after>', 'targets and alerts gained and lost', documentFormats).action(
    async (before: string, after: string, options: InputOptions & { format: string }) =>
      exit(await commands.diff().diff(before, after, options, terminal)),
  );
  onManifests('report', '<path...>', 'one self-contained HTML page: findings, topology, targets, rules')
    .requiredOption('-o, --output <file>', 'where to put it; - for standard output')
    .action(async (paths: string[], options: InputOptions & { output: string }) =>
      exit(await commands.report().report(paths, options, terminal)),
    );
  onManifests('graph', '<path...>', 'the topology as SVG: Prometheus, monitors, Services, ports, pods')
    .option('-o, --output <file>', 'where to put it, if not on standard output')
    .option('--for <monitor-or-namespace>', 'draw only these: KIND/NAMESPACE/NAME or NAMESPACE (repeatable)', collect)
    .action(async (paths: string[], options: InputOptions & { output?: string; for?: string[] }) =>
      exit(await commands.graph().graph(paths, options, terminal)),
    );
  onManifests('rules', '<path...>', 'the rule file of every PrometheusRule, for promtool')
    .requiredOption('-o, --output <folder>', 'where to put them')
    .action(async (paths: string[], options: InputOptions & { output: string }) =>
      exit(await commands.rules().rules(paths, options, terminal)),
    );
  program
    .command('explain <code-or-name>')
    .description('what a check means')
    .addOption(new Option('--format <format>', 'how to print').choices(documentFormats).default('text'))
    .action(async (code: string, options: { format: string }) =>
      exit(await commands.explain().explain(code, options, terminal)),
    );
  return program;
}

/** Each command is loaded when it is asked for: explaining a check needs no proof. */
const commands = {
  check: () => require('./commands/check') as typeof import('./commands/check'),
  config: () => require('./commands/config') as typeof import('./commands/config'),
  diff: () => require('./commands/diff') as typeof import('./commands/diff'),
  explain: () => require('./commands/explain') as typeof import('./commands/explain'),
  graph: () => require('./commands/graph') as typeof import('./commands/graph'),
  report: () => require('./commands/report') as typeof import('./commands/report'),
  rules: () => require('./commands/rules') as typeof import('./commands/rules'),
  targets: () => require('./commands/targets') as typeof import('./commands/targets'),
  watch: () => require('./commands/watch') as typeof import('./commands/watch'),
  why: () => require('./commands/why') as typeof import('./commands/why'),
};

const presetHelp =
  'a Prometheus object that is not among the manifests: kube-prometheus-stack:RELEASE@NAMESPACE or kube-prometheus';

const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];

const checkFormats = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'];
const documentFormats = ['text', 'json', 'markdown'];

const afterHelp = `
PATH is a file, a folder, - for standard input, or anything that helm template, kustomize build and cdk8s synth print.
Exit status: 0 clean, 1 findings, 2 could not run.`;

/** commander says "error: unknown option"; everybody else here begins with the name of the program. */
function complaint(text: string): string {
  return text.replace(/^error: /, 'scrapecheck: ');
}
