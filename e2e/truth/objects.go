package main

import (
	"errors"
	"fmt"
	"strings"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	utiljson "k8s.io/apimachinery/pkg/util/json"
)

var errUninteresting = errors.New("kind is of no interest")

// admit passes an object through the API server and keeps it; it returns a workload, which is still to be run.
func (c *cluster) admit(m map[string]any) (runtime.Object, error) {
	u := &unstructured.Unstructured{Object: m}
	if strings.HasPrefix(u.GetAPIVersion(), "monitoring.coreos.com/") {
		return nil, c.admitMonitoring(u)
	}
	raw, err := utiljson.Marshal(m)
	if err != nil {
		return nil, err
	}
	obj, err := admitBuiltin(raw, c.uid(), func(o runtime.Object) {
		if s, ok := o.(*corev1.Service); ok {
			c.allocate(s)
		}
	})
	if errors.Is(err, errUninteresting) || (err != nil && runtime.IsNotRegisteredError(err)) {
		return nil, nil
	}
	if err != nil {
		ns, name := u.GetNamespace(), u.GetName()
		c.invalid = append(c.invalid, invalidObject{u.GetKind(), ns, name, err.Error()})
		return nil, nil
	}
	switch o := obj.(type) {
	case *corev1.Namespace:
		c.namespaces[o.Name] = o
	case *corev1.Node:
		// The create strategy resets nothing of the status that matters here.
		c.nodes = append(c.nodes, completeNode(o, len(c.nodes)))
	case *corev1.Secret:
		for k, v := range o.StringData {
			if o.Data == nil {
				o.Data = map[string][]byte{}
			}
			o.Data[k] = []byte(v)
		}
		o.StringData = nil
		c.secrets = append(c.secrets, o)
	case *corev1.ConfigMap:
		c.configMaps = append(c.configMaps, o)
	case *corev1.Service:
		c.services = append(c.services, o)
	case *corev1.Endpoints:
		c.endpoints = append(c.endpoints, o)
	case *discoveryv1.EndpointSlice:
		c.slices = append(c.slices, o)
	case *networkingv1.Ingress:
		c.ingresses = append(c.ingresses, o)
	case *corev1.Pod:
		// The create strategy empties the status; a case may state the phase and conditions it means.
		if st, ok, _ := unstructured.NestedMap(m, "status"); ok {
			_ = runtime.DefaultUnstructuredConverter.FromUnstructured(st, &o.Status)
		} else {
			o.Status = corev1.PodStatus{}
		}
		return o, nil
	default:
		return obj, nil // a workload
	}
	return nil, nil
}

func (c *cluster) admitMonitoring(u *unstructured.Unstructured) error {
	if u.GetNamespace() == "" {
		u.SetNamespace("default")
	}
	kind, ns, name := u.GetKind(), u.GetNamespace(), u.GetName()
	u.SetUID(types.UID(c.uid()))
	pruned, err := admitCustomResource(u)
	if len(pruned) > 0 {
		c.pruned = append(c.pruned, prunedFields{kind, ns, name, pruned})
	}
	if err != nil {
		c.invalid = append(c.invalid, invalidObject{kind, ns, name, err.Error()})
		return nil
	}
	u.SetGeneration(1)
	u.SetResourceVersion("1")
	conv := runtime.DefaultUnstructuredConverter
	var into any
	switch kind {
	case "Prometheus":
		o := &monitoringv1.Prometheus{}
		c.prometheuses, into = append(c.prometheuses, o), o
	case "Alertmanager":
		o := &monitoringv1.Alertmanager{}
		c.alertmanagers, into = append(c.alertmanagers, o), o
	case "PrometheusAgent":
		o := &monitoringv1alpha1.PrometheusAgent{}
		c.agents, into = append(c.agents, o), o
	case "ServiceMonitor":
		o := &monitoringv1.ServiceMonitor{}
		c.sms, into = append(c.sms, o), o
	case "PodMonitor":
		o := &monitoringv1.PodMonitor{}
		c.pms, into = append(c.pms, o), o
	case "Probe":
		o := &monitoringv1.Probe{}
		c.probes, into = append(c.probes, o), o
	case "ScrapeConfig":
		o := &monitoringv1alpha1.ScrapeConfig{}
		c.scs, into = append(c.scs, o), o
	case "PrometheusRule":
		o := &monitoringv1.PrometheusRule{}
		c.rules, into = append(c.rules, o), o
	default:
		return nil
	}
	if err := conv.FromUnstructured(u.Object, into); err != nil {
		return fmt.Errorf("%s %s/%s: %w", kind, ns, name, err)
	}
	return nil
}

// allocate models the one thing the Service storage does that a strategy does not: cluster IPs and IP families.
func (c *cluster) allocate(s *corev1.Service) {
	if s.Spec.Type == corev1.ServiceTypeExternalName {
		return
	}
	if s.Spec.ClusterIP == "" {
		s.Spec.ClusterIP = fmt.Sprintf("10.96.1%02d.1%02d", len(c.services)/100%100, len(c.services)%100)
		c.sym.add(s.Spec.ClusterIP, "*")
	}
	if len(s.Spec.ClusterIPs) == 0 {
		s.Spec.ClusterIPs = []string{s.Spec.ClusterIP}
	}
	if s.Spec.IPFamilyPolicy == nil {
		p := corev1.IPFamilyPolicySingleStack
		s.Spec.IPFamilyPolicy = &p
	}
	if len(s.Spec.IPFamilies) == 0 {
		s.Spec.IPFamilies = []corev1.IPFamily{corev1.IPv4Protocol}
	}
}
