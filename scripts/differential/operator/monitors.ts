import * as fc from 'fast-check';
import { few, fields, maybe, merged, mostly, pick } from './choices';
import { authentication, proxy, safeTls, tls } from './credentials';
import { someDiscoveries } from './discoveries';
import { hosts, labels, relabelings, scrapeClass, selector, timing } from './scraping';

const all = ['basicAuth', 'authorization', 'oauth2', 'bearerTokenSecret'] as const;
const mechanism = maybe(0.1, pick('RoleSelector'));

const endpoint = (tlsConfig: fc.Arbitrary<object>, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  merged(
    fields({
      port: pick('web'),
      relabelings: maybe(0.2, relabelings),
      metricRelabelings: maybe(0.15, relabelings),
      ...more,
    }),
    timing('interval', 'scrapeTimeout'),
    maybe(0.5, authentication(...all)),
    maybe(0.3, fields({ tlsConfig })),
    maybe(0.15, proxy),
  );

const serviceMonitor = fields({
  selector,
  selectorMechanism: mechanism,
  scrapeClass,
  endpoints: few(endpoint(tls, { bearerTokenFile: maybe(0.06, pick('/token')) })),
});

const podMonitor = fields({
  selector,
  selectorMechanism: mechanism,
  scrapeClass,
  podMetricsEndpoints: few(endpoint(safeTls)),
});

const targets = fields({
  staticConfig: maybe(0.6, fields({ static: pick(['a']), labels, relabelingConfigs: maybe(0.2, relabelings) })),
  ingress: maybe(0.5, fields({ selector: pick({}), relabelingConfigs: maybe(0.3, relabelings) })),
});

const probe = merged(
  fields({
    scrapeClass,
    prober: mostly(
      merged(fields({ url: mostly(pick('bb:9115'), pick(...hosts)) }), maybe(0.15, proxy)),
      fc.constant(undefined),
    ),
    targets,
    metricRelabelings: maybe(0.15, relabelings),
    tlsConfig: maybe(0.3, safeTls),
  }),
  timing('interval', 'scrapeTimeout'),
  maybe(0.4, authentication(...all)),
);

const scrapeConfig = merged(
  fields({
    scrapeClass,
    relabelings: maybe(0.15, relabelings),
    metricRelabelings: maybe(0.1, relabelings),
    tlsConfig: maybe(0.15, safeTls),
    staticConfigs: maybe(0.3, few(fields({ targets: pick(['a:1']), labels }))),
  }),
  timing('scrapeInterval', 'scrapeTimeout'),
  maybe(0.3, authentication('basicAuth', 'authorization', 'oauth2')),
  maybe(0.1, proxy),
  someDiscoveries,
);

/** The spec of a monitor of any kind, realistic but for a mistake or two. */
export const monitor: fc.Arbitrary<{ readonly kind: string; readonly spec: unknown }> = fc.oneof(
  ...Object.entries({
    ServiceMonitor: serviceMonitor,
    PodMonitor: podMonitor,
    Probe: probe,
    ScrapeConfig: scrapeConfig,
  }).map(([kind, spec]) => fc.record({ kind: fc.constant(kind), spec })),
);
