import { quote } from '../../promql/quote';
import { authorizationShapeProblems } from '../validation/credentials';
import { relabelingProblems } from '../validation/relabeling';
import { tlsShapeProblems } from '../validation/tls';
import { at, fail, type Problems } from '../verdict';
import type { Version } from '../version';
import type { PrometheusSpec } from './prometheus-spec';

/** prometheus-operator pkg/prometheus/promcfg.go, NewConfigGenerator. */
export function* generatorProblems(spec: PrometheusSpec, version: Version, versionText: string): Problems {
  if (version.major !== 2 && version.major !== 3) {
    yield* fail(`unsupported Prometheus version ${quote(versionText)}`);
  }
  yield* at('failed to parse scrape classes', scrapeClassesProblems(spec, version));
}

/** pkg/prometheus/promcfg.go, getScrapeClassConfig. */
function* scrapeClassesProblems({ scrapeClasses = [] }: PrometheusSpec, version: Version): Problems {
  let defaults = 0;
  for (const { name, relabelings, metricRelabelings, tlsConfig, authorization, default: isDefault } of scrapeClasses) {
    yield* at(`invalid relabelings for scrapeClass ${name}`, relabelingProblems(relabelings, version));
    yield* at(`invalid metric relabelings for scrapeClass ${name}`, relabelingProblems(metricRelabelings, version));
    yield* at(`invalid TLS config for scrapeClass ${name}`, tlsShapeProblems(tlsConfig));
    yield* at(`invalid authorization for scrapeClass ${name}`, authorizationShapeProblems(authorization));
    if (isDefault && ++defaults > 1) yield* fail('multiple default scrape classes defined');
  }
}
