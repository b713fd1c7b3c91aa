package main

import (
	"context"
	"encoding/json"
	"log/slog"
	_ "unsafe"

	"github.com/prometheus-operator/prometheus-operator/pkg/alertmanager"
	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	_ "github.com/prometheus-operator/prometheus-operator/pkg/prometheus/agent"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/kubernetes/fake"
)

// What the operator itself creates and what can be scraped: StatefulSets and governing Services.

//go:linkname makeServerStatefulSet github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server.makeStatefulSet
func makeServerStatefulSet(name string, p *monitoringv1.Prometheus, config prompkg.Config, cg *prompkg.ConfigGenerator, ruleConfigMapNames []string, inputHash string, shard int32, tlsSecrets *operator.ShardedSecret) (*appsv1.StatefulSet, error)

//go:linkname makeAgentStatefulSet github.com/prometheus-operator/prometheus-operator/pkg/prometheus/agent.makeStatefulSet
func makeAgentStatefulSet(name string, p *monitoringv1alpha1.PrometheusAgent, config prompkg.Config, cg *prompkg.ConfigGenerator, inputHash string, shard int32, tlsSecrets *operator.ShardedSecret) (*appsv1.StatefulSet, error)

//go:linkname makeAlertmanagerStatefulSet github.com/prometheus-operator/prometheus-operator/pkg/alertmanager.makeStatefulSet
func makeAlertmanagerStatefulSet(logger *slog.Logger, am *monitoringv1.Alertmanager, config alertmanager.Config, inputHash string, tlsSecrets *operator.ShardedSecret) (*appsv1.StatefulSet, error)

//go:linkname makeAlertmanagerService github.com/prometheus-operator/prometheus-operator/pkg/alertmanager.makeStatefulSetService
func makeAlertmanagerService(a *monitoringv1.Alertmanager, config alertmanager.Config) *corev1.Service

var (
	promOperatorConfig = prompkg.Config{
		LocalHost:                  "localhost",
		ReloaderConfig:             operator.DefaultReloaderTestConfig.ReloaderConfig,
		PrometheusDefaultBaseImage: operator.DefaultPrometheusBaseImage,
		ThanosDefaultBaseImage:     operator.DefaultThanosBaseImage,
	}
	amOperatorConfig = alertmanager.Config{
		LocalHost:                    "localhost",
		ReloaderConfig:               operator.DefaultReloaderTestConfig.ReloaderConfig,
		AlertmanagerDefaultBaseImage: operator.DefaultAlertmanagerBaseImage,
	}
)

// create passes an object of the operator through the API server.
func (c *cluster) create(o runtime.Object, apiVersion, kind, namespace string) error {
	m := o.(metav1.Object)
	m.SetNamespace(namespace)
	raw, err := json.Marshal(o)
	if err != nil {
		return err
	}
	var tree map[string]any
	if err := json.Unmarshal(raw, &tree); err != nil {
		return err
	}
	tree["apiVersion"], tree["kind"] = apiVersion, kind
	w, err := c.admit(tree)
	if w != nil {
		c.workloads = append(c.workloads, w)
	}
	return err
}

func (c *cluster) createService(s *corev1.Service, namespace string) error {
	for _, x := range c.services {
		if x.Namespace == namespace && x.Name == s.Name {
			return nil // one governing Service for all; one made by hand is updated by the operator in the same sense
		}
	}
	return c.create(s, "v1", "Service", namespace)
}

// operated adds the StatefulSets and Services of every object whose reconciliation gets as far as that.
func (c *cluster) operated(ctx context.Context, results map[runtime.Object]*promResult) error {
	kube := fake.NewSimpleClientset()
	for _, orig := range c.prometheuses {
		if r := results[orig]; r.ConfigError != nil || r.Paused {
			continue
		}
		p := orig.DeepCopy()
		cg, err := prompkg.NewConfigGenerator(discardLogger, p, prompkg.WithEndpointSliceSupport(), prompkg.WithPrometheusRetentionPolicies(), prompkg.WithPrometheusTopologySharding())
		if err != nil {
			return err
		}
		tls, err := operator.ReconcileShardedSecret(ctx, nil, kube, prompkg.NewTLSAssetSecret(p, promOperatorConfig))
		if err != nil {
			return err
		}
		if p.Spec.ServiceName == nil {
			svc := prompkg.BuildStatefulSetService("prometheus-operated", map[string]string{operator.ApplicationNameLabelKey: "prometheus"}, p, promOperatorConfig)
			if p.Spec.Thanos != nil {
				svc.Spec.Ports = append(svc.Spec.Ports, corev1.ServicePort{Name: "grpc", Port: 10901, TargetPort: intstr.FromString("grpc")})
			}
			if err := c.createService(svc, p.Namespace); err != nil {
				return err
			}
		}
		for shard, name := range prompkg.ExpectedStatefulSetShardNames(p) {
			s, err := makeServerStatefulSet(name, p, promOperatorConfig, cg, nil, "", int32(shard), tls)
			if err != nil {
				c.invalid = append(c.invalid, invalidObject{"Prometheus", p.Namespace, p.Name, "making statefulset failed: " + err.Error()})
				break
			}
			operator.SanitizeSTS(s)
			if err := c.create(s, "apps/v1", "StatefulSet", p.Namespace); err != nil {
				return err
			}
		}
	}
	for _, orig := range c.agents {
		if r := results[orig]; r.ConfigError != nil || r.Paused {
			continue
		}
		p := orig.DeepCopy()
		cg, err := prompkg.NewConfigGenerator(discardLogger, p, prompkg.WithEndpointSliceSupport(), prompkg.WithPrometheusTopologySharding())
		if err != nil {
			return err
		}
		tls, err := operator.ReconcileShardedSecret(ctx, nil, kube, prompkg.NewTLSAssetSecret(p, promOperatorConfig))
		if err != nil {
			return err
		}
		if p.Spec.ServiceName == nil {
			svc := prompkg.BuildStatefulSetService("prometheus-agent-operated", map[string]string{operator.ApplicationNameLabelKey: "prometheus-agent"}, p, promOperatorConfig)
			if err := c.createService(svc, p.Namespace); err != nil {
				return err
			}
		}
		for shard, name := range prompkg.ExpectedStatefulSetShardNames(p) {
			s, err := makeAgentStatefulSet(name, p, promOperatorConfig, cg, "", int32(shard), tls)
			if err != nil {
				c.invalid = append(c.invalid, invalidObject{"PrometheusAgent", p.Namespace, p.Name, "making statefulset failed: " + err.Error()})
				break
			}
			operator.SanitizeSTS(s)
			if err := c.create(s, "apps/v1", "StatefulSet", p.Namespace); err != nil {
				return err
			}
		}
	}
	for _, orig := range c.alertmanagers {
		am := orig.DeepCopy()
		if am.Spec.Paused {
			continue
		}
		if am.Spec.ServiceName == nil {
			if err := c.createService(makeAlertmanagerService(am, amOperatorConfig), am.Namespace); err != nil {
				return err
			}
		}
		tls, err := operator.ReconcileShardedSecret(ctx, nil, kube, &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Name: "alertmanager-" + am.Name + "-tls-assets", Namespace: am.Namespace}})
		if err != nil {
			return err
		}
		s, err := makeAlertmanagerStatefulSet(discardLogger, am, amOperatorConfig, "", tls)
		if err != nil {
			c.invalid = append(c.invalid, invalidObject{"Alertmanager", am.Namespace, am.Name, "making statefulset failed: " + err.Error()})
			continue
		}
		operator.SanitizeSTS(s)
		if err := c.create(s, "apps/v1", "StatefulSet", am.Namespace); err != nil {
			return err
		}
	}
	return c.kubelet()
}
