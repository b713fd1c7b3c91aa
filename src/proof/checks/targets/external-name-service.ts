import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const externalNameService = defineCheck({
  code: 'SC108',
  name: 'external-name-service',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this ServiceMonitor selects an ExternalName Service, which never has endpoints',
  upstream: 'kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService',
  explanation: `
A Service of type ExternalName is an alias in DNS: Kubernetes makes no Endpoints for it, so there is nothing to discover.

If the name leads to pods of this cluster, select them instead. If it leads outside, scrape it with a ScrapeConfig
(\`staticConfigs\`) or a Probe, or write Endpoints of the same name by hand.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'external-name', inquiry)) {
      const { service } = broken;
      const { externalName } = objectOf(service.body.spec);
      yield found(service, {
        subject: monitor,
        facts: [`${say(service)} is an alias for ${show(externalName)}`],
        fix: 'replace spec.type and spec.externalName by spec.selector with the labels of the pods; for an address outside of the cluster write a ScrapeConfig instead',
      });
    }
  },
});
