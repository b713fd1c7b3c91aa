# shellcheck shell=bash
# Sourced: adds the options that the inputs of the action mean to `arguments`, which must not be empty (bash 3.2, set -u).

# The value of an input is one option per line.
repeat() {
  local line
  while IFS= read -r line; do
    if [[ -n $line ]]; then arguments+=("$1" "$line"); fi
  done <<< "$2"
}

repeat --prometheus "${PROMETHEUS:-}"
repeat --with "${WITH:-}"
repeat --namespace "${NAMESPACE:-}"
if [[ ${COMPLETE:-} == true ]]; then arguments+=(--complete); fi
