package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"sort"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	sigsyaml "sigs.k8s.io/yaml"
)

// cluster is the content of one case after the API server and the controllers have seen it.
type cluster struct {
	namespaces map[string]*corev1.Namespace
	nodes      []*corev1.Node
	services   []*corev1.Service
	endpoints  []*corev1.Endpoints
	slices     []*discoveryv1.EndpointSlice
	pods       []*corev1.Pod
	ingresses  []*networkingv1.Ingress
	secrets    []*corev1.Secret
	configMaps []*corev1.ConfigMap
	replicas   []*appsv1.ReplicaSet
	jobs       []*batchv1.Job

	workloads     []runtime.Object // still to be run
	alertmanagers []*monitoringv1.Alertmanager
	prometheuses  []*monitoringv1.Prometheus
	agents        []*monitoringv1alpha1.PrometheusAgent
	sms           []*monitoringv1.ServiceMonitor
	pms           []*monitoringv1.PodMonitor
	probes        []*monitoringv1.Probe
	scs           []*monitoringv1alpha1.ScrapeConfig
	rules         []*monitoringv1.PrometheusRule

	invalid []invalidObject
	pruned  []prunedFields
	sym     symbols
	seq     int
}

type invalidObject struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Name      string `json:"name"`
	Message   string `json:"message"`
}

type prunedFields struct {
	Kind      string   `json:"kind"`
	Namespace string   `json:"namespace,omitempty"`
	Name      string   `json:"name"`
	Fields    []string `json:"fields"`
}

func (c *cluster) uid() string {
	c.seq++
	return fmt.Sprintf("00000000-0000-4000-8000-%012d", c.seq)
}

// load reads a multi-document YAML stream and puts every object through admission.
func load(data []byte) (*cluster, error) {
	c := &cluster{namespaces: map[string]*corev1.Namespace{}}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(data)))
	for n := 1; ; n++ {
		doc, err := reader.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		js, err := sigsyaml.YAMLToJSON(doc)
		if err != nil {
			return nil, fmt.Errorf("document %d: %w", n, err)
		}
		var m map[string]any
		if err := utiljson.Unmarshal(js, &m); err != nil {
			return nil, fmt.Errorf("document %d: %w", n, err)
		}
		if len(m) == 0 {
			continue
		}
		docs := []map[string]any{m}
		if k, _ := m["kind"].(string); k == "List" {
			docs = nil
			items, _ := m["items"].([]any)
			for _, it := range items {
				if im, ok := it.(map[string]any); ok {
					docs = append(docs, im)
				}
			}
		}
		for _, d := range docs {
			o, err := c.admit(d)
			if err != nil {
				return nil, fmt.Errorf("document %d: %w", n, err)
			}
			if o != nil {
				c.workloads = append(c.workloads, o)
			}
		}
	}
	if len(c.nodes) == 0 {
		c.nodes = append(c.nodes, newNode(0))
	}
	c.runNamespaces()
	return c, nil
}

func (c *cluster) runWorkloads() error {
	// Identity of the objects, not their order in the file, decides about addresses.
	sort.SliceStable(c.workloads, func(i, j int) bool { return objKey(c.workloads[i]) < objKey(c.workloads[j]) })
	for _, w := range c.workloads {
		if err := c.runWorkload(w); err != nil {
			return err
		}
	}
	return nil
}

func objKey(o runtime.Object) string {
	m := o.(metav1.Object)
	return fmt.Sprintf("%T/%s/%s", o, m.GetNamespace(), m.GetName())
}

// runNamespaces adds every namespace that is mentioned, with the label the API server sets.
func (c *cluster) runNamespaces() {
	add := func(ns string) {
		if ns == "" {
			return
		}
		n, ok := c.namespaces[ns]
		if !ok {
			n = &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: ns, UID: types.UID(c.uid()), ResourceVersion: "1"}}
			legacyscheme.Scheme.Default(n)
			c.namespaces[ns] = n
		}
		if n.Labels == nil {
			n.Labels = map[string]string{}
		}
		n.Labels[corev1.LabelMetadataName] = ns
	}
	add("default")
	for ns := range c.namespaces {
		add(ns)
	}
	for _, objects := range [][]string{
		namespacesOf(c.services), namespacesOf(c.endpoints), namespacesOf(c.slices), namespacesOf(c.ingresses),
		namespacesOf(c.secrets), namespacesOf(c.configMaps), namespacesOf(c.prometheuses), namespacesOf(c.agents),
		namespacesOf(c.sms), namespacesOf(c.pms), namespacesOf(c.probes), namespacesOf(c.scs), namespacesOf(c.rules),
	} {
		for _, ns := range objects {
			add(ns)
		}
	}
	for _, o := range c.workloads {
		add(o.(metav1.Object).GetNamespace())
	}
}

func namespacesOf[T metav1.Object](objects []T) []string {
	var out []string
	for _, o := range objects {
		out = append(out, o.GetNamespace())
	}
	return out
}
