// Written by scripts/generate-catalogue.ts from src/catalogue; not edited by hand.
import type { NativeSystem as Facts } from '../../catalogue/system';
import { systems } from '../../catalogue/systems';

/** A system that speaks Prometheus itself: where its metrics are, its alerts, its dashboard. */
export class NativeSystem {
  /**
   * The controller of Argo Rollouts, which releases new versions step by step.
   *
   * @see https://github.com/argoproj/argo-rollouts
   */
  public static argoRollouts(): NativeSystem {
    return new NativeSystem(systems.argoRollouts());
  }

  /**
   * The application controller of Argo CD, which keeps clusters as Git says.
   *
   * @see https://github.com/argoproj/argo-cd
   */
  public static argocd(): NativeSystem {
    return new NativeSystem(systems.argocd());
  }

  /**
   * The controller of cert-manager, which renews certificates in Kubernetes.
   *
   * @see https://github.com/cert-manager/cert-manager
   */
  public static certManager(): NativeSystem {
    return new NativeSystem(systems.certManager());
  }

  /**
   * ClickHouse, through the metrics that each server has itself.
   *
   * @see https://clickhouse.com/docs/interfaces/prometheus
   */
  public static clickhouse(): NativeSystem {
    return new NativeSystem(systems.clickhouse());
  }

  /**
   * CoreDNS, the name server of Kubernetes.
   *
   * @see https://github.com/coredns/coredns
   */
  public static coredns(): NativeSystem {
    return new NativeSystem(systems.coredns());
  }

  /**
   * CouchDB 3.4 and newer, through the metrics that each node has itself.
   *
   * @see https://docs.couchdb.org/en/stable/api/server/common.html#node-node-name-prometheus
   */
  public static couchdb(): NativeSystem {
    return new NativeSystem(systems.couchdb());
  }

  /**
   * Envoy by itself, as a gateway or a proxy, through its admin page.
   *
   * @see https://github.com/envoyproxy/envoy
   */
  public static envoy(): NativeSystem {
    return new NativeSystem(systems.envoy());
  }

  /**
   * etcd, the store behind Kubernetes and many other clusters.
   *
   * @see https://github.com/etcd-io/etcd
   */
  public static etcd(): NativeSystem {
    return new NativeSystem(systems.etcd());
  }

  /**
   * ExternalDNS, which writes the names of Services and Ingresses into public zones.
   *
   * @see https://github.com/kubernetes-sigs/external-dns
   */
  public static externalDns(): NativeSystem {
    return new NativeSystem(systems.externalDns());
  }

  /**
   * Flagger, which shifts traffic to new versions step by step.
   *
   * @see https://github.com/fluxcd/flagger
   */
  public static flagger(): NativeSystem {
    return new NativeSystem(systems.flagger());
  }

  /**
   * The controllers of Flux, which fetch sources and apply what is in them.
   *
   * @see https://github.com/fluxcd/flux2
   */
  public static fluxcd(): NativeSystem {
    return new NativeSystem(systems.fluxcd());
  }

  /**
   * HAProxy 2.4 and newer, through the exporter that is part of it.
   *
   * @see https://github.com/haproxy/haproxy/blob/master/addons/promex/README
   */
  public static haproxy(): NativeSystem {
    return new NativeSystem(systems.haproxy());
  }

  /**
   * The controller kubernetes/ingress-nginx.
   *
   * @see https://github.com/kubernetes/ingress-nginx
   */
  public static ingressNginx(): NativeSystem {
    return new NativeSystem(systems.ingressNginx());
  }

  /**
   * The Envoy of an Istio gateway: what comes into the mesh or leaves it.
   *
   * @see https://github.com/istio/istio
   */
  public static istioGateway(): NativeSystem {
    return new NativeSystem(systems.istioGateway());
  }

  /**
   * The Envoys next to the applications of an Istio mesh: who calls whom, how fast, and what fails.
   *
   * @see https://github.com/istio/istio
   */
  public static istioSidecar(): NativeSystem {
    return new NativeSystem(systems.istioSidecar());
  }

  /**
   * The control plane of Istio: configuration, certificates and injection.
   *
   * @see https://github.com/istio/istio
   */
  public static istiod(): NativeSystem {
    return new NativeSystem(systems.istiod());
  }

  /**
   * Jenkins with its plugin `prometheus`.
   *
   * @see https://github.com/jenkinsci/prometheus-plugin
   */
  public static jenkins(): NativeSystem {
    return new NativeSystem(systems.jenkins());
  }

  /**
   * A program on the JVM, through the JMX exporter as its agent or beside it.
   *
   * @see https://github.com/prometheus/jmx_exporter
   */
  public static jmx(): NativeSystem {
    return new NativeSystem(systems.jmx());
  }

  /**
   * The operator of KEDA, which scales workloads by what waits for them.
   *
   * @see https://github.com/kedacore/keda
   */
  public static keda(): NativeSystem {
    return new NativeSystem(systems.keda());
  }

  /**
   * Keycloak 25 and newer, through its management port.
   *
   * @see https://www.keycloak.org/observability/configuration-metrics
   */
  public static keycloak(): NativeSystem {
    return new NativeSystem(systems.keycloak());
  }

  /**
   * kube-state-metrics, which tells in which state the objects of the cluster are.
   *
   * @see https://github.com/kubernetes/kube-state-metrics
   */
  public static kubeStateMetrics(): NativeSystem {
    return new NativeSystem(systems.kubeStateMetrics());
  }

  /**
   * MinIO, through version 3 of its metrics.
   *
   * @see https://github.com/minio/minio
   */
  public static minio(): NativeSystem {
    return new NativeSystem(systems.minio());
  }

  /**
   * OpenSearch, through the plugin prometheus-exporter in each node.
   *
   * @see https://github.com/opensearch-project/opensearch-prometheus-exporter
   */
  public static opensearch(): NativeSystem {
    return new NativeSystem(systems.opensearch());
  }

  /**
   * RabbitMQ, through its plugin rabbitmq_prometheus.
   *
   * @see https://www.rabbitmq.com/docs/prometheus
   */
  public static rabbitmq(): NativeSystem {
    return new NativeSystem(systems.rabbitmq());
  }

  /**
   * Traefik 3, as an ingress controller, a gateway or a proxy.
   *
   * @see https://github.com/traefik/traefik
   */
  public static traefik(): NativeSystem {
    return new NativeSystem(systems.traefik());
  }

  /**
   * Varnish Cache, with prometheus_varnish_exporter beside it in the pod.
   *
   * @see https://github.com/jonnenauha/prometheus_varnish_exporter
   */
  public static varnish(): NativeSystem {
    return new NativeSystem(systems.varnish());
  }

  /**
   * HashiCorp Vault, with storage of its own (Raft) or elsewhere.
   *
   * @see https://github.com/hashicorp/vault
   */
  public static vault(): NativeSystem {
    return new NativeSystem(systems.vault());
  }

  /**
   * The server of Velero, which backs up clusters and their volumes.
   *
   * @see https://github.com/vmware-tanzu/velero
   */
  public static velero(): NativeSystem {
    return new NativeSystem(systems.velero());
  }

  /**
   * ZooKeeper 3.6 and newer, through the metrics provider that comes with it.
   *
   * @see https://zookeeper.apache.org/doc/current/zookeeperMonitor.html
   */
  public static zookeeper(): NativeSystem {
    return new NativeSystem(systems.zookeeper());
  }

  /**
   * The proxy of each node in an ambient mesh of Istio, which carries the connections of its pods.
   *
   * @see https://github.com/istio/ztunnel
   */
  public static ztunnel(): NativeSystem {
    return new NativeSystem(systems.ztunnel());
  }

  private constructor(
    /** @internal */
    public readonly _facts: Facts,
  ) {}
}
