package main

import (
	"regexp"
)

// expandEnv is what the config-reloader does (thanos pkg/reloader, unset variables are left alone).
var envRe = regexp.MustCompile(`\$\(([a-zA-Z_0-9]+)\)`)

func expandEnv(conf []byte, env map[string]string) string {
	return envRe.ReplaceAllStringFunc(string(conf), func(m string) string {
		if v, ok := env[m[2:len(m)-1]]; ok {
			return v
		}
		return m
	})
}
