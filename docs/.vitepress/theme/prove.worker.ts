import { proveText, type Question } from './prove-text';

// In a worker, so that a large paste does not freeze the page.
self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(proveText(data));
