package main

import (
	"encoding/json"
	"sort"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/scrape"
)

func (c *cluster) symbolic(v string) string {
	for _, n := range c.nodes {
		if v == n.Name {
			return "*"
		}
	}
	return c.sym.apply(v)
}

// rawTarget is a target as the /targets page shows it.
type rawTarget struct{ url, labels string }

// union adds the targets of one shard; a target that several shards scrape counts once.
func union(merged map[string]map[rawTarget]int, job string, pool map[uint64]*scrape.Target) {
	if merged[job] == nil {
		merged[job] = map[rawTarget]int{}
	}
	here := map[rawTarget]int{}
	for _, t := range pool {
		raw, _ := json.Marshal(t.Labels(labels.NewBuilder(labels.EmptyLabels())).Map())
		here[rawTarget{t.URL().String(), string(raw)}]++
	}
	for k, n := range here {
		merged[job][k] = max(merged[job][k], n)
	}
}

func (c *cluster) render(pools map[string]map[rawTarget]int) []target {
	byKey := map[string]*target{}
	for pool, ts := range pools {
		for t, n := range ts {
			x := target{ScrapePool: pool, URL: c.sym.apply(t.url)}
			_ = json.Unmarshal([]byte(t.labels), &x.Labels)
			for k, v := range x.Labels {
				x.Labels[k] = c.symbolic(v)
			}
			raw, _ := json.Marshal(x)
			if y, ok := byKey[string(raw)]; ok {
				y.Count += n
				continue
			}
			x.Count = n
			byKey[string(raw)] = &x
		}
	}
	out := make([]target, 0, len(byKey))
	for _, k := range sortedKeys(byKey) {
		out = append(out, *byKey[k])
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ScrapePool < out[j].ScrapePool })
	return out
}
