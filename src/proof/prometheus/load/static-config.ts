import { list, map, struct, text } from './decode';

/** prometheus discovery/targetgroup/targetgroup.go, Group.UnmarshalYAML. */
export const staticConfig = struct(
  'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }',
  {
    targets: list(text()),
    labels: map(text('model.LabelValue'), 'model.LabelSet'),
  },
);
