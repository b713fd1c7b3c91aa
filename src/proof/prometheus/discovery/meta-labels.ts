import { Memo, PairMemo } from '../../memory/memo';
import { sanitizeLabelName } from '../label-name';
import { type LabelSet, LazyLabels, type Resource } from '../label-set';

/** What meta labels are made of. */
export interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export const meta = '__meta_kubernetes_';
export const namespaceLabel = `${meta}namespace`;

/** The labels of an object, as `addObjectLabels` makes them. */
export function objectLabels(resource: Resource, object: Named): LabelSet {
  return new LazyLabels(resource, () => {
    const labels = new Map<string, string>();
    addObjectLabels(labels, resource, object);
    return labels;
  });
}

/** prometheus discovery/kubernetes/kubernetes.go, addObjectMetaLabels. */
export function addObjectLabels(labels: Map<string, string>, resource: string, object: Named): void {
  labels.set(
    nameLabels.of(resource, () => `${meta}${resource}_name`),
    object.name,
  );
  addLabelsAndAnnotations(labels, resource, object);
}

/** prometheus discovery/kubernetes/kubernetes.go, addObjectAnnotationsAndLabels. */
export function addLabelsAndAnnotations(
  labels: Map<string, string>,
  resource: string,
  object: Pick<Named, 'labels' | 'annotations'>,
): void {
  for (const key in object.labels) {
    const [name, present] = namesOf(resource, 'label', key);
    labels.set(name, object.labels[key]);
    labels.set(present, 'true');
  }
  for (const key in object.annotations) {
    const [name, present] = namesOf(resource, 'annotation', key);
    labels.set(name, object.annotations[key]);
    labels.set(present, 'true');
  }
}

const nameLabels = new Memo<string, string>(20);

type MetaNames = readonly [value: string, present: string];

const names = {
  label: new PairMemo<string, string, MetaNames>(2_000),
  annotation: new PairMemo<string, string, MetaNames>(2_000),
};

function namesOf(resource: string, kind: 'label' | 'annotation', key: string): MetaNames {
  return names[kind].of(resource, key, () => {
    const sanitized = sanitizeLabelName(key);
    return [`${meta}${resource}_${kind}_${sanitized}`, `${meta}${resource}_${kind}present_${sanitized}`];
  });
}
