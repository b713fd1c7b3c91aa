import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const entry = (code: string) => `traefik_entrypoint_requests_total{entrypoint="web",code="${code}"}`;
const service = (code: string) => `traefik_service_requests_total{service="shop-cart-80@kubernetes",code="${code}"}`;
const server = (url: string) => `traefik_service_server_up{service="cart@file",url="${url}"}`;
const seconds = (part: string) => `traefik_service_request_duration_seconds_${part}`;
const CERTIFICATE = 'traefik_tls_certs_not_after{cn="shop.example.com",sans="shop.example.com",serial="1"}';
const RENEWED = CERTIFICATE.replace('"1"', '"2"');

const durations = (fast: number, per: number) => ({
  [seconds('bucket{service="cart@file",code="200",le="1.2"}')]: `0+${fast}x20`,
  [seconds('bucket{service="cart@file",code="200",le="5"}')]: `0+${per}x20`,
  [seconds('bucket{service="cart@file",code="200",le="+Inf"}')]: `0+${per}x20`,
  [seconds('count{service="cart@file",code="200"}')]: `0+${per}x20`,
});

export const traefik: Boundaries<ReturnType<typeof systems.traefik>> = {
  TraefikUnmonitored: noTargets,
  TraefikErrors: {
    fires: { [entry('502')]: '0+60x20', [entry('200')]: '0+940x20' },
    silent: { [entry('502')]: '0+50x20', [entry('200')]: '0+950x20' },
    from: '1m',
    keeps: ['entrypoint'],
    says: '6%',
  },
  TraefikServiceErrors: {
    fires: { [service('500')]: '0+110x20', [service('200')]: '0+890x20' },
    silent: { [service('500')]: '0+100x20', [service('200')]: '0+900x20' },
    from: '1m',
    keeps: ['service'],
    says: '11%',
  },
  TraefikServiceDown: {
    fires: { [server('http://a')]: 0, [server('http://b')]: 0 },
    silent: { [server('http://a')]: 0, [server('http://b')]: 1 },
    keeps: ['service'],
  },
  TraefikServerDown: { fires: { [server('http://a')]: 0 }, silent: { [server('http://a')]: 1 } },
  TraefikSlow: {
    fires: durations(900, 1000),
    silent: durations(920, 1000),
    from: '1m',
    keeps: ['service'],
    says: '3.1s',
  },
  TraefikCertificateExpires: [
    {
      fires: { [CERTIFICATE]: 604800 },
      silent: { [CERTIFICATE]: 700000 },
      from: '30s',
      keeps: ['cn', 'sans'],
      says: ['6d 22h 59m 30s', 'shop.example.com'],
    },
    {
      fires: { [CERTIFICATE]: 604800 },
      silent: { [CERTIFICATE]: 604800, [RENEWED]: 9000000 },
      from: '30s',
      keeps: ['cn', 'sans'],
      says: ['6d 22h 59m 30s', 'shop.example.com'],
    },
  ],
};
