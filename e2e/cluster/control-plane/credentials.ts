import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_SERVER } from '../addresses';

const USERS = {
  admin: 'system:masters',
  'system:kube-controller-manager': '',
  'system:kube-scheduler': '',
  'system:kube-proxy': '',
};

export type User = keyof typeof USERS;

/** Keys, tokens and kubeconfigs of one cluster, as files that nobody outside it sees. */
export class Credentials {
  readonly folder: string;
  readonly caFile: string;
  readonly tokensFile: string;
  readonly signingKeyFile: string;
  readonly publicKeyFile: string;
  private readonly tokens: Record<User, string>;

  constructor(parent: string) {
    this.folder = join(parent, 'pki');
    this.caFile = join(this.folder, 'apiserver.crt'); // the API server makes it, and it holds its CA
    this.tokensFile = join(this.folder, 'tokens.csv');
    this.signingKeyFile = join(this.folder, 'sa.key');
    this.publicKeyFile = join(this.folder, 'sa.pub');

    mkdirSync(this.folder, { recursive: true });
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    writeFileSync(this.publicKeyFile, publicKey);
    writeFileSync(this.signingKeyFile, privateKey, { mode: 0o600 });

    const users = Object.entries(USERS) as [User, string][];
    this.tokens = Object.fromEntries(users.map(([user]) => [user, randomBytes(16).toString('hex')])) as Record<
      User,
      string
    >;
    const lines = users.map(([user, group]) => `${this.tokens[user]},${user},${user}${group && `,"${group}"`}\n`);
    writeFileSync(this.tokensFile, lines.join(''), { mode: 0o600 });
  }

  tokenOf(user: User): string {
    return this.tokens[user];
  }

  kubeconfigOf(user: User): string {
    const file = join(this.folder, `${user.replace('system:', '')}.kubeconfig`);
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'e2e', cluster: { server: API_SERVER, 'certificate-authority': this.caFile } }],
      users: [{ name: 'e2e', user: { token: this.tokenOf(user) } }],
      contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'e2e' } }],
      'current-context': 'e2e',
    };
    writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
    return file;
  }
}
