import type { Manifest } from '../../manifests/manifest';
import type { Proof } from '../../prove';
import { h, print } from '../markup';
import { draw } from './draw';
import { topologist } from './monitor-topology';
import { colours, topologyStyle } from './style';
import { join } from './topology';

/** A picture of its own, light and dark: the topology of some monitors. */
export function graphSvg(proof: Proof, monitors: readonly Manifest[]): string {
  const { attributes, children, tag } = draw(join(monitors.map(topologist(proof))));
  const style = h('style', {}, `${colours}\n${topologyStyle}`);
  const ground = h('rect', { class: 'ground', width: '100%', height: '100%' });
  return `${print(h(tag, { ...attributes, role: 'img' }, style, ground, children))}\n`;
}
