// Command stand-in takes the place of a program that nobody can install here: it serves a metrics page on every port
// that its container declares, and says in that page what it is.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

// CONTAINER_PORTS lists the TCP ports of the container, separated by commas; the kubelet of e2e/cluster sets it.
func main() {
	started := time.Now()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		fmt.Fprintf(w, "# TYPE stand_in_info gauge\nstand_in_info{path=%q} 1\n", r.URL.Path)
		fmt.Fprintf(w, "# TYPE stand_in_seconds_total counter\nstand_in_seconds_total %.3f\n", time.Since(started).Seconds())
	})
	failed := make(chan error)
	for _, port := range strings.FieldsFunc(os.Getenv("CONTAINER_PORTS"), func(r rune) bool { return r == ',' }) {
		go func() { failed <- http.ListenAndServe(":"+port, nil) }()
	}
	log.Fatal(<-failed)
}
