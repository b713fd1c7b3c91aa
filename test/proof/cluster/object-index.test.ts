import { extendIndex, indexObjects } from '../../../src/proof/cluster/object-index';
import { deployment, object, service } from './objects';

const names = (objects: readonly { readonly name: string }[]) => objects.map(({ name }) => name);

test('of two objects with the same identity the later one counts, as with kubectl apply', () => {
  const index = indexObjects([service('cart', { labels: { v: '1' } }), service('cart', { labels: { v: '2' } })]);

  expect(index.ofKind('Service').map(({ labels }) => labels.v)).toEqual(['2']);
  expect(index.get('Service', 'shop', 'cart')?.labels.v).toBe('2');
  expect(index.all).toHaveLength(1);
});

test('a label is looked up within one kind and one namespace', () => {
  const index = indexObjects([
    service('cart', { labels: { app: 'cart' } }),
    service('other', { labels: { app: 'other' } }),
    service('far', { namespace: 'far', labels: { app: 'cart' } }),
    deployment('cart', { labels: { app: 'cart' } }),
  ]);

  expect(names(index.labelled('Service', 'shop', 'app', 'cart'))).toEqual(['cart']);
  expect(names(index.labelled('Service', 'shop', 'app', 'nobody'))).toEqual([]);
});

test('a Service of Knative is not a Service', () => {
  const index = indexObjects([object('serving.knative.dev/v1', 'Service', 'hello', {})]);

  expect(index.ofKind('Service')).toEqual([]);
  expect(names(index.ofKind('Service.serving.knative.dev'))).toEqual(['hello']);
});

test('a namespace exists as soon as an object lies in it, and is labelled with its name', () => {
  const index = indexObjects([
    service('cart'),
    object('v1', 'Namespace', 'far', { namespace: '', labels: { team: 'a', 'kubernetes.io/metadata.name': 'forged' } }),
  ]);

  expect([...index.namespaces.keys()].sort()).toEqual(['default', 'far', 'shop']);
  expect(index.namespaces.get('far')?.labels).toEqual({ team: 'a', 'kubernetes.io/metadata.name': 'far' });
  expect(index.namespaces.get('shop')?.manifest).toBeUndefined();
});

test('an object that a controller changed takes the place of the one that was written', () => {
  const index = extendIndex(indexObjects([service('cart', { labels: { by: 'hand' } }), service('other')]), [
    service('cart', { labels: { by: 'controller' } }),
    service('made', { labels: { by: 'controller' } }),
  ]);

  expect(index.get('Service', 'shop', 'cart')?.labels.by).toBe('controller');
  expect(names(index.inNamespace('Service', 'shop'))).toEqual(['other', 'cart', 'made']);
  expect(names(index.labelled('Service', 'shop', 'by', 'hand'))).toEqual([]);
});
