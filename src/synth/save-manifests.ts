import { type ApiObject, type Chart, Names, YamlOutputType } from 'cdk8s';
import type { OutputFolder } from './output-folder';
import type { Synthesis } from './synthesis';

/** Divides the manifests of an app into files (cdk8s lib/app.js, App.synth). */
export function saveManifests(synthesis: Synthesis, type: YamlOutputType, output: OutputFolder): void {
  const { charts } = synthesis;
  switch (type) {
    case YamlOutputType.FILE_PER_APP: {
      const documents = charts.flatMap((chart) => synthesis.documentsOf(chart));
      if (charts.length > 0) output.save('app', documents);
      break;
    }
    case YamlOutputType.FILE_PER_CHART:
      for (const [index, chart] of charts.entries()) {
        output.save(chartName(chart, index, synthesis), synthesis.documentsOf(chart));
      }
      break;
    case YamlOutputType.FILE_PER_RESOURCE:
      for (const chart of charts) {
        for (const document of synthesis.documentsOf(chart) as ApiObject[]) {
          if (document !== undefined) output.save(resourceName(document), [document]);
        }
      }
      break;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      for (const [index, chart] of charts.entries()) {
        const folder = output.within(chartName(chart, index, synthesis));
        for (const apiObject of synthesis.apiObjectsOf(chart))
          folder.save(resourceName(apiObject), [synthesis.documentOf(apiObject)]);
      }
      break;
  }
}

/** Writes which construct each object comes from (cdk8s lib/app.js, writeConstructMetadata). */
export function saveConstructPaths(synthesis: Synthesis, output: OutputFolder): void {
  const apiObjects = synthesis.charts.flatMap((chart) => synthesis.apiObjectsOf(chart));
  const resources = Object.fromEntries(apiObjects.map(({ name, node }) => [name, { path: node.path }]));
  output.saveJson('construct-metadata', { version: '1.0.0', resources });
}

/** cdk8s lib/app.js, SimpleChartNamer and IndexedChartNamer. */
function chartName(chart: Chart, index: number, { numbered }: Synthesis): string {
  const name = Names.toDnsLabel(chart);
  return numbered ? `${index.toString().padStart(4, '0')}-${name}` : name;
}

/** Of an object, or of its manifest. */
const resourceName = ({ kind, metadata }: Pick<ApiObject, 'kind' | 'metadata'>): string =>
  `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
