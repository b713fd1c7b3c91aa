import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';
import { envoyBoundaries, requests, within } from './istio-proxy';

const SERVED = 'reporter="source",destination_service_name="cart"';
const served = (errors: number, perMinute = 100) => ({
  ...requests(`${SERVED},response_code="503",response_flags="UH"`, (errors * perMinute) / 100),
  ...requests(`${SERVED},response_code="200",response_flags="-"`, ((100 - errors) * perMinute) / 100),
});

/** Requests that break off after two hours. */
const broken = (before: number, after: number) => ({
  [`istio_requests_total{${SERVED},response_code="200"}`]: `0+${before}x120 ${before * 120 + after}+${after}x60`,
});

export const istioGateway: Boundaries<ReturnType<typeof systems.istioGateway>> = {
  IstioGatewayUnmonitored: noTargets,
  ...envoyBoundaries('IstioGateway'),
  IstioGatewayErrors: [
    { fires: served(6), silent: served(5), from: '1m', keeps: ['destination_service_name'], says: '6%' },
    { fires: served(6), silent: served(50, 6), from: '1m', keeps: ['destination_service_name'], says: '6%' },
  ],
  IstioGatewaySlow: {
    fires: within(SERVED, { 1000: 80, 2500: 100 }),
    silent: within(SERVED, { 1000: 86, 2500: 100 }),
    from: '1m',
    keeps: ['destination_service_name'],
    says: '2.125k',
  },
  IstioGatewayTrafficGone: [
    { fires: broken(600, 0), silent: broken(600, 120), from: '124m', keeps: [], says: '0' },
    { fires: broken(600, 0), silent: broken(240, 0), from: '124m', keeps: [], says: '0' },
  ],
};
