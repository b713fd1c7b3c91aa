import { deployment, prometheus, proved, service, serviceMonitor } from '../checks/proved';

const found = (args: string, ports?: string) =>
  proved([prometheus, serviceMonitor(), service(), deployment({ args, ...(ports && { ports }) })]).findings.map(
    ({ check }) => check.name,
  );

test.each([
  ['["--web.listen-address=127.0.0.1:8080"]', ['metrics-on-localhost']],
  ['["--metrics-bind-address", "localhost:8080"]', ['metrics-on-localhost']],
  ['["--listen-metrics-urls=http://127.0.0.1:8080"]', ['metrics-on-localhost']],
  ['["--web.listen-address=:8080"]', []],
  ['["--web.listen-address=127.0.0.1:9999"]', []],
  ['["--redis.addr=localhost:6379"]', []],
  ['["--listen-metrics-urls=http://127.0.0.1:8080,http://10.0.0.1:8080"]', []],
  ['["--admin-address=127.0.0.1:8080", "--web.listen-address=0.0.0.0:8080"]', []],
])('arguments %s', (args, expected) => {
  expect(found(args)).toEqual(expected);
});
