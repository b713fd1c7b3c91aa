package main

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	commonconfig "github.com/prometheus/common/config"
	"github.com/prometheus/prometheus/discovery"
	_ "github.com/prometheus/prometheus/discovery/install"
	sdk8s "github.com/prometheus/prometheus/discovery/kubernetes"
	"github.com/prometheus/prometheus/discovery/targetgroup"
	yaml "go.yaml.in/yaml/v2"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

func metaOf[T metav1.Object](o T) (string, string, map[string]string) {
	return o.GetNamespace(), o.GetName(), o.GetLabels()
}

func (c *cluster) api() (*apiCase, error) {
	a := &apiCase{resources: map[string]*apiResource{}}
	var namespaces []*corev1.Namespace
	for _, k := range sortedKeys(c.namespaces) {
		namespaces = append(namespaces, c.namespaces[k])
	}
	v1 := corev1.SchemeGroupVersion
	for _, err := range []error{
		addResource(a, "namespaces", v1.WithKind("Namespace"), namespaces, metaOf),
		addResource(a, "nodes", v1.WithKind("Node"), c.nodes, metaOf),
		addResource(a, "services", v1.WithKind("Service"), c.services, metaOf),
		addResource(a, "endpoints", v1.WithKind("Endpoints"), c.endpoints, metaOf),
		addResource(a, "pods", v1.WithKind("Pod"), c.pods, metaOf),
		addResource(a, "endpointslices", discoveryv1.SchemeGroupVersion.WithKind("EndpointSlice"), c.slices, metaOf),
		addResource(a, "ingresses", networkingv1.SchemeGroupVersion.WithKind("Ingress"), c.ingresses, metaOf),
		addResource(a, "replicasets", appsv1.SchemeGroupVersion.WithKind("ReplicaSet"), c.replicas, metaOf),
		addResource(a, "jobs", batchv1.SchemeGroupVersion.WithKind("Job"), c.jobs, metaOf),
	} {
		if err != nil {
			return nil, err
		}
	}
	return a, nil
}

// sdCache runs each distinct Kubernetes discovery once per case, like discovery.Manager does per Prometheus.
type sdCache struct {
	api    *apiCase
	url    string
	groups map[string][]*targetgroup.Group
	settle time.Duration
}

var resourceOfRole = map[sdk8s.Role]string{
	sdk8s.RoleEndpoint: "endpoints", sdk8s.RoleEndpointSlice: "endpointslices", sdk8s.RolePod: "pods",
	sdk8s.RoleService: "services", sdk8s.RoleIngress: "ingresses", sdk8s.RoleNode: "nodes",
}

func (s *sdCache) kubernetes(ctx context.Context, conf sdk8s.SDConfig, ownNamespace string) ([]*targetgroup.Group, error) {
	u, err := url.Parse(s.url)
	if err != nil {
		return nil, err
	}
	conf.APIServer = commonconfig.URL{URL: u}
	conf.HTTPClientConfig = commonconfig.DefaultHTTPClientConfig
	conf.KubeConfig = ""
	if conf.NamespaceDiscovery.IncludeOwnNamespace { // known from the service account inside of a pod only
		conf.NamespaceDiscovery.IncludeOwnNamespace = false
		conf.NamespaceDiscovery.Names = append(append([]string{}, conf.NamespaceDiscovery.Names...), ownNamespace)
	}
	key, err := yaml.Marshal(conf)
	if err != nil {
		return nil, err
	}
	if g, ok := s.groups[string(key)]; ok {
		return g, nil
	}
	g, err := s.discover(ctx, conf)
	if err != nil {
		return nil, err
	}
	s.groups[string(key)] = g
	return g, nil
}

// expected is the number of target groups that the discoverer will send: exactly one per object of its role that it may
// list. ok is false if the API server refuses a selector: then an informer never syncs and nothing is ever discovered.
func (s *sdCache) expected(conf sdk8s.SDConfig) (n int, ok bool) {
	var label, field string
	for _, sel := range conf.Selectors {
		if _, err := s.api.resources[resourceOfRole[sel.Role]].match("", sel.Label, sel.Field); err != nil {
			return 0, false
		}
		if sel.Role == conf.Role {
			label, field = sel.Label, sel.Field
		}
	}
	namespaces := conf.NamespaceDiscovery.Names
	if len(namespaces) == 0 || conf.Role == sdk8s.RoleNode {
		namespaces = []string{""}
	}
	seen := map[string]bool{}
	for _, ns := range namespaces {
		objs, _ := s.api.resources[resourceOfRole[conf.Role]].match(ns, label, field)
		for _, o := range objs {
			seen[o.namespace+"/"+o.name] = true
		}
	}
	return len(seen), true
}

func (s *sdCache) discover(ctx context.Context, conf sdk8s.SDConfig) ([]*targetgroup.Group, error) {
	want, ok := s.expected(conf)
	if !ok || want == 0 && s.settle == 0 {
		return nil, nil
	}
	reg := prometheus.NewRegistry()
	metrics := conf.NewDiscovererMetrics(reg, discovery.NewRefreshMetrics(reg))
	d, err := conf.NewDiscoverer(discovery.DiscovererOptions{Logger: discardLogger, Metrics: metrics})
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ch := make(chan []*targetgroup.Group)
	go d.Run(ctx, ch)

	got := map[string]*targetgroup.Group{}
	deadline := time.NewTimer(time.Minute)
	defer deadline.Stop()
	quiet := time.NewTimer(time.Hour)
	defer quiet.Stop()
	if want == 0 {
		quiet.Reset(s.settle)
	}
loop:
	for len(got) < want || s.settle > 0 {
		select {
		case gs := <-ch:
			for _, g := range gs {
				got[g.Source] = g
			}
			if s.settle > 0 && len(got) >= want {
				quiet.Reset(s.settle)
			}
		case <-quiet.C:
			break loop
		case <-deadline.C:
			return nil, fmt.Errorf("discovery sent %d of %d groups within a minute", len(got), want)
		}
	}
	var out []*targetgroup.Group
	for _, k := range sortedKeys(got) {
		out = append(out, got[k])
	}
	return out, nil
}
