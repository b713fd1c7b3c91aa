import { blackbox } from './blackbox';
import { memcached } from './memcached';
import { mysql } from './mysql';
import { nginx } from './nginx';
import { node } from './node';
import { postgres } from './postgres';
import { redis } from './redis';
import type { System } from './system';

/** Every system that the catalogue knows. */
export const systems: readonly System[] = [blackbox, memcached, mysql, nginx, node, postgres, redis];
