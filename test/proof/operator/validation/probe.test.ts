import { old, probe, testRejections } from './rejection';

testRejections([
  {
    rule: 'a Probe needs targets',
    ...probe({ targets: {} }),
    message: 'at least one of .spec.targets.staticConfig and .spec.targets.ingress is required',
  },
  {
    rule: 'a prober is a host, not a URL',
    ...probe({ prober: { url: 'http://blackbox:9115' } }),
    message:
      '"http://blackbox:9115" url specified in proberSpec is invalid, it should be of the format `hostname` or `hostname:port`: invalid host: "http://blackbox:9115"',
  },
  {
    rule: 'a prober has a port that exists',
    ...probe({ prober: { url: 'blackbox:91150' } }),
    message:
      '"blackbox:91150" url specified in proberSpec is invalid, it should be of the format `hostname` or `hostname:port`: invalid port: "91150"',
  },
  {
    rule: 'a Probe without a prober',
    ...probe({ prober: undefined }),
    message:
      '"" url specified in proberSpec is invalid, it should be of the format `hostname` or `hostname:port`: invalid host: ""',
  },
  {
    rule: 'labels of probed targets have names that this Prometheus allows',
    ...probe({ targets: { staticConfig: { labels: { 'shop.id': '1' } } } }),
    prometheus: old,
    message: 'targets.staticConfig.labels: invalid label "shop.id"',
  },
  {
    rule: 'relabelings of probed Ingresses are looked at, too',
    ...probe({ targets: { ingress: { relabelingConfigs: [{ action: 'keep', regex: '(' }] } } }),
    message:
      'targets.ingress.relabelConfigs: [0]: invalid regex ( for relabel configuration: error parsing regexp: missing closing ): `^(?s:()$`',
  },
]);
