/** Packs scrapecheck as a package of its own, one file without dependencies: dist/scrapecheck/scrapecheck-VERSION.tgz. */
import { join } from 'node:path';
import { packScrapecheck } from './scrapecheck-package/pack';

process.stdout.write(`${packScrapecheck(join(__dirname, '../dist/scrapecheck'))}\n`);
