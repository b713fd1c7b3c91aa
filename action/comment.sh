#!/usr/bin/env bash
# Writes what the pull request changes into one comment, which later runs rewrite.
set -euo pipefail

arguments=("$BEFORE" "$MANIFESTS")
# shellcheck source=action/options.sh
source "$(dirname "$0")/options.sh"

marker='<!-- scrapecheck -->'
comments=repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments
body=$RUNNER_TEMP/scrapecheck-comment.md
{
  echo "$marker"
  scrapecheck diff "${arguments[@]}" --format markdown
} > "$body"

# GitHub takes 65,536 characters. What is cut off is in the log.
if (($(wc -c < "$body") > 60000)); then
  cat "$body"
  short=$(head -c 60000 "$body" | sed '$d')
  printf '%s\n```\n\nThe rest is in the log of the job.\n' "$short" > "$body"
fi

earlier=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)
if [[ -n $earlier ]]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$body" > /dev/null
else
  gh api --method POST "$comments" --field "body=@$body" > /dev/null
fi
