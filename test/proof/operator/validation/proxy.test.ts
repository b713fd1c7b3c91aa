import { probe, scrape, service, testRejections, user } from './rejection';

testRejections([
  {
    rule: 'noProxy needs a proxy',
    ...service({ noProxy: 'cluster.local' }),
    message: 'endpoints[0]: if noProxy is configured, proxyUrl must also be configured',
  },
  {
    rule: 'the proxy of the environment is not to be overridden',
    ...scrape({ proxyFromEnvironment: true, proxyUrl: 'http://proxy' }),
    message: 'if proxyFromEnvironment is configured, proxyUrl must not be configured',
  },
  {
    rule: 'headers for a proxy need a proxy',
    ...probe({ prober: { url: 'blackbox', proxyConnectHeader: { 'X-Token': [user] } } }),
    message:
      'proxy configuration: if proxyConnectHeader is configured, proxyUrl or proxyFromEnvironment must also be configured',
  },
  {
    rule: 'the Secret of a proxy header has to exist; the endpoint is not named',
    ...service({ proxyUrl: 'http://proxy', proxyConnectHeader: { 'X-Token': [{ name: 'auth', key: 'no' }] } }),
    message: 'header[X-Token][0]: key "no" in secret "auth" not found',
  },
  {
    rule: 'the URL of a proxy has to be one for Go',
    ...service({ proxyUrl: 'http://proxy:port' }),
    message: 'endpoints[0]: parse "http://proxy:port": invalid port ":port" after host',
  },
]);
