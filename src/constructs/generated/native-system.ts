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
   * The controller of cert-manager, which renews certificates in Kubernetes.
   *
   * @see https://github.com/cert-manager/cert-manager
   */
  public static certManager(): NativeSystem {
    return new NativeSystem(systems.certManager());
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
   * etcd, the store behind Kubernetes and many other clusters.
   *
   * @see https://github.com/etcd-io/etcd
   */
  public static etcd(): NativeSystem {
    return new NativeSystem(systems.etcd());
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
   * HAProxy 2.4 and newer, through the exporter that is part of it.
   *
   * @see https://github.com/haproxy/haproxy/blob/master/addons/promex/README
   */
  public static haproxy(): NativeSystem {
    return new NativeSystem(systems.haproxy());
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
   * The server of Velero, which backs up clusters and their volumes.
   *
   * @see https://github.com/vmware-tanzu/velero
   */
  public static velero(): NativeSystem {
    return new NativeSystem(systems.velero());
  }

  private constructor(
    /** @internal */
    public readonly _facts: Facts,
  ) {}
}
