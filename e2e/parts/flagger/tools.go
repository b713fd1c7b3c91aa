//go:build tools

// Package tools names the programs that this module builds.
package tools

import (
	_ "github.com/fluxcd/flagger/cmd/flagger"
)
