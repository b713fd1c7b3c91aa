import { gather } from '../../proof/evidence';
import { printConfig } from '../../proof/operator/config/print';
import type { Operation } from '../../proof/operator/operation';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

export interface ConfigOptions extends InputOptions {
  readonly format: string;
  /** `namespace/name` of the Prometheus. */
  readonly for?: string;
}

export async function config(paths: readonly string[], options: ConfigOptions, terminal: Terminal): Promise<number> {
  const objects = await readInputs(paths, options, terminal, new Progress(terminal));
  const operations = gather(objects, options).prometheuses.map(({ operation }) => operation);
  if (operations.length === 0)
    throw new UsageError('there is no Prometheus among the manifests; add it with --with or --prometheus');
  const operation = choose(operations, options.for);

  if (operation.configError !== undefined) {
    terminal.err(
      `scrapecheck: the operator cannot generate the configuration of ${operation.name}: ${operation.configError}\n`,
    );
    return 1;
  }
  if (!operation.config) {
    const why = operation.paused
      ? 'is paused'
      : 'has no monitor selector, so the operator leaves its configuration alone';
    terminal.err(`scrapecheck: ${operation.name} ${why}\n`);
    return 1;
  }
  terminal.out(
    options.format === 'json' ? `${JSON.stringify(operation.config, null, 2)}\n` : printConfig(operation.config),
  );
  return 0;
}

function choose(operations: readonly Operation[], wanted: string | undefined): Operation {
  if (wanted === undefined && operations.length === 1) return operations[0];
  const names = operations.map(({ name }) => name).join(', ');
  if (wanted === undefined)
    throw new UsageError(`there are several Prometheus objects; choose one with --for: ${names}`);
  const operation = operations.find(({ name }) => name === wanted);
  if (!operation) throw new UsageError(`there is no Prometheus ${wanted}; there are ${names}`);
  return operation;
}
