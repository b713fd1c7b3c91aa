/** What the keys of a Secret add to the configuration. */
export const additional = {
  empty: '',
  nothingMuch: '[]',
  jobs: `# by hand
- job_name: by-hand
  static_configs:
  - targets: ["a:80", 'b:80', true, 8080]
  metrics_path: /m
  honor_labels: yes
  sample_limit: 1_000
  scrape_interval: 1m
  basic_auth: {username: me, password: S3CR3T-jobs}
- job_name: hashed
  relabel_configs:
  - {source_labels: [__address__], modulus: 3, target_label: x, action: hashmod}
  params: {a: ["x: y", ~, 1.50, 0x1f]}
- job_name: last
  relabel_configs: []
-
`,
  broken: '- a: b\n  - c',
  mapping: 'a: b',
  badRelabelings: '- {job_name: x, relabel_configs: 1}',
  relabelings: '- {action: drop, regex: "(.*)", source_labels: [a]}\n',
  alertmanagers: '- static_configs: [{targets: ["am:9093"]}]\n',
};
