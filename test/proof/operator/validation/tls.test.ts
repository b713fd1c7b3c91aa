import { fromSecret, pod, probe, scrape, service, testRejections } from './rejection';

testRejections([
  {
    rule: 'a certificate needs a key',
    ...service({ tlsConfig: { cert: fromSecret('certificate') } }),
    message: 'endpoints[0]: tlsConfig: cannot specify client cert without client key',
  },
  {
    rule: 'a key needs a certificate; a PodMonitor says it in other words',
    ...pod({ tlsConfig: { keySecret: { name: 'auth', key: 'key' } } }),
    message: 'endpoint[0]: tlsConfig: client key specified without client cert',
  },
  {
    rule: 'a CA comes from a file or from a Secret',
    ...service({ tlsConfig: { ca: fromSecret('certificate'), caFile: '/ca' } }),
    message: "endpoints[0]: tlsConfig: cannot specify both 'caFile' and 'ca'",
  },
  {
    rule: 'a key comes from a file or from a Secret',
    ...service({ tlsConfig: { certFile: '/cert', keyFile: '/key', keySecret: { name: 'auth', key: 'key' } } }),
    message: "endpoints[0]: tlsConfig: cannot specify both 'keyFile' and 'keySecret'",
  },
  {
    rule: 'TLS versions are a range',
    ...probe({ tlsConfig: { minVersion: 'TLS13', maxVersion: 'TLS12' } }),
    message: 'tlsConfig: failed to validate TLS configuration: maxVersion must more than or equal to minVersion',
  },
  {
    rule: 'a CA has to exist',
    ...probe({ tlsConfig: { ca: { configMap: { name: 'auth', key: 'ca.crt' } } } }),
    message: 'tlsConfig: failed to get ca "<configmap=auth,key=ca.crt>": key "ca.crt" in configmap "auth" not found',
  },
  {
    rule: 'a CA has to be PEM',
    ...service({ tlsConfig: { ca: fromSecret('text') } }),
    message: 'endpoints[0]: tlsConfig: ca <secret=auth,key=text>: failed to decode PEM block',
  },
  {
    rule: 'a CA has to be a certificate',
    ...service({ tlsConfig: { ca: fromSecret('junk') } }),
    message:
      'endpoints[0]: tlsConfig: ca <secret=auth,key=junk>: failed to parse certificate: x509: malformed certificate',
  },
  {
    rule: 'a key belongs to its certificate',
    ...service({ tlsConfig: { cert: fromSecret('certificate'), keySecret: { name: 'auth', key: 'otherKey' } } }),
    message:
      'endpoints[0]: tlsConfig: cert <secret=auth,key=certificate>, key <auth/otherKey>: tls: private key does not match public key',
  },
  {
    rule: 'certificate and key are not to be swapped',
    ...scrape({ tlsConfig: { cert: fromSecret('key'), keySecret: { name: 'auth', key: 'certificate' } } }),
    message:
      'tlsConfig: cert <secret=auth,key=key>, key <auth/certificate>: tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched',
  },
]);
