import { withoutSecrets } from '../../../../src/proof/operator/config/secrets-inside';

test('what a Secret adds is shown without its credentials, but with its labels and parameters', () => {
  const job = {
    basic_auth: { username: 'me', password: 'S3CR3T' },
    consul_sd_configs: [{ server: 'consul', token: 'S3CR3T' }],
    proxy_connect_header: { A: ['S3CR3T'] },
    params: { token: ['public'] },
    static_configs: [{ targets: ['a:80'], labels: { password: 'public' } }],
  };

  expect(withoutSecrets(job)).toEqual({
    ...job,
    basic_auth: { username: 'me', password: '<secret>' },
    consul_sd_configs: [{ server: 'consul', token: '<secret>' }],
    proxy_connect_header: { A: ['<secret>'] },
  });
});
