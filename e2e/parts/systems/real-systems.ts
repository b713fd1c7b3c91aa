import { dataStores } from './data-stores';
import { messengers } from './messengers';
import { proxies } from './proxies';
import type { RealSystem } from './real-system';

/** Systems of the catalogue that run here, with what exports their metrics. */
export const realSystems: readonly RealSystem[] = [...dataStores, ...proxies, ...messengers];
