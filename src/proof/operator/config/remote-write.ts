import type { JsonObject } from '../../manifests/manifest';
import { azureAd } from './azure-ad';
import { type Generator, since } from './generator';
import { mapping, sortedMapping } from './mapping';
import { relabelConfigs } from './relabeling';
import { remoteClient } from './remote';
import { queueConfig } from './remote-write-queue';
import { sigv4 } from './sigv4';
import type { RemoteWrite } from './spec/remote';

/** prometheus-operator pkg/prometheus/promcfg.go, GenerateRemoteWriteConfig. */
export function remoteWriteSection(generator: Generator): JsonObject {
  const remotes = generator.spec.remoteWrite ?? [];
  return remotes.length > 0 ? { remote_write: remotes.map((remote) => remoteWrite(generator, remote)) } : {};
}

function remoteWrite(generator: Generator, remote: RemoteWrite): JsonObject {
  const headers = Object.keys(remote.headers ?? {}).length > 0 ? sortedMapping(remote.headers ?? {}) : undefined;
  const relabelings = relabelConfigs(remote.writeRelabelConfigs);
  return mapping(
    {
      url: remote.url,
      remote_timeout: remote.remoteTimeout,
      headers: since(generator, '2.15.0', headers),
      name: since(generator, '2.15.0', remote.name || undefined),
      protobuf_message: since(generator, '2.54.0', protobufMessage(remote.messageVersion)),
      send_exemplars: since(generator, '2.27.0', remote.sendExemplars),
      send_native_histograms: since(generator, '2.40.0', remote.sendNativeHistograms),
      write_relabel_configs: relabelings.length > 0 ? relabelings : undefined,
    },
    remoteClient(generator, remote),
    since(generator, '2.26.0', sigv4(generator, generator.prometheus.namespace, remote.sigv4)),
    azureAd(generator, remote.azureAd),
    {
      follow_redirects: since(generator, '2.26.0', remote.followRedirects),
      enable_http2: since(generator, '2.35.0', remote.enableHTTP2),
    },
    queueConfig(generator, remote.queueConfig),
    metadataConfig(generator, remote),
    { round_robin_dns: since(generator, '3.1.0', remote.roundRobinDNS) },
  );
}

/** promcfg.go, toProtobufMessageVersion. */
function protobufMessage(version: string | undefined): string | undefined {
  return version && (version === 'V2.0' ? 'io.prometheus.write.v2.Request' : 'prometheus.WriteRequest');
}

/** Version 2 of the protocol carries metadata by itself. */
function metadataConfig(generator: Generator, { metadataConfig: own, messageVersion }: RemoteWrite): JsonObject {
  if (!own) return {};
  const metadata = mapping({
    send: messageVersion !== 'V2.0' && (own.send ?? false),
    send_interval: own.sendInterval || undefined,
    max_samples_per_send: since(generator, '2.29.0', own.maxSamplesPerSend),
  });
  return mapping({ metadata_config: since(generator, '2.23.0', metadata) });
}
