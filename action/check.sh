#!/usr/bin/env bash
# Annotates the pull request, writes the job's summary, and leaves SARIF and the exit status to later steps.
set -euo pipefail

arguments=("$MANIFESTS")
# shellcheck source=action/options.sh
source "$(dirname "$0")/options.sh"
if [[ ${STRICT:-} == true ]]; then arguments+=(--strict); fi

sarif=$RUNNER_TEMP/scrapecheck.sarif
status=0
scrapecheck check "${arguments[@]}" --format sarif > "$sarif" || status=$?
if ((status > 1)); then exit "$status"; fi

scrapecheck check "${arguments[@]}" --format github || true
scrapecheck check "${arguments[@]}" --format markdown >> "$GITHUB_STEP_SUMMARY" || true
{
  echo "status=$status"
  echo "sarif=$sarif"
} >> "$GITHUB_OUTPUT"
