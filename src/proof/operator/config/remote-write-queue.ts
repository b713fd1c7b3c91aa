import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { QueueConfig } from './spec/remote';

/** prometheus-operator pkg/prometheus/promcfg.go, GenerateRemoteWriteConfig; Prometheus 2.11 lost `max_retries`. */
export function queueConfig(generator: Generator, queue: QueueConfig | undefined): JsonObject {
  if (!queue) return {};
  return {
    queue_config: mapping({
      capacity: queue.capacity || undefined,
      min_shards: since(generator, '2.6.0', queue.minShards || undefined),
      max_shards: queue.maxShards || undefined,
      max_samples_per_send: queue.maxSamplesPerSend || undefined,
      batch_send_deadline: queue.batchSendDeadline,
      max_retries: since(generator, '2.11.0', true) ? undefined : queue.maxRetries || undefined,
      min_backoff: queue.minBackoff,
      max_backoff: queue.maxBackoff,
      retry_on_http_429: since(generator, '2.26.0', queue.retryOnRateLimit || undefined),
      sample_age_limit: since(generator, '2.50.0', queue.sampleAgeLimit),
    }),
  };
}
