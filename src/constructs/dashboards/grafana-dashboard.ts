import type { Panel } from '../../catalogue/panel';
import type { System } from '../../catalogue/system';
import { narrowed } from '../alerting/expression';

/** What a dashboard is of, and whose series it may show. */
export interface DashboardOf {
  readonly system: System;
  readonly uid: string;
  /** Shown in the title; only series of this namespace are shown. */
  readonly namespace?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Grafana's grid is 24 columns wide. */
const SIZES: Readonly<Record<string, { readonly w: number; readonly h: number }>> = {
  lines: { w: 12, h: 8 },
  number: { w: 6, h: 4 },
  state: { w: 6, h: 4 },
};
const COLUMNS = 24;

const datasource = { type: 'prometheus', uid: '${datasource}' };

/**
 * A dashboard as Grafana imports it, with variables for the data source and for the labels that targets really have.
 *
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function grafanaDashboard({ system, uid, namespace }: DashboardOf): string {
  const inNamespace = namespace ? `namespace=${JSON.stringify(namespace)}` : '';
  const ofJob = [inNamespace, 'job=~"$job"'].filter(Boolean).join(',');
  return JSON.stringify({
    uid,
    title: namespace ? `${system.title} / ${namespace}` : system.title,
    tags: [system.id, 'scrapecheck'],
    schemaVersion: 39,
    timezone: 'browser',
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    graphTooltip: 1,
    editable: true,
    templating: {
      list: [
        { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' },
        labelVariable('job', 'Job', `${system.proof}${inNamespace && `{${inNamespace}}`}`),
        labelVariable('instance', 'Instance', `${system.proof}{${ofJob}}`),
      ],
    },
    panels: placed(system.panels).map(({ panel, gridPos }, n) =>
      grafanaPanel(panel, n + 1, gridPos, `${ofJob},instance=~"$instance"`),
    ),
  });
}

function labelVariable(label: string, title: string, series: string): Json {
  return {
    ...{ name: label, label: title, type: 'query', datasource },
    query: { qryType: 1, query: `label_values(${series},${label})`, refId: 'A' },
    ...{ refresh: 2, sort: 1, multi: true, includeAll: true, allValue: '.*' },
    current: { text: 'All', value: '$__all' },
  };
}

/** From left to right, a new row when one is full or when panels of another height begin. */
function placed(panels: readonly Panel[]): { readonly panel: Panel; readonly gridPos: Json }[] {
  let [x, y, height] = [0, 0, 0];
  return panels.map((panel) => {
    const { w, h } = SIZES[panel.as ?? 'lines'];
    if (x + w > COLUMNS || (x > 0 && h !== height)) [x, y] = [0, y + height];
    const gridPos = { x, y, w, h };
    [x, height] = [x + w, h];
    return { panel, gridPos };
  });
}

function grafanaPanel(panel: Panel, id: number, gridPos: Json, matchers: string): Json {
  const { title, about, unit, queries, as = 'lines' } = panel;
  return {
    ...{ id, title, description: about, gridPos, datasource },
    type: as === 'lines' ? 'timeseries' : 'stat',
    fieldConfig: { defaults: { unit, ...(unit === 'percentunit' && { min: 0, max: 1 }), ...LOOKS[as] }, overrides: [] },
    options: OPTIONS[as],
    targets: Object.entries(queries).map(([legend, expr], n) => ({
      ...{ refId: String.fromCharCode('A'.charCodeAt(0) + n), datasource },
      ...{ expr: narrowed(expr, matchers), legendFormat: legend, range: as === 'lines', instant: as !== 'lines' },
    })),
  };
}

const LOOKS: Readonly<Record<string, Json>> = {
  lines: { min: 0, custom: { fillOpacity: 10, showPoints: 'never' } },
  number: {},
  state: {
    mappings: [
      {
        type: 'value',
        options: { '0': { text: 'down', color: 'red', index: 0 }, '1': { text: 'up', color: 'green', index: 1 } },
      },
    ],
  },
};

const stat = { reduceOptions: { calcs: ['lastNotNull'] }, colorMode: 'value', graphMode: 'none', textMode: 'auto' };

const OPTIONS: Readonly<Record<string, Json>> = {
  lines: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
  number: stat,
  state: stat,
};
