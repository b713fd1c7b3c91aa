// A file of the packed package, for those who import it by its name.
declare module 'cdk8s-prometheus-operator/lib/src/jest';
