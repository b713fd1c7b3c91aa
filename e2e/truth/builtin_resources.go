package main

import (
	"context"
	"encoding/json"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/endpoint"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/node"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/discovery/endpointslice"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	// The API server's own types, defaults and conversions.
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
)

// What kube-apiserver does with its own kinds: decode, default, create strategy.
var strategies = map[schema.GroupKind]rest.RESTCreateStrategy{
	{Kind: "Service"}:   service.Strategy,
	{Kind: "Endpoints"}: endpoint.Strategy,
	{Kind: "Pod"}:       pod.Strategy,
	{Kind: "Node"}:      node.Strategy,
	{Kind: "Namespace"}: namespace.Strategy,
	{Kind: "Secret"}:    secret.Strategy,
	{Kind: "ConfigMap"}: configmap.Strategy,
	{Group: "discovery.k8s.io", Kind: "EndpointSlice"}: endpointslice.Strategy,
	{Group: "networking.k8s.io", Kind: "Ingress"}:      ingress.Strategy,
	{Group: "apps", Kind: "Deployment"}:                deployment.Strategy,
	{Group: "apps", Kind: "StatefulSet"}:               statefulset.Strategy,
	{Group: "apps", Kind: "DaemonSet"}:                 daemonset.Strategy,
	{Group: "apps", Kind: "ReplicaSet"}:                replicaset.Strategy,
	{Group: "batch", Kind: "Job"}:                      job.Strategy,
	{Group: "batch", Kind: "CronJob"}:                  cronjob.Strategy,
}

// admitBuiltin decodes and defaults with the API server's scheme, then runs the registry's create strategy
// (PrepareForCreate, Validate, Canonicalize), and returns the object in the version it was written in.
// begin stands for the storage's BeginCreate, which runs before the strategy.
func admitBuiltin(raw []byte, uid string, begin func(runtime.Object)) (runtime.Object, error) {
	obj, gvk, err := legacyscheme.Codecs.UniversalDeserializer().Decode(raw, nil, nil)
	if err != nil {
		return nil, err
	}
	strategy, ok := strategies[gvk.GroupKind()]
	if !ok {
		return nil, errUninteresting
	}
	legacyscheme.Scheme.Default(obj)
	m := obj.(metav1.Object)
	m.SetUID(types.UID(uid))
	m.SetCreationTimestamp(metav1.NewTime(time.Unix(1_700_000_000, 0)))
	if strategy.NamespaceScoped() && m.GetNamespace() == "" {
		m.SetNamespace("default")
	}
	begin(obj)
	internal, err := legacyscheme.Scheme.UnsafeConvertToVersion(obj, schema.GroupVersion{Group: gvk.Group, Version: runtime.APIVersionInternal})
	if err != nil {
		return nil, err
	}
	ns := metav1.NamespaceNone
	if strategy.NamespaceScoped() {
		ns = m.GetNamespace()
	}
	ctx := genericapirequest.WithRequestInfo(genericapirequest.WithNamespace(context.Background(), ns), &genericapirequest.RequestInfo{
		APIGroup: gvk.Group, APIVersion: gvk.Version, IsResourceRequest: true, Verb: "create", Namespace: ns,
	})
	if err := rest.BeforeCreate(strategy, ctx, internal); err != nil {
		return nil, err
	}
	target := gvk.GroupVersion()
	if target.Group == "apps" || target.Group == "batch" || target.Group == "discovery.k8s.io" || target.Group == "networking.k8s.io" {
		target.Version = "v1"
	}
	out, err := legacyscheme.Scheme.ConvertToVersion(internal, target)
	if err != nil {
		return nil, err
	}
	out.GetObjectKind().SetGroupVersionKind(target.WithKind(gvk.Kind))
	// Storage turns empty maps into absent ones (selector: {} is no selector).
	if raw, err = json.Marshal(out); err != nil {
		return nil, err
	}
	if out, err = legacyscheme.Scheme.New(target.WithKind(gvk.Kind)); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return nil, err
	}
	om := out.(metav1.Object)
	om.SetResourceVersion("1")
	om.SetGeneration(1)
	return out, nil
}
