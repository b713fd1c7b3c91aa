import { App, type AppProps } from 'cdk8s';
import { OutputFolder } from './output-folder';
import { saveConstructPaths, saveManifests } from './save-manifests';
import { Synthesis } from './synthesis';
import { validate } from './validate';
import { printDocuments } from './yaml/print-documents';

/**
 * A cdk8s App that writes the same files, byte for byte, in a time that grows with the number of constructs, not with
 * charts times constructs. Validations run once, and what the proof has rendered is what is written.
 *
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/2.x/src/app.ts
 */
export class FastApp extends App {
  private readonly recordsConstructPaths: boolean;

  constructor(props: AppProps = {}) {
    super(props);
    this.recordsConstructPaths =
      props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
  }

  /** Synthesizes all manifests to the output directory. */
  public synth(): void {
    const output = new OutputFolder(this.outdir, this.outputFileExtension);
    const renderings = validate(this);
    const synthesis = new Synthesis(this, renderings);
    saveManifests(synthesis, this.yamlOutputType, output);
    if (this.recordsConstructPaths) saveConstructPaths(synthesis, output);
  }

  /**
   * Synthesizes the app into a YAML string.
   *
   * @returns A string with all YAML objects across all charts in this app.
   */
  public synthYaml(): string {
    const synthesis = new Synthesis(this);
    validate(this);
    return printDocuments(synthesis.charts.flatMap((chart) => synthesis.documentsOf(chart))).join('');
  }
}
