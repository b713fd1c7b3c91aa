// Command truth says, with the real code of the API server, of kube-controller-manager, of the Prometheus Operator and
// of Prometheus, which monitors of a small cluster are selected and which targets result. See README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"time"

	"github.com/go-logr/logr"
	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
	"k8s.io/klog/v2"

	"github.com/prometheus/common/model"
)

func main() {
	fs := flag.NewFlagSet("truth", flag.ExitOnError)
	batch := fs.Bool("batch", false, "one JSON document per line")
	outDir := fs.String("o", "", "write DIR/<case>.json instead of printing")
	jobs := fs.Int("j", 12*runtime.NumCPU(), "cases at the same time")
	noConfig := fs.Bool("no-config", false, "leave the generated configuration out")
	settle := fs.Duration("settle", 0, "wait until discovery was quiet for so long instead of until every object was seen (slow, to check the truth)")
	noOperated := fs.Bool("no-operated", false, "without the StatefulSets and Services that the operator creates for Prometheus, PrometheusAgent and Alertmanager objects")
	stats := fs.Bool("stats", false, "print a summary to stderr")
	profile := fs.String("cpuprofile", "", "write a CPU profile")
	var paths []string
	args := os.Args[1:]
	for { // flags may follow the paths
		_ = fs.Parse(args)
		args = fs.Args()
		if len(args) == 0 {
			break
		}
		paths = append(paths, args[0])
		args = args[1:]
	}
	if len(paths) == 0 {
		fmt.Fprintln(os.Stderr, "usage: truth FILE|DIR... [--batch] [-o DIR] [-j N] [--no-config] [--settle D] [--stats]")
		os.Exit(2)
	}
	quietLibraries()
	defer startProfile(*profile)()

	files, err := expand(paths)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	start := time.Now()
	api, err := newFakeAPI()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	r := &runner{api: api, settle: *settle, noConfig: *noConfig, operated: !*noOperated}
	results := make([]chan *caseResult, len(files))
	next := make(chan int)
	for i := range results {
		results[i] = make(chan *caseResult, 1)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for w := 0; w < min(*jobs, len(files)); w++ {
		go func() {
			k := newControllers(ctx)
			for i := range next {
				data, err := os.ReadFile(files[i])
				name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(files[i]), ".yaml"), ".yml")
				if err != nil {
					results[i] <- &caseResult{Case: name, Error: err.Error()}
					continue
				}
				results[i] <- r.run(ctx, k, name, data)
			}
		}()
	}
	go func() {
		for i := range files {
			next <- i
		}
		close(next)
	}()
	failed := 0
	var count tally
	for i := range files {
		res := <-results[i]
		if res.Error != "" {
			failed++
			fmt.Fprintf(os.Stderr, "%s: %s\n", res.Case, res.Error)
		}
		count.add(res)
		if err := emit(res, *batch, *outDir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	if *stats {
		d := time.Since(start)
		fmt.Fprintf(os.Stderr, "%s errors=%d seconds=%.1f perSecond=%.1f\n", count.String(), failed, d.Seconds(), float64(len(files))/d.Seconds())
	}
	if failed > 0 {
		os.Exit(1)
	}
}

func quietLibraries() {
	klog.SetLogger(logr.Discard())
	utilruntime.ErrorHandlers = nil
	model.NameValidationScheme = model.UTF8Validation //nolint:staticcheck // what Prometheus 3 does
}

func expand(paths []string) ([]string, error) {
	var files []string
	for _, p := range paths {
		st, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if !st.IsDir() {
			files = append(files, p)
			continue
		}
		var in []string
		for _, pat := range []string{"*.yaml", "*.yml"} {
			m, _ := filepath.Glob(filepath.Join(p, pat))
			in = append(in, m...)
		}
		sort.Strings(in)
		files = append(files, in...)
	}
	return files, nil
}
