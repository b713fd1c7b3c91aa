/** Something that an exporter wants to know, and how it wants to be told. */
export interface Input {
  /** A noun phrase, for errors and for the docs. */
  readonly doc: string;
  /** Environment variable that takes the value. */
  readonly env?: string;
  /** Flag that takes the value: `--nginx.scrape-uri`. */
  readonly flag?: string;
  /** Path of the file that holds the value. */
  readonly file?: string;
  /** The value is in a Secret and is never written down. */
  readonly secret?: true;
  /** The exporter works without. */
  readonly optional?: true;
  /** The value is a list. */
  readonly list?: true;
  /** Value if none is given: `{host}` and `{port}` are the application's, any other `{name}` is that input. */
  readonly default?: string;
  readonly example?: string;
}

/** What an exporter needs of the node it runs on, and why it cannot do with less. */
export interface NodeAccess {
  /** Why its pods cannot be restricted. */
  readonly reason: string;
  /** Where the exporter finds the file system of the node. */
  readonly rootMount: string;
}

/** An exporter that asks whatever target a request names, so that one serves many. */
export interface MultiTarget {
  /** Path that takes the parameters `target` and `module`. */
  readonly path: string;
}

/** A system and the exporter that speaks for it: facts, no code. */
export interface System {
  /** Kebab-case; the exporter's objects and containers are named after it. */
  readonly id: string;
  readonly title: string;
  /** The exporter's project, where every fact below comes from. */
  readonly homepage: string;
  readonly image: string;
  readonly version: string;
  readonly port: number;
  /**
   * Where the metrics are.
   *
   * @default "/metrics"
   */
  readonly path?: string;
  /** A page that answers as long as the exporter lives, whatever the system does. */
  readonly healthPath: string;
  /** A series that exists if and only if the exporter works. */
  readonly proof: string;
  /** User that the image is made for. */
  readonly uid: number;
  /** Port on which the system itself usually listens. */
  readonly systemPort?: number;
  readonly inputs: Readonly<Record<string, Input>>;
  /** Arguments that it always gets. */
  readonly args?: readonly string[];
  /** Set if it runs once per node. */
  readonly node?: NodeAccess;
  /** Set if it is asked through a Probe. */
  readonly multiTarget?: MultiTarget;
}

/** Keeps the names of the inputs in the type, so that the typed factories cannot drift from the facts. */
export function defineSystem<const S extends System>(system: S): S {
  return system;
}
