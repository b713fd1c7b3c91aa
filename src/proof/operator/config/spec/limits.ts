/** The limits that a monitor may state, and the Prometheus object for monitors that do not. */
export interface Limits {
  readonly sampleLimit?: number;
  readonly targetLimit?: number;
  readonly labelLimit?: number;
  readonly labelNameLengthLimit?: number;
  readonly labelValueLengthLimit?: number;
  readonly keepDroppedTargets?: number;
  readonly bodySizeLimit?: string;
}

/** The limits that the Prometheus object enforces. */
export interface EnforcedLimits {
  readonly enforcedSampleLimit?: number;
  readonly enforcedTargetLimit?: number;
  readonly enforcedLabelLimit?: number;
  readonly enforcedLabelNameLengthLimit?: number;
  readonly enforcedLabelValueLengthLimit?: number;
  readonly enforcedKeepDroppedTargets?: number;
  readonly enforcedBodySizeLimit?: string;
}
