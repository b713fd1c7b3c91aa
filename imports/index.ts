export * as flagger from './flagger/flagger.app';
export * as monitoring from './monitoring/monitoring.coreos.com';
