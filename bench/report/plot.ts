/** Seconds at some sizes. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [size: number, seconds: number])[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [720, 420, 60, 40, 16, 190];
const COLOURS = ['#1b6ca8', '#c0392b', '#2e8b57', '#8e5ea2', '#d68910'];

/** Time against size as SVG, on linear axes: a straight line is linear growth. */
export function plot(lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const [mostApps, mostSeconds] = [0, 1].map((n) => roundUp(Math.max(...points.map((point) => point[n]))));
  const x = (size: number) => round(LEFT + (size / mostApps) * (WIDTH - LEFT - RIGHT));
  const y = (seconds: number) => round(HEIGHT - BOTTOM - (seconds / mostSeconds) * (HEIGHT - BOTTOM - TOP));
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(part * mostSeconds)}" y2="${y(part * mostSeconds)}"/>`,
    `<text text-anchor="end" x="${LEFT - 8}" y="${y(part * mostSeconds) + 4}">${round(part * mostSeconds)} s</text>`,
    `<text text-anchor="middle" x="${x(part * mostApps)}" y="${HEIGHT - BOTTOM + 20}">${part * mostApps}</text>`,
  ]);
  const drawn = lines.flatMap(({ name, points: own }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const [size, seconds] = own[own.length - 1];
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${own.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')}"/>`,
      ...own.map(([a, b]) => `<circle fill="${colour}" cx="${x(a)}" cy="${y(b)}" r="3"/>`),
      `<text fill="${colour}" x="${x(size) + 8}" y="${y(seconds) + 4}">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>Seconds of the whole process against the number of monitored apps</title>',
    '<style>.grid { stroke: #ddd } text { fill: #555 }</style>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The next number with one digit, so that the axis ends on it. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / unit) * unit;
}
