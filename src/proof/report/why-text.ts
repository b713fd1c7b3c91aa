import type { Manifest } from '../manifests/manifest';
import type { Proof } from '../prove';
import type { Link } from './chain';
import { findingText } from './check-text';
import { columns } from './columns';
import { type Paint, plain } from './paint';
import type { WhyDocument } from './why-document';

/** What `scrapecheck why` prints for people. */
export function whyText({ findings }: Proof, object: Manifest, document: WhyDocument, paint: Paint = plain): string {
  const blocks = document.chains.map(({ prometheus, links }) =>
    [
      paint('strong', `${document.object} under ${prometheus}`),
      ...columns(links.map(({ gate, state, says }) => [state, gate, says])).map(
        (line, n) => `  ${paint(tones[links[n].state], line)}`,
      ),
    ].join('\n'),
  );
  const about = findings.filter((finding) => finding.object === object || finding.subject === object);
  const unknowns = document.unknowns.map((needs) => `${paint('warning', 'unknown')} it needs ${needs} to tell`);
  if (blocks.length === 0 && about.length === 0) blocks.push(`${document.object}: nothing to report`);
  return `${[...blocks, ...about.map((finding) => findingText(finding, paint)), ...unknowns].join('\n\n')}\n`;
}

const tones = { holds: 'good', broken: 'error', unknown: 'warning' } as const satisfies Record<Link['state'], string>;
