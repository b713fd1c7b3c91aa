import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const LABELS = 'driver="postgres",host="db:5432",database="shop",sql_job="shop"';
const failed = (query: string) => `sql_exporter_last_scrape_failed{${LABELS},query="${query}"}`;

export const sql: Boundaries<ReturnType<typeof systems.sql>> = {
  SqlUnmonitored: noTargets,
  SqlDatabaseUnreachable: {
    fires: { [failed('orders')]: 1, [failed('carts')]: 1 },
    silent: { [failed('orders')]: 1, [failed('carts')]: 0 },
    keeps: ['driver', 'host', 'database', 'sql_job'],
  },
  SqlQueryFails: {
    fires: { [failed('orders')]: 1 },
    silent: { [failed('orders')]: 0 },
  },
  SqlNothingAsked: {
    fires: { up: 1 },
    silent: { up: 1, [failed('orders')]: 0 },
  },
};
