import { sleep } from '../../processes/until';
import { type KubernetesObject, keyOf, type List } from '../kubernetes';
import type { Api } from './api';

export type Change = 'added' | 'modified' | 'deleted';

type Event = { type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR'; object: KubernetesObject };

/** Lists and watches for ever, through restarts of the API server. Returns after the first list was told. */
export async function watch<T extends KubernetesObject>(
  api: Api,
  path: string,
  tell: (change: Change, object: T) => void,
): Promise<void> {
  const known = new Map<string, T>();
  const remember = (object: T): void => {
    const change = known.has(keyOf(object)) ? 'modified' : 'added';
    known.set(keyOf(object), object);
    tell(change, object);
  };
  const forget = (object: T): void => {
    if (known.delete(keyOf(object))) tell('deleted', object);
  };

  async function list(): Promise<string> {
    const { metadata, items } = await api.get<List<T>>(path);
    const listed = new Set(items.map(keyOf));
    for (const object of [...known.values()]) if (!listed.has(keyOf(object))) forget(object);
    items.forEach(remember);
    return metadata.resourceVersion;
  }

  async function follow(version: string): Promise<void> {
    const from = `watch=1&allowWatchBookmarks=true&resourceVersion=${version}`;
    for await (const { type, object } of events(api, `${path}?${from}`)) {
      if (type === 'ERROR') return;
      if (type === 'DELETED') forget(object as T);
      else if (type !== 'BOOKMARK') remember(object as T);
    }
  }

  const first = await list();
  void (async () => {
    await follow(first).catch(() => {});
    for (;;) {
      await sleep(200);
      await list()
        .then(follow)
        .catch(() => {}); // the API server is away: try again
    }
  })();
}

/** One JSON document per line. */
async function* events(api: Api, path: string): AsyncGenerator<Event> {
  const answer = await api.connection.open('GET', path);
  let rest = '';
  for await (const part of answer.setEncoding('utf8')) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Event;
  }
}
