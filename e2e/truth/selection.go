package main

import (
	"context"
	"fmt"

	"github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring"
	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	monfake "github.com/prometheus-operator/prometheus-operator/pkg/client/versioned/fake"
	"github.com/prometheus-operator/prometheus-operator/pkg/informers"
	"github.com/prometheus-operator/prometheus-operator/pkg/namespacelabeler"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/prometheus/promql/parser"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/tools/cache"
)

func indexerOf[T any](objs []T) cache.Indexer {
	i := cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{cache.NamespaceIndex: cache.MetaNamespaceIndexFunc})
	for _, o := range objs {
		_ = i.Add(o)
	}
	return i
}

func lister[T any](objs []T) prompkg.ListAllByNamespaceFn {
	i := indexerOf(objs)
	return func(ns string, sel labels.Selector, appendFn cache.AppendFunc) error {
		return cache.ListAllByNamespace(i, ns, sel, appendFn)
	}
}

func states[T operator.ConfigurationResource, O metav1.Object](kind string, all []O, sel operator.TypedResourcesSelection[T]) []monitorState {
	var out []monitorState
	for _, o := range all {
		m := monitorState{Kind: kind, Namespace: o.GetNamespace(), Name: o.GetName(), State: "ignored"}
		if r, ok := sel[o.GetNamespace()+"/"+o.GetName()]; ok {
			m.State = "selected"
			if c := r.Conditions()[0]; c.Status == monitoringv1.ConditionFalse {
				m.State, m.Reason, m.Message = "rejected", c.Reason, c.Message
			}
		}
		out = append(out, m)
	}
	return out
}

type selection struct {
	sms    operator.TypedResourcesSelection[*monitoringv1.ServiceMonitor]
	pms    operator.TypedResourcesSelection[*monitoringv1.PodMonitor]
	probes operator.TypedResourcesSelection[*monitoringv1.Probe]
	scs    operator.TypedResourcesSelection[*monitoringv1alpha1.ScrapeConfig]
	rules  operator.PrometheusRuleSelection
}

func (c *cluster) namespaceInformer() cache.SharedIndexInformer {
	inf := cache.NewSharedIndexInformer(&cache.ListWatch{}, &corev1.Namespace{}, 0, cache.Indexers{})
	for _, n := range c.namespaces {
		_ = inf.GetStore().Add(n)
	}
	return inf
}

func (c *cluster) selectResources(ctx context.Context, p monitoringv1.PrometheusInterface, store *assets.StoreBuilder, nsInf cache.SharedIndexInformer, sel *selection) error {
	rs, err := prompkg.NewResourceSelector(discardLogger, p, store, nsInf, operator.NewMetrics(prometheus.NewRegistry()),
		operator.NewFakeRecorder(len(c.sms)+len(c.pms)+len(c.probes)+len(c.scs)+8, p.(runtime.Object)))
	if err != nil {
		return err
	}
	if sel.sms, err = rs.SelectServiceMonitors(ctx, lister(c.sms)); err != nil {
		return fmt.Errorf("selecting ServiceMonitors failed: %w", err)
	}
	if sel.pms, err = rs.SelectPodMonitors(ctx, lister(c.pms)); err != nil {
		return fmt.Errorf("selecting PodMonitors failed: %w", err)
	}
	if sel.probes, err = rs.SelectProbes(ctx, lister(c.probes)); err != nil {
		return fmt.Errorf("selecting Probes failed: %w", err)
	}
	if sel.scs, err = rs.SelectScrapeConfigs(ctx, lister(c.scs)); err != nil {
		return fmt.Errorf("selecting ScrapeConfigs failed: %w", err)
	}
	return nil
}

// selectRules is (*server.Operator).selectPrometheusRules.
func (c *cluster) selectRules(p *monitoringv1.Prometheus, nsInf cache.SharedIndexInformer, sel *selection) error {
	namespaces, err := operator.SelectNamespacesFromCache(p, p.Spec.RuleNamespaceSelector, nsInf)
	if err != nil {
		return err
	}
	excluded := p.Spec.ExcludedFromEnforcement
	for _, rule := range p.Spec.PrometheusRulesExcludedFromEnforce {
		excluded = append(excluded, monitoringv1.ObjectReference{
			Namespace: rule.RuleNamespace, Group: monitoring.GroupName, Resource: monitoringv1.PrometheusRuleName, Name: rule.RuleName,
		})
	}
	var opts parser.Options
	for _, f := range p.GetCommonPrometheusFields().EnableFeatures {
		switch f {
		case "promql-experimental-functions":
			opts.EnableExperimentalFunctions = true
		case "promql-duration-expr":
			opts.ExperimentalDurationExpr = true
		case "promql-extended-range-selectors":
			opts.EnableExtendedRangeSelectors = true
		case "promql-binop-fill-modifiers":
			opts.EnableBinopFillModifiers = true
		}
	}
	inf, err := informers.NewInformersForResource(
		informers.NewMonitoringInformerFactories(map[string]struct{}{corev1.NamespaceAll: {}}, map[string]struct{}{}, monfake.NewSimpleClientset(), 0, nil),
		monitoringv1.SchemeGroupVersion.WithResource(monitoringv1.PrometheusRuleName))
	if err != nil {
		return err
	}
	for _, r := range c.rules {
		for _, i := range inf.GetInformers() {
			_ = i.Informer().GetStore().Add(r)
		}
	}
	rs, err := operator.NewPrometheusRuleSelector(operator.PrometheusFormat,
		operator.StringValOrDefault(p.GetCommonPrometheusFields().Version, operator.DefaultPrometheusVersion),
		p.Spec.RuleSelector, namespacelabeler.New(p.Spec.EnforcedNamespaceLabel, excluded, true), inf,
		operator.NewFakeRecorder(len(c.rules)+8, p), discardLogger, opts)
	if err != nil {
		return fmt.Errorf("initializing PrometheusRules failed: %w", err)
	}
	if sel.rules, err = rs.Select(namespaces); err != nil {
		return fmt.Errorf("selecting PrometheusRules failed: %w", err)
	}
	return nil
}
