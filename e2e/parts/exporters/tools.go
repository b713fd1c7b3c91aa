//go:build tools

// Package tools names the programs that this module builds.
package tools

import (
	_ "github.com/nats-io/nats-server/v2"
	_ "github.com/nats-io/prometheus-nats-exporter"
	_ "github.com/prometheus-community/pgbouncer_exporter"
	_ "github.com/prometheus/statsd_exporter"
)
