package main

import (
	"context"
	"fmt"
	"runtime"
	"sort"
	"strings"
	"time"

	kruntime "k8s.io/apimachinery/pkg/runtime"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
)

type caseResult struct {
	Case           string          `json:"case"`
	Error          string          `json:"error,omitempty"`
	InvalidObjects []invalidObject `json:"invalidObjects,omitempty"`
	Pruned         []prunedFields  `json:"pruned,omitempty"`
	Prometheuses   []*promResult   `json:"prometheuses"`
}

type runner struct {
	api      *fakeAPI
	settle   time.Duration
	noConfig bool
	operated bool
}

func (r *runner) run(ctx context.Context, k *controllers, name string, data []byte) (out *caseResult) {
	out = &caseResult{Case: name, Prometheuses: []*promResult{}}
	defer func() {
		if e := recover(); e != nil {
			buf := make([]byte, 4096)
			out.Error = fmt.Sprintf("panic: %v\n%s", e, buf[:runtime.Stack(buf, false)])
		}
	}()
	c, err := load(data)
	if err != nil {
		out.Error = err.Error()
		return out
	}
	results := map[kruntime.Object]*promResult{}
	for _, p := range c.prometheuses {
		results[p] = c.runOperator(ctx, p)
	}
	for _, p := range c.agents {
		results[p] = c.runAgentOperator(ctx, p)
	}
	if r.operated {
		err = c.operated(ctx, results)
	}
	if err == nil {
		err = c.runWorkloads()
	}
	if err == nil {
		err = k.run(ctx, c)
	}
	if err != nil {
		out.Error = err.Error()
		return out
	}
	for _, n := range c.nodes {
		for _, a := range n.Status.Addresses {
			if _, ok := c.sym.from[a.Address]; !ok && a.Address != n.Name {
				c.sym.add(a.Address, "*")
			}
		}
		if strings.HasPrefix(n.Name, "truth-node-") {
			c.sym.add(n.Name, "*")
		}
	}
	out.Pruned = c.pruned
	for _, i := range c.invalid {
		switch i.Kind {
		case "ServiceMonitor", "PodMonitor", "Probe", "ScrapeConfig", "PrometheusRule":
		default:
			out.InvalidObjects = append(out.InvalidObjects, i)
		}
	}
	a, err := c.api()
	if err != nil {
		out.Error = err.Error()
		return out
	}
	id := r.api.add(a)
	defer r.api.remove(id)
	sd := &sdCache{api: a, url: r.api.url + "/c/" + id, settle: r.settle}
	sd.init()

	for _, p := range c.prometheuses {
		res := results[p]
		r.prometheus(ctx, c, res, p, "prometheus-"+p.Name, sd)
		out.Prometheuses = append(out.Prometheuses, res)
	}
	for _, p := range c.agents {
		res := results[p]
		r.prometheus(ctx, c, res, p, "prom-agent-"+p.Name, sd)
		out.Prometheuses = append(out.Prometheuses, res)
	}
	sort.SliceStable(out.Prometheuses, func(i, j int) bool { return out.Prometheuses[i].Name < out.Prometheuses[j].Name })
	return out
}

func (r *runner) prometheus(ctx context.Context, c *cluster, res *promResult, p monitoringv1.PrometheusInterface, pod string, sd *sdCache) {
	if res.ConfigError == nil && !res.Unmanaged && !res.Paused {
		shards := 1
		if s := p.GetCommonPrometheusFields().Shards; s != nil {
			shards = int(*s)
		}
		if err := c.runPrometheus(ctx, res, shards, pod, sd); err != nil {
			panic(err) // the truth itself failed: an error of the case
		}
	}
	if !r.noConfig {
		res.Config = string(res.config)
	}
	if res.Targets == nil {
		res.Targets = []target{}
	}
	if res.Monitors == nil {
		res.Monitors = []monitorState{}
	}
	if res.Rules == nil {
		res.Rules = []monitorState{}
	}
}
