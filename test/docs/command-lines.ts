import { runCommand } from '../cli/run-command';

const SHELL_BLOCK = /^```(?:sh|yaml)\n([\s\S]*?)^```$/gm;
const COMMAND = /(?:^|[\s|(])(?:npx (?:--yes )?)?scrapecheck((?: (?![|#>&;)]).+?)?)(?= [|#>&;)]|$)/;

/** The calls of scrapecheck in the blocks of a page that are for a shell or for CI, as arguments. */
export function commandLines(page: string): string[][] {
  const blocks = [...page.matchAll(SHELL_BLOCK)].map(([, block]) => block.replaceAll('\\\n', ' '));
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => COMMAND.exec(line)?.[1])
    .filter((args) => args !== undefined)
    .map((args) => args.trim().split(/\s+/).filter(Boolean));
}

/** What the command says about arguments that it does not know; files that are not there are no mistake here. */
export async function mistakesIn(args: readonly string[]): Promise<string[]> {
  const { err } = await runCommand(args);
  const unknown = /^scrapecheck: (unknown|missing required|too many|option)/.test(err);
  return unknown ? [`scrapecheck ${args.join(' ')}\n${err}`] : [];
}
