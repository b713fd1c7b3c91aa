import { readManifests } from '../../../src/proof/manifests/read';

/** One accepted object of each kind that admission knows, with many of its fields set. */
export const validObjects = readManifests(`
apiVersion: v1
kind: Service
metadata: { name: service, namespace: shop, labels: { app: cart }, annotations: { a.b/c: d } }
spec:
  selector: { app: cart }
  ports:
    - { name: http, port: 80, targetPort: http }
    - { name: metrics, port: 9090, targetPort: 9090, protocol: TCP, appProtocol: http }
---
apiVersion: v1
kind: Service
metadata: { name: headless, namespace: shop }
spec: { clusterIP: None, publishNotReadyAddresses: true, selector: { app: cart }, ports: [{ port: 9090 }] }
---
apiVersion: v1
kind: Service
metadata: { name: exposed, namespace: shop }
spec:
  type: NodePort
  externalTrafficPolicy: Local
  sessionAffinity: ClientIP
  ports: [{ port: 80, nodePort: 30080 }]
---
apiVersion: v1
kind: Service
metadata: { name: external, namespace: shop }
spec: { type: ExternalName, externalName: shop.example.com }
---
apiVersion: v1
kind: Endpoints
metadata: { name: endpoints, namespace: shop }
subsets:
  - addresses: [{ ip: 10.0.0.1, hostname: one, nodeName: node-1 }]
    notReadyAddresses: [{ ip: 10.0.0.2 }]
    ports: [{ name: metrics, port: 9090 }, { name: other, port: 9091, protocol: UDP }]
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: slice, namespace: shop, labels: { kubernetes.io/service-name: service } }
addressType: IPv4
ports: [{ name: metrics, port: 9090, protocol: TCP }, { name: other, port: 9091 }]
endpoints:
  - addresses: [10.0.0.1]
    conditions: { ready: true }
    nodeName: node-1
    targetRef: { kind: Pod, name: cart-0, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: pod, namespace: shop, labels: { app: cart } }
spec:
  hostNetwork: true
  serviceAccountName: cart
  nodeSelector: { disk: ssd }
  initContainers: [{ name: init, image: busybox, command: [sh, -c, "true"] }]
  containers:
    - name: cart
      image: cart:1
      ports: [{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }]
      env: [{ name: A, value: b }, { name: S, valueFrom: { secretKeyRef: { name: s, key: k } } }]
      resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { cpu: 1, memory: 128Mi } }
      volumeMounts: [{ name: data, mountPath: /data }]
      livenessProbe: { httpGet: { path: /healthz, port: http } }
      readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5 }
  volumes: [{ name: data, emptyDir: {} }, { name: secret, secret: { secretName: s } }]
---
apiVersion: v1
kind: Node
metadata: { name: node-1, labels: { zone: a } }
spec: { unschedulable: true }
---
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: cart } }
---
apiVersion: v1
kind: Secret
metadata: { name: secret, namespace: shop }
type: kubernetes.io/basic-auth
stringData: { username: me }
data: { password: c2VjcmV0 }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: config, namespace: shop }
data: { key: value, other.yaml: "a: b" }
binaryData: { binary: AAEC }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ingress, namespace: shop }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: cart, port: { number: 80 } } }
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: cart, port: { name: http } } } }] }
    - host: "*.example.com"
      http: { paths: [{ pathType: ImplementationSpecific, backend: { service: { name: cart, port: { number: 80 } } } }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: deployment, namespace: shop }
spec:
  replicas: 2
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 25% } }
  selector: { matchLabels: { app: cart }, matchExpressions: [{ key: tier, operator: In, values: [web] }] }
  template:
    metadata: { labels: { app: cart, tier: web }, annotations: { a: b } }
    spec:
      containers: [{ name: cart, image: cart, ports: [{ name: http, containerPort: 8080 }] }]
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: replicaset, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template: { metadata: { labels: { app: cart } }, spec: { containers: [{ name: cart, image: cart }] } }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: daemonset, namespace: shop }
spec:
  updateStrategy: { type: OnDelete }
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      hostNetwork: true
      tolerations: [{ operator: Exists }]
      containers: [{ name: cart, image: cart, ports: [{ containerPort: 9100, hostPort: 9100 }] }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: statefulset, namespace: shop }
spec:
  serviceName: headless
  podManagementPolicy: Parallel
  replicas: 2
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: cart, image: cart, volumeMounts: [{ name: data, mountPath: /data }] }] }
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: job, namespace: shop }
spec:
  completions: 2
  parallelism: 2
  template:
    metadata: { labels: { app: job } }
    spec: { restartPolicy: Never, containers: [{ name: job, image: job }] }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: cronjob, namespace: shop }
spec:
  schedule: "*/5 * * * *"
  jobTemplate: { spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: job, image: job }] } } } }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: servicemonitor, namespace: shop, labels: { release: kps } }
spec:
  jobLabel: app
  targetLabels: [team]
  namespaceSelector: { matchNames: [shop] }
  selector: { matchLabels: { app: cart }, matchExpressions: [{ key: tier, operator: In, values: [web] }] }
  sampleLimit: 100
  attachMetadata: { node: true }
  endpoints:
    - port: metrics
      interval: 30s
      scrapeTimeout: 10s
      scheme: https
      path: /metrics
      params: { a: [b] }
      honorLabels: true
      tlsConfig: { insecureSkipVerify: true, ca: { secret: { name: s, key: k } } }
      basicAuth: { username: { name: s, key: u }, password: { name: s, key: p } }
      relabelings: [{ sourceLabels: [a, b], separator: "-", targetLabel: c, regex: (.*), replacement: $1, action: Replace }]
      metricRelabelings: [{ sourceLabels: [__name__], regex: go_.*, action: drop }]
    - targetPort: 9090
      enableHttp2: false
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: podmonitor, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  namespaceSelector: { any: true }
  podTargetLabels: [team]
  podMetricsEndpoints:
    - { port: metrics, interval: 15s, filterRunning: false }
    - { portNumber: 9090, path: /stats/prometheus }
    - { targetPort: envoy }
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: { name: probe, namespace: shop }
spec:
  prober: { url: "blackbox:9115", path: /probe, scheme: http }
  module: http_2xx
  interval: 1m
  targets:
    staticConfig: { static: [https://example.com], labels: { team: shop } }
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: rule, namespace: shop }
spec:
  groups:
    - name: cart
      interval: 30s
      rules:
        - { alert: CartDown, expr: up == 0, for: 5m, labels: { severity: page }, annotations: { summary: "{{ $labels.pod }}" } }
        - { record: "cart:rate5m", expr: 1 }
    - { name: empty }
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata: { name: scrapeconfig, namespace: shop }
spec:
  scrapeInterval: 30s
  basicAuth: { username: { name: s, key: u } }
  staticConfigs: [{ targets: ["a:80"], labels: { a: b } }]
  kubernetesSDConfigs: [{ role: Pod, namespaces: { names: [shop] }, selectors: [{ role: Pod, label: a=b }] }]
  httpSDConfigs: [{ url: "http://sd.example.com", refreshInterval: 1m }]
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: prometheus, namespace: monitoring }
spec:
  replicas: 2
  shards: 2
  version: v3.5.0
  scrapeInterval: 30s
  serviceMonitorSelector: { matchLabels: { release: kps } }
  podMonitorNamespaceSelector: {}
  externalLabels: { cluster: a }
  updateStrategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 1 } }
  resources: { requests: { memory: 400Mi, cpu: 1 } }
  storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 10Gi } } } } }
  remoteWrite: [{ url: "http://x/write", sigv4: { roleArn: a, externalId: b } }]
  containers: [{ name: sidecar, image: x, ports: [{ containerPort: 80 }] }]
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: PrometheusAgent
metadata: { name: agent, namespace: monitoring }
spec: { mode: DaemonSet, podMonitorSelector: {}, remoteWrite: [{ url: "http://x/write" }] }
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: { name: alertmanager, namespace: monitoring }
spec: { replicas: 3, portName: web, retention: 120h }
---
apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: { name: ruler, namespace: monitoring }
spec: { queryEndpoints: [a], ruleSelector: {} }
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: { name: amc, namespace: shop }
spec:
  route: { receiver: a, groupBy: [job], routes: [{ anything: goes }] }
  receivers: [{ name: a, webhookConfigs: [{ url: "http://x" }] }]
  muteTimeIntervals: [{ name: night, timeIntervals: [{ weekdays: ["monday:friday"], months: [january] }] }]
`).objects;
