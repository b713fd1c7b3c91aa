import type { Alert } from './alert';
import type { Inventory } from './inventory';
import type { Panel, Recording } from './panel';

/** Something that an exporter wants to know, and how it wants to be told. */
export interface Input {
  /** A noun phrase, for errors and for the docs. */
  readonly doc: string;
  /** Environment variable that takes the value. */
  readonly env?: string;
  /** Flag that takes the value: `--nginx.scrape-uri`. */
  readonly flag?: string;
  /** Argument that has to go with it. */
  readonly implies?: string;
  /** The value is an argument without a name, behind all flags. */
  readonly positional?: true;
  /** Parameter that takes the value in what a Probe asks. */
  readonly param?: string;
  /** Path of the file that holds the value. */
  readonly file?: string;
  /** The value is in a Secret and is never written down. */
  readonly secret?: true;
  /** The exporter works without; a text says how. */
  readonly optional?: true | string;
  /** The value is a list. */
  readonly list?: true;
  /** Value if none is given: `{host}` and `{port}` are the application's, any other `{name}` is that input. */
  readonly default?: string;
  readonly example?: string;
  /** Page that says more. */
  readonly see?: string;
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

/** A port on which an exporter is sent something; it may be the one that serves the metrics. */
export interface IntakePort {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** An installation that brings a monitor of the system by itself. */
export type Stack = 'kube-prometheus' | 'kube-prometheus-stack';

/** What we know about a system, however its metrics come about: facts, no code. */
export interface System {
  /** Kebab-case; objects, containers and pages are named after it. */
  readonly id: string;
  readonly title: string;
  /** What it is, as a noun phrase without full stop: the first sentence of its documentation. */
  readonly about: string;
  /** The project whose metrics these are, where every fact below comes from. */
  readonly homepage: string;
  readonly version: string;
  /** A series that exists if and only if the metrics are really the system's. */
  readonly proof: string;
  /** The series that alerts and panels may name. */
  readonly inventory: readonly Inventory[];
  readonly alerts: Readonly<Record<string, Alert>>;
  readonly recordings?: Readonly<Record<string, Recording>>;
  readonly panels: readonly Panel[];
  /** Why it has fewer than four alerts or six panels. */
  readonly modest?: string;
  /** What breaks when somebody changes versions. */
  readonly traps?: readonly string[];
  /** Set if these installations monitor it already, so that a second monitor doubles every series. */
  readonly broughtBy?: readonly Stack[];
}

/** A system that an exporter speaks for. */
export interface ExportedSystem extends System {
  readonly image: string;
  readonly port: number;
  /**
   * Where the metrics are.
   *
   * @default "/metrics"
   */
  readonly path?: string;
  /**
   * A page that answers as long as the exporter lives, whatever the system does.
   *
   * @default - none: probes only open the port
   */
  readonly healthPath?: string;
  /** User that the image is made for. */
  readonly uid: number;
  /** Port on which the system itself usually listens. */
  readonly systemPort?: number;
  readonly inputs: Readonly<Record<string, Input>>;
  /** Arguments that it always gets. */
  readonly args?: readonly string[];
  /** Linux capabilities that it cannot do without. */
  readonly capabilities?: readonly string[];
  /** Folders that it writes to. */
  readonly writable?: readonly string[];
  /** Set if it runs once per node. */
  readonly node?: NodeAccess;
  /** Set if it is asked through a Probe. */
  readonly multiTarget?: MultiTarget;
  /** Set if it only works next to the system; says why. */
  readonly sidecar?: string;
  /** Set if others send it what it exports. */
  readonly intake?: readonly IntakePort[];
  /** Set if the labels that it sets itself are the ones that count. */
  readonly honorLabels?: true;
}

/** Where the usual installation of a system puts its pods. */
export interface UsualPods {
  /** The installation: `the Helm chart jetstack/cert-manager`. */
  readonly of: string;
  /** Namespace that it is usually put in. */
  readonly namespace: string;
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    /** None for `Exists` and `DoesNotExist`. */
    readonly values?: readonly string[];
  }[];
}

/** A system that speaks Prometheus itself. */
export interface NativeSystem extends System {
  /** Names of its container images, without registry and tag. */
  readonly images: readonly string[];
  /** Number of the port that serves the metrics. */
  readonly port: number;
  /** Name that the port usually has. */
  readonly portName?: string;
  /**
   * Where the metrics are.
   *
   * @default "/metrics"
   */
  readonly path?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly scheme?: 'http' | 'https';
  /** Set if the labels that it sets itself are the ones that count. */
  readonly honorLabels?: true;
  /** What must be switched on before there are metrics. */
  readonly enable?: string;
  /** Set if it is usually installed by somebody else, and monitored without being part of the app. */
  readonly pods?: UsualPods;
}

/** A system with the names of its alerts. */
export interface Alerting<Name extends string> {
  readonly alerts: Readonly<Record<Name, Alert>>;
}

/** Keeps the names of the alerts in the type. */
export function defineExported<Name extends string>(
  system: ExportedSystem & Alerting<Name>,
): ExportedSystem & Alerting<Name> {
  return system;
}

/** Keeps the names of the alerts in the type. */
export function defineNative<Name extends string>(
  system: NativeSystem & Alerting<Name>,
): NativeSystem & Alerting<Name> {
  return system;
}

/** An entry of the catalogue. */
export type Entry = ExportedSystem | NativeSystem;

export function isExported(system: Entry): system is ExportedSystem {
  return 'inputs' in system;
}
