import { old, scrape, testRejections, user } from '../rejection';

testRejections([
  {
    rule: 'the URL of a HTTP discovery',
    ...scrape({ httpSDConfigs: [{ url: 'http://[::1' }] }),
    message: `httpSDConfigs: [0]: parse "http://[::1": missing ']' in host`,
  },
  {
    rule: 'an API server elsewhere has no own namespace',
    ...scrape({ kubernetesSDConfigs: [{ role: 'Pod', apiServer: 'https://api', namespaces: { ownNamespace: true } }] }),
    message: "kubernetesSDConfigs: [0]: cannot use 'apiServer' and 'namespaces.ownNamespace' simultaneously",
  },
  {
    rule: 'pods are not selected by the labels of Services',
    ...scrape({ kubernetesSDConfigs: [{ role: 'Pod', selectors: [{ role: 'Service', label: 'app=cart' }] }] }),
    message: 'kubernetesSDConfigs: [0] : Pod role supports only pod selectors',
  },
  {
    rule: 'a label selector of a discovery',
    ...scrape({ kubernetesSDConfigs: [{ role: 'Pod', selectors: [{ role: 'Pod', label: 'app in cart' }] }] }),
    message: "kubernetesSDConfigs: [0]: unable to parse requirement: found 'cart' expected: '('",
  },
  {
    rule: 'a field selector of a discovery',
    ...scrape({ kubernetesSDConfigs: [{ role: 'Pod', selectors: [{ role: 'Pod', field: 'status.phase' }] }] }),
    message: "kubernetesSDConfigs: [0]: invalid selector: 'status.phase'; can't understand 'status.phase'",
  },
  {
    rule: 'only SRV records bring their port along',
    ...scrape({ dnsSDConfigs: [{ names: ['shop'], type: 'A' }] }),
    message: 'dnsSDConfigs: [0]: port required for record type "A"',
  },
  {
    rule: 'the Consul filter came with Prometheus 3; the element is not named',
    ...scrape({ consulSDConfigs: [{ server: 'consul:8500', filter: 'x' }] }),
    prometheus: old,
    message: 'consulSDConfigs: field `config.Filter` is only supported for Prometheus version >= 3.0.0',
  },
  {
    rule: 'a Consul token has to exist',
    ...scrape({ consulSDConfigs: [{ server: 'consul:8500', tokenRef: { name: 'auth', key: 'no' } }] }),
    message: 'consulSDConfigs: [0]: key "no" in secret "auth" not found',
  },
  {
    rule: 'Azure with OAuth needs a tenant',
    ...scrape({ azureSDConfigs: [{ subscriptionID: 'x', clientID: 'y', clientSecret: user }] }),
    message: 'azureSDConfigs: [0]: configuration requires a tenantID',
  },
  {
    rule: 'Azure workload identities came with Prometheus 3.11',
    ...scrape({ azureSDConfigs: [{ subscriptionID: 'x', authenticationMethod: 'WorkloadIdentity' }] }),
    prometheus: { version: 'v3.10.0' },
    message: 'azureSDConfigs: [0]: WorkloadIdentity authentication is only supported from Prometheus version 3.11.0',
  },
  {
    rule: 'the server of Kuma is a URL',
    ...scrape({ kumaSDConfigs: [{ server: 'http:///mesh' }] }),
    message: 'kumaSDConfigs: [0]: must not be empty and have a scheme: http:///mesh',
  },
  {
    rule: 'an old Prometheus rejects every ScrapeConfig for a discovery that nobody asked for',
    ...scrape({ staticConfigs: [{ targets: ['shop'] }] }),
    prometheus: { version: 'v2.39.0' },
    message: 'OVHCloudSDConfigs: OVHCloud SD configuration is only supported for Prometheus version >= 2.40.0',
  },
]);
