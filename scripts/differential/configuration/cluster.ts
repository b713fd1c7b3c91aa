import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { KubernetesObject } from '../generate/choices';
import { additional } from './additional';
import { podMonitor, probe, serviceMonitor } from './monitors';
import { prometheus } from './prometheus';
import { scrapeConfig } from './scrape-configs';
import { namespaces } from './values';

/** One Prometheus or agent, a few monitors, and everything that they may refer to. */
export function clusters(seed: number, runs: number): readonly (readonly KubernetesObject[])[] {
  const referred = referredObjects();
  return fc
    .sample(fc.tuple(prometheus, monitors), { seed, numRuns: runs })
    .map((drawn) => JSON.parse(JSON.stringify([...drawn.flat(), ...referred])) as KubernetesObject[]);
}

const monitor = fc.oneof(serviceMonitor, podMonitor, probe, scrapeConfig);

const monitors = fc
  .array(fc.tuple(fc.constantFrom(...namespaces), monitor), { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map(([namespace, { kind, spec }], i) => ({
      apiVersion: `monitoring.coreos.com/${kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1'}`,
      kind,
      metadata: { name: `m${i}`, namespace },
      spec,
    })),
  );

/** The values are made to be masked by simple replacement: see `masked`. */
function referredObjects(): object[] {
  const pem = certificate();
  const values = { user: 'S3CR3T-user', pass: 'S3CR3T-pass', token: 'S3CR3T-token', empty: '' };
  const object = (kind: string, namespace: string, name: string, rest: object) => ({
    apiVersion: 'v1',
    kind,
    metadata: { name, namespace },
    ...rest,
  });
  return namespaces.flatMap((namespace) => [
    ...['creds', 'other'].map((name) => object('Secret', namespace, name, { stringData: values })),
    object('Secret', namespace, 'tls', { stringData: pem }),
    object('Secret', namespace, 'additional', { stringData: additional }),
    object('ConfigMap', namespace, 'tls', { data: { 'cert.pem': pem['cert.pem'] } }),
    object('ConfigMap', namespace, 'ids', { data: { id: 'public: id' } }),
  ]);
}

/** What the real operator wrote, with the placeholder for every value of a Secret. */
export function masked(config: string): string {
  return config.replace(/S3CR3T-[a-z]+/g, '<secret>');
}

/** The operator looks into certificates, and whether key and certificate belong together. */
function certificate(): { 'cert.pem': string; 'key.pem': string } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '36500', '-subj', '/CN=example'];
  execFileSync('openssl', ['req', ...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pem = { 'cert.pem': readFileSync(cert, 'utf8'), 'key.pem': readFileSync(key, 'utf8') };
  rmSync(folder, { recursive: true });
  return pem;
}
