import type { Element as ElementMarkup } from '../../markup';
import { first, further, moreView } from '../views/lists';
import { mount, part } from './mount.mts';

/** A list of which a part is shown; the entries keep their numbers whatever is selected. */
export class List<T> {
  private selected: readonly T[];
  private shown: number;
  private readonly container: HTMLElement;
  private readonly more: HTMLElement;
  private readonly numbers: ReadonlyMap<T, number>;

  public constructor(
    id: string,
    private readonly all: readonly T[],
    private readonly view: (entry: T, n: number) => ElementMarkup,
    private readonly noun: string,
  ) {
    this.selected = all;
    this.numbers = new Map(all.map((entry, n) => [entry, n]));
    this.shown = Math.min(first, all.length);
    this.container = part(id);
    this.more = part(`${id}-more`);
    this.more.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) this.grow(this.shown + further);
    });
  }

  public select(entries: readonly T[]): void {
    this.selected = entries;
    this.shown = 0;
    this.container.replaceChildren();
    this.grow(first);
  }

  /** Shows an entry of the whole list, and all others too if it is not among those that are selected. */
  public reveal(n: number): void {
    const entry = this.all[n];
    if (entry === undefined) return;
    if (!this.selected.includes(entry)) this.select(this.all);
    this.grow(this.selected.indexOf(entry) + 1);
  }

  /** Shows this many entries, if it does not show more already. */
  public grow(wanted: number): void {
    const end = Math.min(wanted, this.selected.length);
    const entries = this.selected.slice(this.shown, end);
    this.container.append(...entries.map((entry) => mount(this.view(entry, this.numbers.get(entry) ?? 0))));
    this.shown = Math.max(this.shown, end);
    const words = moreView(this.shown, this.selected.length, this.noun);
    this.more.replaceChildren(...words.map((word) => mount(word)));
  }
}
