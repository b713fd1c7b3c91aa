import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';
import { envoyBoundaries, requests, within } from './istio-proxy';

const CALLED = 'reporter="destination",destination_workload="cart"';
const CALLER = 'reporter="source",source_workload="cart",destination_service_name="stock"';
const called = (errors: number, perMinute = 100) => ({
  ...requests(`${CALLED},response_code="503",response_flags="-"`, (errors * perMinute) / 100),
  ...requests(`${CALLED},response_code="200",response_flags="-"`, ((100 - errors) * perMinute) / 100),
});
const calls = (failed: number, flag = 'UF,URX') => ({
  ...requests(`${CALLER},response_code="503",response_flags="${flag}"`, failed),
  ...requests(`${CALLER},response_code="200",response_flags="-"`, 100 - failed),
});

export const istioSidecar: Boundaries<ReturnType<typeof systems.istioSidecar>> = {
  IstioSidecarUnmonitored: noTargets,
  ...envoyBoundaries('IstioSidecar'),
  IstioWorkloadErrors: [
    { fires: called(6), silent: called(5), from: '1m', keeps: ['destination_workload'], says: '6%' },
    { fires: called(6), silent: called(50, 6), from: '1m', keeps: ['destination_workload'], says: '6%' },
  ],
  IstioWorkloadSlow: {
    fires: within(CALLED, { 1000: 80, 2500: 100 }),
    silent: within(CALLED, { 1000: 86, 2500: 100 }),
    from: '1m',
    keeps: ['destination_workload'],
    says: '2.125k',
  },
  IstioUpstreamFails: [
    {
      fires: calls(6),
      silent: calls(5),
      from: '1m',
      keeps: ['source_workload', 'destination_service_name'],
      says: '6%',
    },
    {
      fires: calls(6, 'UH'),
      silent: calls(50, 'DC'),
      from: '1m',
      keeps: ['source_workload', 'destination_service_name'],
      says: '6%',
    },
  ],
};
