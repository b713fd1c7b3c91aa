/** A program, as lines of shell that start in a folder of its own and end with `exec`. */
export interface Program {
  readonly script: string;
  /**
   * Who runs it.
   *
   * @default "root"
   */
  readonly user?: string;
}

/** A system of the catalogue that runs here, with what exports its metrics. */
export interface RealSystem {
  /** Its id in the catalogue. */
  readonly id: string;
  /** The Debian packages that bring it; none if another part does. */
  readonly packages: readonly string[];
  readonly server: Program;
  /** What speaks for it, if it does not speak itself. */
  readonly exporter?: Program;
  /** Where the metrics are, as `host:port`. */
  readonly address: string;
  /** What the request names, if it asks about a target. */
  readonly params?: Readonly<Record<string, readonly string[]>>;
  /** The alert that has to fire when the server is gone. */
  readonly alert: string;
}
