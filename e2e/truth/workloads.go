package main

import (
	"encoding/json"
	"fmt"
	"strings"
	_ "unsafe"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/controller"
	dsutil "k8s.io/kubernetes/pkg/controller/daemon/util"
	_ "k8s.io/kubernetes/pkg/controller/statefulset"
)

// What the workload controllers, the scheduler and the kubelet do: workloads become pods.

//go:linkname newStatefulSetPod k8s.io/kubernetes/pkg/controller/statefulset.newStatefulSetPod
func newStatefulSetPod(set *appsv1.StatefulSet, ordinal int) *corev1.Pod

const hashLen = 10

func fakeHash(i int) string { // alphabet of rand.SafeEncodeString, fixed length, cannot occur in YAML by accident
	const a = "bcdfghjklmnpqrstvwxz2456789"
	b := make([]byte, hashLen)
	for k := range b {
		b[k] = a[(i*7+k*k*3+11)%len(a)]
		i = i/3 + i*5 + k
	}
	return string(b)
}

func (c *cluster) runWorkload(o runtime.Object) error {
	switch w := o.(type) {
	case *corev1.Pod:
		c.runPod(w, w.Name)
	case *appsv1.StatefulSet:
		n := int(replicas(w.Spec.Replicas))
		first := 0
		if w.Spec.Ordinals != nil {
			first = int(w.Spec.Ordinals.Start)
		}
		rev := w.Name + "-" + fakeHash(c.seq)
		c.sym.add(rev, w.Name+"-*")
		for i := first; i < first+n; i++ {
			p := newStatefulSetPod(w, i)
			p.Labels[appsv1.StatefulSetRevisionLabel] = rev
			p.Namespace = w.Namespace
			if p = c.admittedPod(p); p != nil {
				c.runPod(p, p.Name)
			}
		}
	case *appsv1.Deployment:
		hash := controller.ComputeHash(&w.Spec.Template, w.Status.CollisionCount)
		if len(hash) < hashLen {
			hash = hash + fakeHash(c.seq)[len(hash):]
		}
		rs := &appsv1.ReplicaSet{
			TypeMeta: metav1.TypeMeta{APIVersion: "apps/v1", Kind: "ReplicaSet"},
			ObjectMeta: metav1.ObjectMeta{
				Name: w.Name + "-" + hash, Namespace: w.Namespace, UID: types.UID(c.uid()), ResourceVersion: "1",
				Labels:          map[string]string{},
				Annotations:     w.Annotations,
				OwnerReferences: []metav1.OwnerReference{*metav1.NewControllerRef(w, appsv1.SchemeGroupVersion.WithKind("Deployment"))},
			},
			Spec: appsv1.ReplicaSetSpec{Replicas: w.Spec.Replicas, Selector: w.Spec.Selector.DeepCopy(), Template: *w.Spec.Template.DeepCopy()},
		}
		if rs.Spec.Template.Labels == nil {
			rs.Spec.Template.Labels = map[string]string{}
		}
		rs.Spec.Template.Labels[appsv1.DefaultDeploymentUniqueLabelKey] = hash
		for k, v := range rs.Spec.Template.Labels {
			rs.Labels[k] = v
		}
		c.sym.add(hash, "*")
		c.sym.add(rs.Name, w.Name+"-*")
		return c.runReplicaSet(rs, w.Name+"-*")
	case *appsv1.ReplicaSet:
		return c.runReplicaSet(w, w.Name+"-*")
	case *appsv1.DaemonSet:
		hash := fakeHash(c.seq)
		c.sym.add(hash, "*")
		gen := int64(1)
		tpl := dsutil.CreatePodTemplate(w.Spec.Template, &gen, hash)
		p, err := controller.GetPodFromTemplate(&tpl, w, metav1.NewControllerRef(w, appsv1.SchemeGroupVersion.WithKind("DaemonSet")))
		if err != nil {
			return err
		}
		c.generated(p, w.Namespace, w.Name)
	case *batchv1.Job:
		c.jobs = append(c.jobs, w)
		c.sym.add(string(w.UID), "*")
		if w.Spec.Suspend != nil && *w.Spec.Suspend {
			return nil
		}
		n := replicas(w.Spec.Parallelism)
		if w.Spec.Completions != nil && *w.Spec.Completions < n {
			n = *w.Spec.Completions
		}
		for i := int32(0); i < n; i++ {
			p, err := controller.GetPodFromTemplate(&w.Spec.Template, w, metav1.NewControllerRef(w, batchv1.SchemeGroupVersion.WithKind("Job")))
			if err != nil {
				return err
			}
			c.generated(p, w.Namespace, w.Name)
		}
	}
	return nil
}

func replicas(n *int32) int32 {
	if n == nil {
		return 1
	}
	return *n
}

func (c *cluster) runReplicaSet(rs *appsv1.ReplicaSet, symbol string) error {
	c.replicas = append(c.replicas, rs)
	for i := int32(0); i < replicas(rs.Spec.Replicas); i++ {
		p, err := controller.GetPodFromTemplate(&rs.Spec.Template, rs, metav1.NewControllerRef(rs, appsv1.SchemeGroupVersion.WithKind("ReplicaSet")))
		if err != nil {
			return err
		}
		c.generated(p, rs.Namespace, strings.TrimSuffix(symbol, "-*"))
	}
	return nil
}

func (c *cluster) generated(p *corev1.Pod, ns, workload string) {
	p.Name = p.GenerateName + fakeHash(len(c.pods) + 1000)[:5] + fmt.Sprintf("%04d", len(c.pods))
	p.Namespace = ns
	if p = c.admittedPod(p); p != nil {
		c.sym.add(p.Name, workload+"-*")
		c.runPod(p, workload+"-*")
	}
}

// admittedPod passes a pod that a controller has made through the API server. What it refuses (two containers in the
// node's network with the same port, for one) never exists: the controller tries again for ever.
func (c *cluster) admittedPod(p *corev1.Pod) *corev1.Pod {
	p.TypeMeta = metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"}
	raw, err := json.Marshal(p)
	if err != nil {
		return nil
	}
	obj, err := admitBuiltin(raw, c.uid(), func(runtime.Object) {})
	if err != nil {
		return nil
	}
	admitted := obj.(*corev1.Pod)
	admitted.Status = corev1.PodStatus{}
	return admitted
}

// runPod is scheduler and kubelet: a node, an address, Running and Ready (unless the case says otherwise).
func (c *cluster) runPod(p *corev1.Pod, symbol string) {
	i := len(c.pods)
	p.TypeMeta = metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"}
	if p.UID == "" {
		p.UID = types.UID(c.uid())
	}
	c.sym.add(string(p.UID), "*")
	p.ResourceVersion = "1"
	legacyscheme.Scheme.Default(p)
	n := c.nodes[0]
	if p.Spec.NodeName != "" {
		for _, x := range c.nodes {
			if x.Name == p.Spec.NodeName {
				n = x
			}
		}
	}
	p.Spec.NodeName = n.Name
	hostIP := n.Status.Addresses[0].Address
	if p.Spec.HostNetwork {
		// Not the address of the node: so it still tells which pod it is.
		hostIP = fmt.Sprintf("10.251.1%02d.1%02d", i/100%100, i%100)
	}
	st := &p.Status
	if st.Phase == "" {
		st.Phase = corev1.PodRunning
	}
	if st.PodIP == "" && st.Phase != corev1.PodPending {
		if p.Spec.HostNetwork {
			st.PodIP = hostIP
		} else {
			st.PodIP = fmt.Sprintf("10.244.1%02d.1%02d", i/100%100, i%100)
		}
	}
	if st.PodIP != "" && len(st.PodIPs) == 0 {
		st.PodIPs = []corev1.PodIP{{IP: st.PodIP}}
	}
	st.HostIP = hostIP
	st.HostIPs = []corev1.HostIP{{IP: hostIP}}
	if len(st.Conditions) == 0 {
		ready := corev1.ConditionTrue
		if st.Phase != corev1.PodRunning {
			ready = corev1.ConditionFalse
		}
		for _, t := range []corev1.PodConditionType{corev1.PodInitialized, corev1.PodReady, corev1.ContainersReady, corev1.PodScheduled} {
			st.Conditions = append(st.Conditions, corev1.PodCondition{Type: t, Status: ready})
		}
	}
	if st.PodIP != "" {
		c.sym.add(st.PodIP, symbol)
	}
	c.pods = append(c.pods, p)
}
