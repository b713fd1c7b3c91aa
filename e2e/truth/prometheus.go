package main

import (
	"context"
	"fmt"
	"strings"
	_ "unsafe"

	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/discovery"
	sdk8s "github.com/prometheus/prometheus/discovery/kubernetes"
	"github.com/prometheus/prometheus/discovery/targetgroup"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/scrape"
)

//go:linkname targetHash github.com/prometheus/prometheus/scrape.(*Target).hash
func targetHash(t *scrape.Target) uint64

type target struct {
	ScrapePool string            `json:"scrapePool"`
	URL        string            `json:"url"`
	Labels     map[string]string `json:"labels"`
	Count      int               `json:"count"`
}

// runPrometheus loads the configuration as every shard of the Prometheus does and collects their targets.
func (c *cluster) runPrometheus(ctx context.Context, res *promResult, shards int, podPrefix string, sd *sdCache) error {
	if shards > 1 {
		res.Shards = shards
	}
	merged := map[string]map[rawTarget]int{}
	dropped := map[string]int{}
	failures := map[string]bool{}
	unsupported := map[string]bool{}
	for shard := 0; shard < max(shards, 1); shard++ {
		pod := podPrefix + "-0"
		if shard > 0 {
			pod = fmt.Sprintf("%s-shard-%d-0", podPrefix, shard)
		}
		text := expandEnv(res.config, map[string]string{"SHARD": fmt.Sprint(shard), "POD_NAME": pod})
		cfg, err := config.Load(text, discardLogger)
		var scs []*config.ScrapeConfig
		if err == nil {
			scs, err = cfg.GetScrapeConfigs()
		}
		if err != nil {
			msg := err.Error()
			res.LoadError = &msg
			return nil
		}
		for _, sc := range scs {
			var groups []*targetgroup.Group
			for _, dc := range sc.ServiceDiscoveryConfigs {
				switch conf := dc.(type) {
				case *sdk8s.SDConfig:
					g, err := sd.kubernetes(ctx, *conf, strings.SplitN(res.Name, "/", 2)[0])
					if err != nil {
						return fmt.Errorf("%s: %w", sc.JobName, err)
					}
					groups = append(groups, g...)
				case discovery.StaticConfig:
					groups = append(groups, conf...)
				default:
					unsupported[sc.JobName+": "+dc.Name()+"_sd_configs"] = true
				}
			}
			pool := map[uint64]*scrape.Target{}
			lb := labels.NewBuilder(labels.EmptyLabels())
			n := 0
			for _, g := range groups {
				targets, errs := scrape.TargetsFromGroup(g, sc, nil, lb)
				for _, e := range errs {
					// drop the dump of the whole group from the text
					msg := e.Error()
					if i := strings.LastIndex(msg, "}: "); i > 0 {
						msg = msg[i+3:]
					}
					failures[sc.JobName+": "+c.symbolic(msg)] = true
				}
				for _, t := range targets {
					empty := true
					t.LabelsRange(func(labels.Label) { empty = false })
					if empty {
						n++
						continue
					}
					pool[targetHash(t)] = t
				}
			}
			if shard == 0 || n < dropped[sc.JobName] {
				dropped[sc.JobName] = n
			}
			union(merged, sc.JobName, pool)
		}
	}
	res.Targets = c.render(merged)
	res.Failures, res.Unsupported = sortedKeys(failures), sortedKeys(unsupported)
	if len(res.Failures) == 0 {
		res.Failures = nil
	}
	if len(res.Unsupported) == 0 {
		res.Unsupported = nil
	}
	for k, n := range dropped {
		if n > 0 {
			if res.Dropped == nil {
				res.Dropped = map[string]int{}
			}
			res.Dropped[k] = n
		}
	}
	return nil
}
