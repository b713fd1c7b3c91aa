import { randomNumbers } from './random';

/** A monitored app: an application with its Service, an exporter that speaks for it, and what scrapes the exporter. */
export interface FleetApp {
  readonly name: string;
  readonly team: string;
  readonly image: string;
  readonly replicas: number;
  readonly port: number;
  readonly exporterImage: string;
  readonly exporterPort: number;
  readonly interval: string;
  /** Whether the application's pods have metrics of their own: every fifth. */
  readonly ownMetrics: boolean;
}

export const TEAMS = 50;

const TIERS = ['web', 'api', 'worker', 'cache', 'db'];
const EXPORTERS = [
  { image: 'oliver006/redis_exporter:v1.89.0', port: 9121 },
  { image: 'prom/memcached-exporter:v0.15.3', port: 9150 },
  { image: 'nginx/nginx-prometheus-exporter:1.5.1', port: 9113 },
];

/** The same apps in every run. */
export function fleet(size: number, seed = 1): FleetApp[] {
  const random = randomNumbers(seed);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)];
  return Array.from({ length: size }, (_, n): FleetApp => {
    const team = teamName(n % TEAMS);
    const tier = oneOf(TIERS);
    const exporter = oneOf(EXPORTERS);
    return {
      name: `${tier}-${n}`,
      team,
      image: `registry.example.com/${team}/${tier}:1.${Math.floor(random() * 40)}.${n}`,
      replicas: 1 + Math.floor(random() * 3),
      port: oneOf([80, 3000, 8080, 8443]),
      exporterImage: exporter.image,
      exporterPort: exporter.port,
      interval: oneOf(['15s', '30s', '1m']),
      ownMetrics: n % 5 === 0,
    };
  });
}

export const teamName = (team: number): string => `team-${String(team).padStart(2, '0')}`;
