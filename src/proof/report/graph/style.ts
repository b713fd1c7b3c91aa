/** How a topology looks; colours come from the page around it, or from `alone`. */
export const topologyStyle = `
.topology { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.topology .heading { font: 600 11px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--muted); }
.topology .ground { fill: var(--surface); stroke: none; }
.topology .node rect { fill: var(--surface); stroke: var(--line); }
.topology .node.prometheus rect, .topology .node.monitor rect { fill: var(--raised); }
.topology .name { fill: var(--ink); }
.topology .detail { font-size: 10px; fill: var(--muted); }
.topology .reason { font: 10px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.topology .reason.broken { fill: var(--error); }
.topology .reason.unknown { fill: var(--warning); }
.topology .edge > path { fill: none; stroke: var(--good); stroke-width: 1.5; }
.topology .edge.broken > path { stroke: var(--error); stroke-width: 2; stroke-dasharray: 5 4; }
.topology .edge.unknown > path { stroke: var(--warning); stroke-dasharray: 2 4; }
.topology .edge.broken circle { fill: var(--error); }
.topology .edge.unknown circle { fill: var(--warning); }
.topology .mark path { fill: none; stroke: var(--surface); stroke-width: 2; stroke-linecap: round; }
.topology .mark text { fill: var(--surface); font-weight: 700; text-anchor: middle; }
.topology .node.absent rect { fill: none; stroke-dasharray: 5 4; }
.topology .node.absent.broken rect { stroke: var(--error); }
.topology .absent.broken .name { fill: var(--error); }
.topology .node.absent.unknown rect { stroke: var(--warning); }
.topology .absent.unknown .name { fill: var(--warning); }
`.trim();

/** The colours of a page, light and dark. */
export const colours = `
:root { color-scheme: light dark; --canvas: #f6f7f9; --surface: #ffffff; --raised: #f1f4f9; --ink: #1b1f26; --muted: #5b6472; --line: #d9dee6; --field: #8b94a3; --added: #e6f4ec; --removed: #fdecec; --good: #17784a; --warning: #8f5b00; --error: #c2212e; --accent: #1f56c3; }
@media (prefers-color-scheme: dark) { :root { --canvas: #0f1216; --surface: #171b21; --raised: #1e242d; --ink: #e4e8ee; --muted: #9aa5b4; --line: #2f3742; --field: #6b7686; --added: #13291f; --removed: #321a1d; --good: #4cc38a; --warning: #eab354; --error: #ff7a7f; --accent: #8db4ff; } }
`.trim();
