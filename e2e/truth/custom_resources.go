package main

import (
	"bytes"
	"context"
	"fmt"
	"sort"
	"strings"
	"sync"

	crd "github.com/prometheus-operator/prometheus-operator/example"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	structuraldefaulting "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	schemaobjectmeta "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	structuralpruning "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	apiservervalidation "k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"

	sigsyaml "sigs.k8s.io/yaml"
)

// What kube-apiserver does with the kinds of a CustomResourceDefinition.

type crStrategy interface {
	Validate(ctx context.Context, obj runtime.Object) field.ErrorList
}

type crdVersion struct {
	structural *structuralschema.Structural
	strategy   crStrategy
}

type crdEntry struct {
	once     sync.Once
	raw      []byte
	versions map[string]*crdVersion
	err      error
}

var crds = map[string]*crdEntry{} // by kind

func init() {
	var buf bytes.Buffer
	if err := crd.PrintAll(&buf); err != nil {
		panic(err)
	}
	for _, doc := range strings.Split(buf.String(), "\n---") {
		i := strings.Index(doc, "\n    kind: ")
		if i < 0 {
			continue
		}
		kind := strings.TrimSpace(strings.SplitN(doc[i+len("\n    kind: "):], "\n", 2)[0])
		crds[kind] = &crdEntry{raw: []byte(strings.TrimPrefix(strings.TrimSpace(doc), "---"))}
	}
}

func (e *crdEntry) load() error {
	e.once.Do(func() { e.err = e.build() })
	return e.err
}

// build follows crdHandler.getOrCreateServingInfoFor (apiextensions-apiserver).
func (e *crdEntry) build() error {
	var c apiextensionsv1.CustomResourceDefinition
	if err := sigsyaml.Unmarshal(e.raw, &c); err != nil {
		return err
	}
	apiextensionsv1.SetObjectDefaults_CustomResourceDefinition(&c)
	e.versions = map[string]*crdVersion{}
	for _, v := range c.Spec.Versions {
		internal := &apiextensions.CustomResourceValidation{}
		if err := apiextensionsv1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(v.Schema, internal, nil); err != nil {
			return err
		}
		s, err := structuralschema.NewStructural(internal.OpenAPIV3Schema)
		if err != nil {
			return err
		}
		s = s.DeepCopy()
		if err := structuraldefaulting.PruneDefaults(s); err != nil {
			return err
		}
		validator, _, err := apiservervalidation.NewSchemaValidator(internal.OpenAPIV3Schema)
		if err != nil {
			return err
		}
		gvk := schema.GroupVersionKind{Group: c.Spec.Group, Version: v.Name, Kind: c.Spec.Names.Kind}
		e.versions[v.Name] = &crdVersion{
			structural: s,
			strategy:   customresource.NewStrategy(nil, true, gvk, validator, nil, s, nil, nil, nil),
		}
	}
	return nil
}

// admitCustomResource does what the API server does on create: prune, default, validate, CEL.
// It returns the names of pruned fields.
func admitCustomResource(u *unstructured.Unstructured) (pruned []string, err error) {
	e, ok := crds[u.GetKind()]
	if !ok {
		return nil, fmt.Errorf("no CRD for kind %s", u.GetKind())
	}
	if err := e.load(); err != nil {
		return nil, err
	}
	gv, err := schema.ParseGroupVersion(u.GetAPIVersion())
	if err != nil {
		return nil, err
	}
	v, ok := e.versions[gv.Version]
	if !ok || gv.Group != "monitoring.coreos.com" {
		return nil, fmt.Errorf("no matches for kind %q in version %q", u.GetKind(), u.GetAPIVersion())
	}
	// unstructuredSchemaCoercer.apply
	kind, apiVersion := u.GetKind(), u.GetAPIVersion()
	meta, found, _, err := schemaobjectmeta.GetObjectMetaWithOptions(u.Object, schemaobjectmeta.ObjectMetaOptions{})
	if err != nil {
		return nil, err
	}
	pruned = structuralpruning.PruneWithOptions(u.Object, v.structural, true, structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	structuraldefaulting.PruneNonNullableNullsWithoutDefaults(u.Object, v.structural)
	if err, _ := schemaobjectmeta.CoerceWithOptions(nil, u.Object, v.structural, false, schemaobjectmeta.CoerceOptions{}); err != nil {
		return pruned, err
	}
	u.SetKind(kind)
	u.SetAPIVersion(apiVersion)
	if found {
		if err := schemaobjectmeta.SetObjectMeta(u.Object, meta); err != nil {
			return pruned, err
		}
	}
	structuraldefaulting.Default(u.Object, v.structural)
	if errs := v.strategy.Validate(context.Background(), u); len(errs) > 0 {
		// upstream walks maps: bring the errors into an order
		sort.SliceStable(errs, func(i, j int) bool { return errs[i].Error() < errs[j].Error() })
		return pruned, errs.ToAggregate()
	}
	sort.Strings(pruned)
	return pruned, nil
}
