package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"sync"
)

var stdout sync.Mutex

func emit(res *caseResult, batch bool, dir string) error {
	var raw []byte
	var err error
	if batch {
		raw, err = json.Marshal(res)
	} else {
		raw, err = json.MarshalIndent(res, "", " ")
	}
	if err != nil {
		return err
	}
	raw = append(raw, '\n')
	if dir != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, res.Case+".json"), raw, 0o644)
	}
	stdout.Lock()
	defer stdout.Unlock()
	_, err = io.WriteString(os.Stdout, string(raw))
	return err
}
