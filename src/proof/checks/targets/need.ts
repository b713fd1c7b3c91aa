import { objectOf, textsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { say, show } from '../words';
import { type Broken, sayReach } from './broken';
import { selectorOf } from './selects';

/** What may live elsewhere and would mend a broken link; undefined where nothing would. */
export function needOf(broken: Broken, monitor: Manifest): string | undefined {
  const selector = () => show(selectorOf(monitor));
  switch (broken.link) {
    case 'no-service':
      return `a Service in ${sayReach(broken.reach)} that matches ${selector()}`;
    case 'no-pods':
      return `pods in ${sayReach(broken.reach)} that match ${selector()}`;
    case 'no-ingress':
      return `an Ingress in ${sayReach(broken.reach)} that matches ${selector()}`;
    case 'no-pods-behind-service': {
      const { namespace, body } = broken.service;
      return `a workload in namespace ${show(namespace)} whose pods match ${show(textsOf(objectOf(body.spec).selector))}`;
    }
    case 'service-without-endpoints':
      return `Endpoints ${broken.service.namespace}/${broken.service.name}`;
    case 'sidecar': {
      const { sidecar, workload, injected } = broken;
      const needs = `the ${sidecar.container} that ${sidecar.mesh} puts into the pods of ${say(workload)}`;
      return injected ? needs : `${needs}, or the labels of Namespace ${workload.namespace}`;
    }
    case 'too-wide':
      return 'the pods and Services of all namespaces';
    case 'unexplained':
      return 'the objects that it discovers';
    default:
      return undefined;
  }
}
