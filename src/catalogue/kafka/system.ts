import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const kafka = defineExported({
  id: 'kafka',
  title: 'Apache Kafka',
  about: 'Apache Kafka as its clients see it: brokers, partitions, consumer groups and their lag',
  homepage: 'https://github.com/danielqsj/kafka_exporter',
  image: 'danielqsj/kafka-exporter',
  version: 'v1.9.0',
  port: 9308,
  healthPath: '/',
  proof: 'kafka_brokers',
  uid: 65534,
  systemPort: 9092,
  inputs: {
    address: {
      flag: '--kafka.server',
      doc: 'host and port of a broker; it names the others',
      default: '{host}:{port}',
    },
    kafkaVersion: {
      flag: '--kafka.version',
      doc: 'version of the brokers, for their protocol',
      optional: 'that of the exporter’s library',
      example: '3.9.0',
    },
    username: { flag: '--sasl.username', doc: 'user for SASL', optional: 'no SASL', implies: '--sasl.enabled' },
    password: { env: 'SASL_USER_PASSWORD', doc: 'password for SASL', secret: true, optional: true },
    mechanism: {
      flag: '--sasl.mechanism',
      doc: 'mechanism of SASL: plain, scram-sha256, scram-sha512 and others',
      optional: 'plain',
      example: 'scram-sha512',
    },
    groups: {
      flag: '--group.filter',
      doc: 'consumer groups that count, as a regular expression',
      optional: 'all',
      example: '^shop-',
    },
    topics: {
      flag: '--topic.filter',
      doc: 'topics that count, as a regular expression',
      optional: 'all',
      example: '^[^_]',
    },
  },
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The exporter ends if no broker answers when it starts, so that it restarts until Kafka is there: KafkaUnmonitored then tells of both.',
    'It has no series of the JVM and of requests; those come from the JMX exporter inside the brokers.',
  ],
});
