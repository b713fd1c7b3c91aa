import type { ExportedSystem } from '../../catalogue/system';
import type { CatalogueExporterProps, CustomExporterProps, ExporterOptions } from '../exporter-props';

/** What is known about an exporter, and what its user wants of it. */
export interface ExporterDefinition {
  readonly facts: ExporterFacts;
  readonly options: ExporterOptions;
  /** The inputs, not yet checked. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** How an exporter runs. */
export interface ExporterFacts
  extends Pick<
      ExportedSystem,
      'id' | 'image' | 'port' | 'path' | 'healthPath' | 'uid' | 'systemPort' | 'inputs' | 'args'
    >,
    Pick<ExportedSystem, 'capabilities' | 'writable' | 'node' | 'multiTarget' | 'sidecar' | 'intake' | 'honorLabels'> {
  /** What the catalogue knows about the system behind it. */
  readonly system?: ExportedSystem;
}

/** An exporter of the catalogue. */
export function catalogued(system: ExportedSystem, props: CatalogueExporterProps): ExporterDefinition {
  const { image, digest, args, env, secretEnv, files, secretFiles, resources, ...given } = props;
  const pinned = `${system.image}:${system.version}${digest ? `@${digest}` : ''}`;
  return {
    facts: { ...system, image: image ?? pinned, system },
    options: { args, env, secretEnv, files, secretFiles, resources },
    given,
  };
}

/** An exporter that the catalogue does not know. */
export function customized(props: CustomExporterProps): ExporterDefinition {
  const { name, image, port, path, healthPath, uid = 65534, ...options } = props;
  return { facts: { id: name, image, port, path, healthPath, uid, inputs: {} }, options, given: {} };
}
