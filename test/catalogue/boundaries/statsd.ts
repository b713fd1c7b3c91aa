import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const conflicts = 'statsd_exporter_events_conflict_total{type="gauge"}';
const unreadable = 'statsd_exporter_sample_errors_total{reason="malformed_line"}';

export const statsd: Boundaries<ReturnType<typeof systems.statsd>> = {
  StatsdUnmonitored: noTargets,
  StatsdDropsPackets: {
    fires: { statsd_exporter_udp_packet_drops_total: '0+60x20' },
    silent: { statsd_exporter_udp_packet_drops_total: 100 },
    from: '1m',
    says: '1',
  },
  StatsdLinesUnreadable: {
    fires: { [unreadable]: '0+2x30', statsd_exporter_lines_total: '0+100x30' },
    silent: { [unreadable]: '0+1x30', statsd_exporter_lines_total: '0+100x30' },
    from: '1m',
    keeps: [],
    says: '2%',
  },
  StatsdEventsDiscarded: {
    fires: { [conflicts]: '0+1x30' },
    silent: { [conflicts]: 7 },
    from: '1m',
    keeps: ['type'],
    says: '10',
  },
  StatsdSilent: {
    fires: { statsd_exporter_lines_total: '0+66x60 3960x40' },
    silent: { statsd_exporter_lines_total: '0+54x60 3240x40' },
    from: '69m',
  },
  StatsdSeriesPileUp: {
    fires: { scrape_samples_scraped: 20001 },
    silent: { scrape_samples_scraped: 20000 },
    says: '20001',
  },
};
