import { deployment, fixes, prometheus, proved, service, serviceMonitor } from './proved';

const wants = (port: string) => serviceMonitor({ spec: `endpoints: [{ port: "${port}" }]` });

test.each([
  ['a number', '8080', '[{ name: web, port: 8080 }]', 'set spec.endpoints[0].port to "web"'],
  ['a target port', 'metrics', '[{ name: web, port: 80, targetPort: metrics }]', 'set spec.endpoints[0].port to "web"'],
  ['a container port', 'metrics', '[{ name: web, port: 80, targetPort: 8080 }]', 'set spec.endpoints[0].port to "web"'],
  [
    'a misspelt name',
    'metrisc',
    '[{ name: metrics, port: 80 }, { name: web, port: 81 }]',
    'set spec.endpoints[0].port to "metrics"',
  ],
  ['the only port, which has no name', 'http', '[{ port: 8080 }]', 'set spec.ports[0].name to "http"'],
  [
    'a container port that the Service hides',
    'metrics',
    '[{ name: web, port: 80, targetPort: 9999 }]',
    'add {name: metrics, port: 8080, targetPort: metrics} to spec.ports',
  ],
])('the port that is meant is found: %s', (_, port, ports, fix) => {
  expect(fixes(proved([prometheus, wants(port), service({ ports }), deployment()]))).toEqual([
    `port-not-on-service: ${fix}`,
  ]);
});
