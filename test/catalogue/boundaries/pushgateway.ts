import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const day = 24 * 3600;
const failed = 'pushgateway_http_requests_total{handler="push",code="400",method="post"}';
const took = (part: string) => `pushgateway_http_push_duration_seconds_${part}{method="put"}`;

/** Groups of a job that pushes under the name of its pod. */
const groups = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`push_time_seconds{job="report",run="${n}"}`, 1]));

export const pushgateway: Boundaries<ReturnType<typeof systems.pushgateway>> = {
  PushgatewayUnmonitored: noTargets,
  PushgatewayPushRefused: {
    fires: { 'push_failure_time_seconds{job="backup"}': 2, 'push_time_seconds{job="backup"}': 1, up: 1 },
    silent: { 'push_failure_time_seconds{job="backup"}': 1, 'push_time_seconds{job="backup"}': 1, up: 1 },
  },
  PushgatewayRequestsFail: {
    fires: { [failed]: '0 0 0 3x20' },
    silent: { [failed]: '0 0 0 2x20' },
    from: '3m',
    keeps: [],
    says: '3',
  },
  PushgatewayJobSilent: {
    fires: { 'push_time_seconds{job="backup"}': -8 * day - 1, up: 1 },
    silent: { 'push_time_seconds{job="backup"}': 0, up: 1 },
    says: '8d 0h 10m 1s',
  },
  PushgatewayGroupsPileUp: {
    fires: { ...groups(501), up: 1 },
    silent: { ...groups(500), up: 1 },
    keeps: [],
    says: '501',
  },
  PushgatewayPushSlow: {
    fires: { [took('sum')]: '0+66x30', [took('count')]: '0+60x30' },
    silent: { [took('sum')]: '0+60x30', [took('count')]: '0+60x30' },
    from: '1m',
    says: '1.1s',
  },
};
