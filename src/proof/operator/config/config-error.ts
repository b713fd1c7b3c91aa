/** The operator cannot generate the configuration of a Prometheus at all; the message is the operator's own. */
export class ConfigError extends Error {}
