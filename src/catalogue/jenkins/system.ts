import { defineNative } from '../system';
import { alerts } from './alerts';
import { metricsPlugin, prometheusPlugin } from './documented';
import { panels } from './panels';

export const jenkins = defineNative({
  id: 'jenkins',
  title: 'Jenkins',
  about: 'Jenkins with its plugin `prometheus`',
  homepage: 'https://github.com/jenkinsci/prometheus-plugin',
  version: '852.v317db_5d17a_b_0',
  images: ['jenkins'],
  port: 8080,
  portName: 'http',
  path: '/prometheus/',
  proof: 'default_jenkins_up',
  enable:
    'Install the plugin `prometheus`; the Helm chart does so with `controller.prometheus.enabled: true`. Unless the plugin is told to ask for authentication, the page is open to whoever reaches the port',
  inventory: [prometheusPlugin, metricsPlugin],
  alerts,
  panels,
  traps: [
    'The prefix `default` can be changed, by `PROMETHEUS_NAMESPACE` or in the configuration: these alerts need it as it is.',
    'The plugin collects every two minutes by default: a shorter scrape interval repeats numbers.',
    'Counters of a job begin with its first build after a start of Jenkins, so that the first failure of a job is no increase.',
    'Series of single jobs grow with their number; the plugin can leave them out in its configuration.',
  ],
  pods: {
    of: 'the Helm chart jenkins/jenkins',
    namespace: 'jenkins',
    matchLabels: { 'app.kubernetes.io/component': 'jenkins-controller' },
  },
});
