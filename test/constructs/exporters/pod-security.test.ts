import { Credential } from '../../../src/constructs/credential';
import { ExportedApp } from '../../../src/constructs/exported-app';
import { Exporter } from '../../../src/constructs/generated/exporter';
import { shop } from '../shop';

const password = Credential.fromSecret('auth', 'password');

const exporters = [
  Exporter.blackbox({ config: 'modules: {}' }),
  Exporter.custom({ name: 'cart', image: 'cart:1', port: 9200, secretFiles: { '/a': password } }),
  Exporter.memcached(),
  Exporter.mysql({ username: 'exporter', password }),
  Exporter.nginx(),
  Exporter.postgres({ username: 'exporter', password }),
  Exporter.redis({ password }),
];

// https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
test.each(exporters.map((exporter) => [exporter.name, exporter] as const))(
  '%s passes Pod Security restricted',
  (_, exporter) => {
    const { spec } = new ExportedApp(shop(), 'App', { address: 'app:1', exporter }).exporter.toJson().spec.template;

    for (const field of ['hostNetwork', 'hostPID', 'hostIPC', 'initContainers']) expect(spec).not.toHaveProperty(field);
    const volumeTypes = (spec.volumes ?? []).flatMap((volume: object) =>
      Object.keys(volume).filter((key) => key !== 'name'),
    );
    expect(['configMap', 'secret']).toEqual(expect.arrayContaining(volumeTypes));
    expect(spec.containers).toHaveLength(1);
    const [{ securityContext, ports }] = spec.containers;
    expect(ports.every((port: object) => !('hostPort' in port))).toBe(true);
    expect(securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(securityContext).not.toHaveProperty('privileged');
    expect(securityContext.runAsUser).toBeGreaterThan(0);
  },
);
