import type { Setting } from './settings';

/** One kind of service discovery: a field of ScrapeConfigSpec and the section of a scrape configuration it becomes. */
export interface Family {
  readonly field: string;
  readonly section: string;
  readonly settings: readonly Setting[];
}
