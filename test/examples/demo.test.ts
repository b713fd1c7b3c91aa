import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

test('the demo shows what the shop is made of, what each object is for, and what will be scraped', () => {
  const root = join(__dirname, '../..');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const shown = execFileSync(process.execPath, [tsx, '--tsconfig', 'tsconfig.all.json', 'scripts/demo.ts'], {
    cwd: root,
    encoding: 'utf8',
  });

  expect(shown).toMatch(
    /^in istio-ingress\n {2}Service +istio-ingressgateway-envoy +http-envoy-prom \(15090\) of pods/m,
  );
  expect(shown).toMatch(/^ {2}2 x +http:\/\/backend-primary-\*:15090\/stats\/prometheus/m);
});
