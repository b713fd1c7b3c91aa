package main

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

func newNode(i int) *corev1.Node {
	return completeNode(&corev1.Node{ObjectMeta: metav1.ObjectMeta{Name: fmt.Sprintf("truth-node-%04d", i)}}, i)
}

func completeNode(n *corev1.Node, i int) *corev1.Node {
	n.ResourceVersion = "1"
	if n.Labels == nil {
		n.Labels = map[string]string{}
	}
	n.Labels[corev1.LabelHostname] = n.Name
	if _, ok := n.Labels[corev1.LabelOSStable]; !ok {
		n.Labels[corev1.LabelOSStable] = "linux"
	}
	n.Status = corev1.NodeStatus{
		Addresses: []corev1.NodeAddress{
			{Type: corev1.NodeInternalIP, Address: fmt.Sprintf("10.250.1%02d.1%02d", i/100%100, i%100)},
			{Type: corev1.NodeHostName, Address: n.Name},
		},
		DaemonEndpoints: corev1.NodeDaemonEndpoints{KubeletEndpoint: corev1.DaemonEndpoint{Port: 10250}},
		Conditions:      []corev1.NodeCondition{{Type: corev1.NodeReady, Status: corev1.ConditionTrue}},
	}
	return n
}
