import { admit } from '../../../src/proof/manifests/admit';
import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { readManifests } from '../../../src/proof/manifests/read';

/** Admits what a YAML text says. */
export const admitText = (text: string, namespace?: string) => admit(readManifests(text).objects, { namespace });

export const refusalOf = (text: string) => admitText(text).refused[0]?.message;

export const specOf = (text: string) => admitText(text).objects[0]?.body.spec as JsonObject | undefined;

export const service = (spec: string) => `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: ${spec} }`;
export const pod = (spec: string) => `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: ${spec} }`;
export const container = (fields: string) => pod(`{ containers: [{ name: a, image: a, ${fields} }] }`);
export const workload = (kind: string, spec: string) =>
  `{ apiVersion: apps/v1, kind: ${kind}, metadata: { name: a }, spec: ${spec} }`;
export const template = '{ metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: a }] } }';
