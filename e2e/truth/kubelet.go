package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/prometheus-operator/prometheus-operator/pkg/kubelet"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	"github.com/prometheus/client_golang/prometheus"
	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
)

// kubelet runs the operator's own kubelet controller if an operator Deployment of the case asks for it.
func (c *cluster) kubelet() error {
	flags := map[string]string{}
	for _, w := range c.workloads {
		d, ok := w.(*appsv1.Deployment)
		if !ok {
			continue
		}
		for _, ct := range d.Spec.Template.Spec.Containers {
			for _, a := range ct.Args {
				if k, v, ok := strings.Cut(strings.TrimLeft(a, "-"), "="); ok && strings.HasPrefix(k, "kubelet-") {
					flags[k] = v
				}
			}
		}
	}
	ns, name, ok := strings.Cut(flags["kubelet-service"], "/")
	if !ok {
		return nil
	}
	kube := fake.NewSimpleClientset()
	for _, n := range c.nodes {
		if err := kube.Tracker().Add(n); err != nil {
			return err
		}
	}
	opts := []kubelet.ControllerOption{kubelet.WithHTTPMetrics(flags["kubelet-http-metrics"] != "false"), kubelet.WithNodeAddressPriority("internal"), kubelet.WithSyncPeriod(time.Hour)}
	if flags["kubelet-endpoints"] != "false" {
		opts = append(opts, kubelet.WithEndpoints())
	}
	if flags["kubelet-endpointslice"] == "true" {
		opts = append(opts, kubelet.WithEndpointSlice())
	}
	var selector operator.LabelSelector
	_ = selector.Set(flags["kubelet-selector"])
	k, err := kubelet.New(discardLogger, kube, prometheus.NewRegistry(), name, ns, selector, nil, nil, opts...)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // Run synchronises once and returns
	if err := k.Run(ctx); err != nil {
		return err
	}
	services, _ := kube.CoreV1().Services(ns).List(context.Background(), metav1.ListOptions{})
	for i := range services.Items {
		if err := c.createService(&services.Items[i], ns); err != nil {
			return err
		}
	}
	endpoints, _ := kube.CoreV1().Endpoints(ns).List(context.Background(), metav1.ListOptions{})
	for i := range endpoints.Items {
		if err := c.create(&endpoints.Items[i], "v1", "Endpoints", ns); err != nil {
			return err
		}
	}
	slices, _ := kube.DiscoveryV1().EndpointSlices(ns).List(context.Background(), metav1.ListOptions{})
	for i := range slices.Items {
		s := &slices.Items[i]
		for j := range s.OwnerReferences { // the fake client gives no UIDs
			s.OwnerReferences[j].UID = "00000000-0000-4000-8000-000000000000"
		}
		if s.Name == "" {
			s.Name = fmt.Sprintf("%struth%d", s.GenerateName, i)
			s.GenerateName = ""
		}
		if err := c.create(s, "discovery.k8s.io/v1", "EndpointSlice", ns); err != nil {
			return err
		}
	}
	return nil
}
