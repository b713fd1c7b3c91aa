/** Packs scrapecheck as a package of its own, one file without dependencies: dist/scrapecheck/scrapecheck-VERSION.tgz. */
import { join } from 'node:path';
import { packScrapecheck } from './scrapecheck-package/pack';

void packScrapecheck(join(__dirname, '../dist/scrapecheck')).then((tarball) => process.stdout.write(`${tarball}\n`));
