import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const json = defineExported({
  id: 'json',
  title: 'JSON APIs',
  about: 'Numbers in the answers of JSON APIs, through a Probe',
  homepage: 'https://github.com/prometheus-community/json_exporter',
  image: 'quay.io/prometheuscommunity/json-exporter',
  version: 'v0.7.0',
  port: 7979,
  healthPath: '/',
  // The names of all others are in the configuration of its user.
  proof: 'scrape_samples_scraped',
  uid: 65534,
  args: ['--config.file=/etc/json_exporter/config.yml'],
  inputs: {
    module: { doc: 'module that says which numbers are read', default: 'default', example: 'queue' },
    targets: {
      doc: 'URLs of the APIs',
      list: true,
      default: 'http://{host}:{port}/',
      example: 'https://queue.example.com/status.json',
    },
    config: {
      file: '/etc/json_exporter/config.yml',
      doc: 'modules with names and paths of the numbers, as YAML',
      example: 'modules: { default: { metrics: [{ name: queue_depth, path: "{ .queue.depth }" }] } }',
      see: 'https://github.com/prometheus-community/json_exporter/blob/v0.7.0/examples/config.yml',
    },
  },
  multiTarget: { path: '/probe' },
  inventory: [documented],
  alerts,
  panels,
  modest: 'The numbers and their names are your own; these alerts tell whether there are any.',
  traps: [
    'A path that finds nothing is an error in the log and no series: the answer is 200 all the same, and JsonEmpty tells of it.',
    'A text that is no number is left out as well; `true` and `false` become 1 and 0.',
    'An API that answers with another status than 2xx fails the scrape; `valid_status_codes` allows others.',
  ],
});
