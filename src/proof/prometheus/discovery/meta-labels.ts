import { sanitizeLabelName } from '../label-name';

/** What meta labels are made of. */
export interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export const meta = '__meta_kubernetes_';
export const namespaceLabel = `${meta}namespace`;

/** prometheus discovery/kubernetes/kubernetes.go, addObjectMetaLabels. */
export function addObjectLabels(labels: Map<string, string>, resource: string, object: Named): void {
  labels.set(`${meta}${resource}_name`, object.name);
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

type MetaNames = readonly [value: string, present: string];

const names = new Map<string, MetaNames>();
const cacheSize = 10_000;

function namesOf(resource: string, kind: 'label' | 'annotation', key: string): MetaNames {
  const id = `${resource}_${kind}/${key}`;
  let made = names.get(id);
  if (!made) {
    const sanitized = sanitizeLabelName(key);
    made = [`${meta}${resource}_${kind}_${sanitized}`, `${meta}${resource}_${kind}present_${sanitized}`];
    if (names.size >= cacheSize) names.clear();
    names.set(id, made);
  }
  return made;
}
