import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping, sortedMapping } from './mapping';
import { remoteClient } from './remote';
import type { RemoteRead } from './spec/remote';

/** prometheus-operator pkg/prometheus/promcfg.go, generateRemoteReadConfig. */
export function remoteReadSection(generator: Generator): JsonObject {
  const remotes = generator.spec.remoteRead ?? [];
  return remotes.length > 0 ? { remote_read: remotes.map((remote) => remoteRead(generator, remote)) } : {};
}

function remoteRead(generator: Generator, remote: RemoteRead): JsonObject {
  return mapping(
    {
      url: remote.url,
      remote_timeout: remote.remoteTimeout,
      headers: since(generator, '2.26.0', sortedUnlessEmpty(remote.headers)),
      name: since(generator, '2.15.0', remote.name || undefined),
      required_matchers: sortedUnlessEmpty(remote.requiredMatchers),
      read_recent: remote.readRecent || undefined,
    },
    remoteClient(generator, remote),
    {
      follow_redirects: since(generator, '2.26.0', remote.followRedirects),
      filter_external_labels: since(generator, '2.34.0', remote.filterExternalLabels),
    },
  );
}

function sortedUnlessEmpty(map: JsonObject = {}): JsonObject | undefined {
  return Object.keys(map).length > 0 ? sortedMapping(map) : undefined;
}
