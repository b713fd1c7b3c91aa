import { type ExportedSystem, type Input, isExported, type NativeSystem } from '../src/catalogue/system';
import { systems } from '../src/catalogue/systems';

type Named<S> = readonly (readonly [key: string, system: S])[];

const all = Object.entries(systems).map(([key, load]) => [key, load()] as const);
const exported = all.filter(([, system]) => isExported(system)) as unknown as Named<ExportedSystem>;
const native = all.filter(([, system]) => !isExported(system)) as unknown as Named<NativeSystem>;

const HEADER = '// Written by scripts/generate-catalogue.ts from src/catalogue; not edited by hand.\n';

/** The typed factories of the catalogue, by file name. */
export function factories(): ReadonlyMap<string, string> {
  return new Map([
    ['exporter.ts', exporterClass()],
    ['exporter-props.ts', propsInterfaces()],
    ['native-system.ts', nativeClass()],
  ]);
}

function exporterClass(): string {
  const props = exported.map(([key]) => propsName(key)).sort();
  return `${HEADER}import { systems } from '../../catalogue/systems';
import type { CustomExporterProps, ExporterOptions } from '../exporter-props';
import { catalogued, customized, type ExporterDefinition, type ExporterFacts } from '../exporters/definition';
import type {
${props.map((name) => `  ${name},`).join('\n')}
} from './exporter-props';

/** An exporter: which image, and what it is told. Mistakes in what it is told throw in the ExportedApp that uses it. */
export class Exporter {
${exported.map(([key, system]) => exporterFactory(key, system)).join('\n')}
  /** An exporter that the catalogue does not know. */
  public static custom(props: CustomExporterProps): Exporter {
    return new Exporter(customized(props));
  }

  /** Name of the exporter's container. */
  public readonly name: string;

  /** Image with tag. */
  public readonly image: string;

  /** Port that serves the metrics. */
  public readonly port: number;

  /** @internal */
  public readonly _facts: ExporterFacts;

  /** @internal */
  public readonly _options: ExporterOptions;

  /** @internal */
  public readonly _given: Readonly<Record<string, unknown>>;

  private constructor({ facts, options, given }: ExporterDefinition) {
    this.name = \`\${facts.id}-exporter\`;
    this.image = facts.image;
    this.port = facts.port;
    this._facts = facts;
    this._options = options;
    this._given = given;
  }
}
`;
}

function exporterFactory(key: string, system: ExportedSystem): string {
  const needsNothing = Object.values(system.inputs).every((input) => isOptional(input));
  return `${comment(2, `${system.about}.`, [['see', system.homepage]])}
  public static ${key}(props: ${propsName(key)}${needsNothing ? ' = {}' : ''}): Exporter {
    return new Exporter(catalogued(systems.${key}(), props));
  }
`;
}

function propsInterfaces(): string {
  const interfaces = exported.map(([key, system]) => {
    const inputs = Object.entries(system.inputs).map(([name, input]) => property(name, input));
    const body = inputs.length > 0 ? `{\n${inputs.join('\n')}}` : '{}';
    return `${comment(0, `${system.title}.`)}
export interface ${propsName(key)} extends CatalogueExporterProps ${body}
`;
  });
  return `${HEADER}import type { Credential } from '../credential';
import type { CatalogueExporterProps } from '../exporter-props';

${interfaces.join('\n')}`;
}

function property(name: string, input: Input): string {
  const { doc, example, optional, default: value, list, secret, see } = input;
  const otherwise =
    value === undefined
      ? `- ${typeof optional === 'string' ? optional : 'none'}`
      : JSON.stringify(list ? [value] : value);
  const text = example === undefined ? sentence(doc) : `${sentence(doc).slice(0, -1)}, for example \`${example}\`.`;
  const tags: [string, string][] = [
    ...(isOptional(input) ? [['default', otherwise] as [string, string]] : []),
    ...(see ? [['see', see] as [string, string]] : []),
  ];
  const type = secret ? 'Credential' : list ? 'string[]' : 'string';
  return `${comment(2, text, tags)}
  readonly ${name}${isOptional(input) ? '?' : ''}: ${type};
`;
}

function nativeClass(): string {
  const members = native.map(
    ([key, system]) => `${comment(2, `${system.about}.`, [['see', system.homepage]])}
  public static ${key}(): NativeSystem {
    return new NativeSystem(systems.${key}());
  }
`,
  );
  return `${HEADER}import type { NativeSystem as Facts } from '../../catalogue/system';
import { systems } from '../../catalogue/systems';

/** A system that speaks Prometheus itself: where its metrics are, its alerts, its dashboard. */
export class NativeSystem {
${members.join('\n')}
  private constructor(
    /** @internal */
    public readonly _facts: Facts,
  ) {}
}
`;
}

function isOptional({ optional, default: value }: Input): boolean {
  return optional !== undefined || value !== undefined;
}

function propsName(key: string): string {
  return `${key[0].toUpperCase()}${key.slice(1)}ExporterProps`;
}

function sentence(phrase: string): string {
  return `${phrase[0].toUpperCase()}${phrase.slice(1)}.`;
}

function comment(indent: number, text: string, tags: readonly (readonly [string, string])[] = []): string {
  const space = ' '.repeat(indent);
  if (tags.length === 0 && text.length + indent < 110) return `${space}/** ${text} */`;
  const lines = [...wrapped(text, 112 - indent), '', ...tags.map(([tag, value]) => `@${tag} ${value}`)];
  return [`${space}/**`, ...lines.map((line) => `${space} * ${line}`.trimEnd()), `${space} */`].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (`${lines[lines.length - 1]} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${lines[lines.length - 1]} ${word}`.trim();
  }
  return lines;
}
