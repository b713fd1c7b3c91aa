// Command stand-in takes the place of a program that nobody can install here: it serves a metrics page on every port
// that its container declares, and says in that page what it is.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// CONTAINER_PORTS lists the TCP ports of the container, separated by commas; the kubelet of e2e/cluster sets it. A port
// that another container of the pod has taken stays with that one.
func main() {
	listen := flag.String("web.listen-address", "", "listen here, and nowhere else")
	untyped := flag.Bool("without-content-type", false, "say nothing about the format of the page")
	flag.Parse()
	started := time.Now()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		if *untyped {
			w.Header()["Content-Type"] = nil
		}
		fmt.Fprintf(w, "# TYPE stand_in_info gauge\nstand_in_info{path=%q} 1\n", r.URL.Path)
		fmt.Fprintf(w, "# TYPE stand_in_seconds_total counter\nstand_in_seconds_total %.3f\n", time.Since(started).Seconds())
	})
	addresses := []string{*listen}
	if *listen == "" {
		addresses = nil
		for _, port := range strings.FieldsFunc(os.Getenv("CONTAINER_PORTS"), func(r rune) bool { return r == ',' }) {
			addresses = append(addresses, ":"+port)
		}
	}
	for _, address := range addresses {
		go func() { log.Print(http.ListenAndServe(address, nil)) }()
	}
	ended, _ := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	<-ended.Done()
}
