import * as fc from 'fast-check';
import { authentication, proxy, safeTls, secretKey, tls } from './http';
import { text } from './texts';
import {
  bool,
  bytes,
  duration,
  few,
  intake,
  labelKey,
  labelSelector,
  params,
  pick,
  rarely,
  relabelings,
  some,
} from './values';

const port = pick('http', '8080', 'true', 'web-2');
const targetPort = pick<string | number>('http', '8080', 8080, 0, '');
const namespaceSelector = fc.oneof(
  fc.constant({}),
  fc.record({ any: bool }),
  fc.record({ matchNames: few(pick('shop', 'default', 'true', '123')) }),
);

const endpoint = {
  interval: pick('1m', '2m'),
  scrapeTimeout: pick('5s', '10s'),
  path: pick('/metrics', '/a b', '', '8080'),
  scheme: pick('http', 'https', 'HTTPS'),
  params,
  honorLabels: bool,
  honorTimestamps: bool,
  trackTimestampsStaleness: bool,
  relabelings,
  metricRelabelings: relabelings,
  filterRunning: bool,
  followRedirects: bool,
  enableHttp2: bool,
};

const common = {
  ...intake,
  bodySizeLimit: bytes,
  jobLabel: labelKey,
  podTargetLabels: few(labelKey),
  selectorMechanism: pick('RelabelConfig', 'RoleSelector'),
  namespaceSelector,
  attachMetadata: some({ node: bool }),
};

/** Joins what is drawn apart because it belongs together: authentication, proxy. */
const joined = <T extends { authenticated?: object; proxied?: object }>({ authenticated, proxied, ...rest }: T) => ({
  ...rest,
  ...authenticated,
  ...proxied,
});

export const serviceMonitor = fc.record({
  kind: fc.constant('ServiceMonitor'),
  spec: fc
    .tuple(
      some({ ...common, targetLabels: few(labelKey), serviceDiscoveryRole: pick('Endpoints', 'EndpointSlice') }),
      labelSelector,
      few(
        some({
          ...endpoint,
          port,
          targetPort,
          tlsConfig: tls,
          bearerTokenFile: rarely(pick('/token')),

          authenticated: fc.oneof(
            authentication,
            secretKey.map((bearerTokenSecret) => ({ bearerTokenSecret })),
          ),
          proxied: proxy,
        }).map(joined),
      ),
    )
    .map(([rest, selector, endpoints]) => ({ ...rest, selector, endpoints })),
});

export const podMonitor = fc.record({
  kind: fc.constant('PodMonitor'),
  spec: fc
    .tuple(
      some(common),
      labelSelector,
      few(
        some({
          ...endpoint,
          port,
          portNumber: pick(1, 9090),
          targetPort,
          tlsConfig: safeTls,

          authenticated: fc.oneof(
            authentication,
            secretKey.map((bearerTokenSecret) => ({ bearerTokenSecret })),
          ),
          proxied: proxy,
        }).map(joined),
      ),
    )
    .map(([rest, selector, podMetricsEndpoints]) => ({ ...rest, selector, podMetricsEndpoints })),
});

export const probe = fc.record({
  kind: fc.constant('Probe'),
  spec: fc
    .tuple(
      some({
        ...intake,
        jobName: text,
        module: pick('http_2xx', 'true', ''),
        params: fc.uniqueArray(
          fc.record({
            name: pick('module', 'a', 'Z', 'b b'),
            values: fc.array(
              text.filter((value) => value !== ''),
              { minLength: 1, maxLength: 2 },
            ),
          }),
          {
            minLength: 1,
            maxLength: 3,
            selector: ({ name }) => name,
          },
        ),
        interval: duration,
        metricRelabelings: relabelings,
        tlsConfig: safeTls,

        followRedirects: bool,
        enableHttp2: bool,
        authenticated: fc.oneof(
          authentication,
          secretKey.map((bearerTokenSecret) => ({ bearerTokenSecret })),
        ),
      }).map(joined),
      fc
        .record(
          {
            url: pick('prober:9115', 'prober.monitoring.svc'),
            scheme: pick('http', 'HTTPS'),
            path: pick('/probe', '/x y'),
            proxied: proxy,
          },
          { requiredKeys: ['url', 'path'] },
        )
        .map(joined),
      fc.oneof(
        some({
          static: few(text),
          labels: fc.dictionary(pick('env', 'namespace', 'a10', 'a9', 'Z'), text, { maxKeys: 3 }),
          relabelingConfigs: relabelings,
        }).map((staticConfig) => ({ staticConfig })),
        some({ selector: labelSelector, namespaceSelector, relabelingConfigs: relabelings }).map((ingress) => ({
          ingress,
        })),
      ),
    )
    .map(([rest, prober, targets]) => ({ ...rest, prober, targets })),
});
