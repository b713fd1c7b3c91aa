package main

import (
	"context"
	"fmt"

	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/k8s"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	"k8s.io/client-go/kubernetes/fake"
)

// runAgentOperator is (*prometheusagent.Operator).sync up to the configuration.
func (c *cluster) runAgentOperator(ctx context.Context, p *monitoringv1alpha1.PrometheusAgent) *promResult {
	res := &promResult{Name: p.Namespace + "/" + p.Name, Kind: "PrometheusAgent"}
	var sel selection
	conf, err := func() ([]byte, error) {
		if p.Spec.Paused {
			res.Paused = true
			return nil, nil
		}
		if p.Spec.Mode != nil && *p.Spec.Mode == monitoringv1alpha1.DaemonSetPrometheusAgentMode {
			return nil, fmt.Errorf("feature gate for Prometheus Agent's DaemonSet mode is not enabled")
		}
		kube := fake.NewSimpleClientset(c.kubeObjects()...)
		store := assets.NewStoreBuilder(kube.CoreV1(), kube.CoreV1())
		cg, err := prompkg.NewConfigGenerator(discardLogger, p, prompkg.WithEndpointSliceSupport(),
			prompkg.WithPrometheusTopologySharding(), prompkg.WithPodTopologyLabelsSupport())
		if err != nil {
			return nil, err
		}
		if err := c.selectResources(ctx, p, store, c.namespaceInformer(), &sel); err != nil {
			return nil, err
		}
		if err := cg.AddRemoteWriteToStore(ctx, store, p.GetNamespace(), p.Spec.RemoteWrite); err != nil {
			return nil, err
		}
		if err := prompkg.AddAPIServerConfigToStore(ctx, store, p.GetNamespace(), p.Spec.APIServerConfig); err != nil {
			return nil, err
		}
		if err := prompkg.AddScrapeClassesToStore(ctx, store, p.GetNamespace(), p.Spec.ScrapeClasses); err != nil {
			return nil, err
		}
		addScrape, err := k8s.LoadSecretRef(ctx, discardLogger, kube.CoreV1().Secrets(p.Namespace), p.Spec.AdditionalScrapeConfigs)
		if err != nil {
			return nil, err
		}
		return cg.GenerateAgentConfiguration(sel.sms.ValidResources(), sel.pms.ValidResources(), sel.probes.ValidResources(),
			sel.scs.ValidResources(), store, addScrape)
	}()
	c.finish(res, &sel, conf, err)
	return res
}
