package main

import (
	"context"
	"fmt"
	"log/slog"
	"sort"
	_ "unsafe"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/k8s"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	_ "github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/fake"
)

//go:linkname validateAlertmanagerEndpoints github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server.validateAlertmanagerEndpoints
func validateAlertmanagerEndpoints(p *monitoringv1.Prometheus, am monitoringv1.AlertmanagerEndpoints) error

//go:linkname addAlertmanagerEndpointsToStore github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server.addAlertmanagerEndpointsToStore
func addAlertmanagerEndpointsToStore(ctx context.Context, store *assets.StoreBuilder, namespace string, ams []monitoringv1.AlertmanagerEndpoints) error

// monitorState is what the operator makes of one monitor or rule.
type monitorState struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
	State     string `json:"state"`
	Reason    string `json:"reason,omitempty"`
	Message   string `json:"message,omitempty"`
}

// promResult is everything about one Prometheus or PrometheusAgent.
type promResult struct {
	Name        string         `json:"name"`
	Kind        string         `json:"kind,omitempty"` // only for PrometheusAgent
	ConfigError *string        `json:"configError"`
	LoadError   *string        `json:"loadError"`
	Unmanaged   bool           `json:"unmanaged,omitempty"`
	Paused      bool           `json:"paused,omitempty"`
	Shards      int            `json:"shards,omitempty"` // only when more than one
	Config      string         `json:"config,omitempty"`
	Monitors    []monitorState `json:"monitors"`
	Rules       []monitorState `json:"rules"`
	Targets     []target       `json:"targets"`
	Dropped     map[string]int `json:"dropped,omitempty"`
	Failures    []string       `json:"failures,omitempty"`
	Unsupported []string       `json:"unsupportedDiscovery,omitempty"`

	config []byte
}

var discardLogger = slog.New(slog.DiscardHandler)

func (c *cluster) kubeObjects() []runtime.Object {
	var out []runtime.Object
	for _, s := range c.secrets {
		out = append(out, s)
	}
	for _, s := range c.configMaps {
		out = append(out, s)
	}
	return out
}

// runOperator is the path of (*server.Operator).sync from the selection of resources to the configuration.
func (c *cluster) runOperator(ctx context.Context, p *monitoringv1.Prometheus) *promResult {
	res := &promResult{Name: p.Namespace + "/" + p.Name}
	var sel selection
	conf, err := c.sync(ctx, p, &sel, res)
	c.finish(res, &sel, conf, err)
	return res
}

func (c *cluster) finish(res *promResult, sel *selection, conf []byte, err error) {
	if err != nil {
		msg := err.Error()
		res.ConfigError = &msg
	} else {
		res.config = conf
	}
	res.Monitors = append(res.Monitors, states("ServiceMonitor", c.sms, sel.sms)...)
	res.Monitors = append(res.Monitors, states("PodMonitor", c.pms, sel.pms)...)
	res.Monitors = append(res.Monitors, states("Probe", c.probes, sel.probes)...)
	res.Monitors = append(res.Monitors, states("ScrapeConfig", c.scs, sel.scs)...)
	res.Rules = states("PrometheusRule", c.rules, sel.rules.Selected())
	for _, i := range c.invalid {
		m := monitorState{Kind: i.Kind, Namespace: i.Namespace, Name: i.Name, State: "invalid", Message: i.Message}
		switch i.Kind {
		case "ServiceMonitor", "PodMonitor", "Probe", "ScrapeConfig":
			res.Monitors = append(res.Monitors, m)
		case "PrometheusRule":
			res.Rules = append(res.Rules, m)
		}
	}
	sortStates(res.Monitors)
	sortStates(res.Rules)
}

func sortStates(s []monitorState) {
	sort.SliceStable(s, func(i, j int) bool {
		a, b := s[i], s[j]
		if a.Kind != b.Kind {
			return a.Kind < b.Kind
		}
		if a.Namespace != b.Namespace {
			return a.Namespace < b.Namespace
		}
		return a.Name < b.Name
	})
}

func (c *cluster) sync(ctx context.Context, p *monitoringv1.Prometheus, sel *selection, res *promResult) ([]byte, error) {
	if p.Spec.Paused {
		res.Paused = true
		return nil, nil
	}
	kube := fake.NewSimpleClientset(c.kubeObjects()...)
	store := assets.NewStoreBuilder(kube.CoreV1(), kube.CoreV1())
	nsInf := c.namespaceInformer()

	if err := c.selectResources(ctx, p, store, nsInf, sel); err != nil {
		return nil, err
	}
	if err := c.selectRules(p, nsInf, sel); err != nil {
		return nil, fmt.Errorf("selecting PrometheusRule failed: %w", err)
	}
	// createOrUpdateRuleConfigMaps
	prs := operator.NewPrometheusRuleSyncer(discardLogger, fmt.Sprintf("prometheus-%s", p.Name), kube.CoreV1().ConfigMaps(p.Namespace),
		labels.Set{prompkg.LabelPrometheusName: p.Name}, nil)
	names, err := prs.Sync(ctx, sel.rules.RuleFiles())
	if err != nil {
		return nil, fmt.Errorf("synchronizing PrometheusRules failed: %w", err)
	}
	ruleConfigMaps := prs.AppendConfigMapNames(names, 3)

	cg, err := prompkg.NewConfigGenerator(discardLogger, p, prompkg.WithEndpointSliceSupport(),
		prompkg.WithPrometheusRetentionPolicies(), prompkg.WithPrometheusTopologySharding(), prompkg.WithPodTopologyLabelsSupport())
	if err != nil {
		return nil, err
	}
	conf, err := c.configuration(ctx, p, cg, store, kube, ruleConfigMaps, sel, res)
	if err != nil {
		return nil, fmt.Errorf("creating config failed: %w", err)
	}
	return conf, nil
}

// configuration is (*server.Operator).createOrUpdateConfigurationSecret.
func (c *cluster) configuration(ctx context.Context, p *monitoringv1.Prometheus, cg *prompkg.ConfigGenerator, store *assets.StoreBuilder,
	kube *fake.Clientset, ruleConfigMaps []string, sel *selection, res *promResult) ([]byte, error) {
	if p.Spec.ServiceMonitorSelector == nil && p.Spec.PodMonitorSelector == nil && p.Spec.ProbeSelector == nil && p.Spec.ScrapeConfigSelector == nil {
		res.Unmanaged = true
		return nil, nil
	}
	if err := prompkg.AddRemoteReadsToStore(ctx, store, p.GetNamespace(), p.Spec.RemoteRead); err != nil {
		return nil, err
	}
	if err := cg.AddRemoteWriteToStore(ctx, store, p.GetNamespace(), p.Spec.RemoteWrite); err != nil {
		return nil, err
	}
	if err := prompkg.AddAPIServerConfigToStore(ctx, store, p.GetNamespace(), p.Spec.APIServerConfig); err != nil {
		return nil, err
	}
	if p.Spec.Alerting != nil {
		for i, am := range p.Spec.Alerting.Alertmanagers {
			if err := validateAlertmanagerEndpoints(p, am); err != nil {
				return nil, fmt.Errorf("alertmanager %d: %w", i, err)
			}
		}
		if err := addAlertmanagerEndpointsToStore(ctx, store, p.GetNamespace(), p.Spec.Alerting.Alertmanagers); err != nil {
			return nil, err
		}
	}
	if err := prompkg.AddScrapeClassesToStore(ctx, store, p.GetNamespace(), p.Spec.ScrapeClasses); err != nil {
		return nil, fmt.Errorf("failed to process scrape classes: %w", err)
	}
	sClient := kube.CoreV1().Secrets(p.Namespace)
	addScrape, err := k8s.LoadSecretRef(ctx, discardLogger, sClient, p.Spec.AdditionalScrapeConfigs)
	if err != nil {
		return nil, fmt.Errorf("loading additional scrape configs from Secret failed: %w", err)
	}
	addAlertRelabel, err := k8s.LoadSecretRef(ctx, discardLogger, sClient, p.Spec.AdditionalAlertRelabelConfigs)
	if err != nil {
		return nil, fmt.Errorf("loading additional alert relabel configs from Secret failed: %w", err)
	}
	addAM, err := k8s.LoadSecretRef(ctx, discardLogger, sClient, p.Spec.AdditionalAlertManagerConfigs)
	if err != nil {
		return nil, fmt.Errorf("loading additional alert manager configs from Secret failed: %w", err)
	}
	conf, err := cg.GenerateServerConfiguration(p, sel.sms.ValidResources(), sel.pms.ValidResources(), sel.probes.ValidResources(),
		sel.scs.ValidResources(), store, addScrape, addAlertRelabel, addAM, ruleConfigMaps)
	if err != nil {
		return nil, fmt.Errorf("generating config failed: %w", err)
	}
	return conf, nil
}
