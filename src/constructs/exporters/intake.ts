import type { IntakePort } from '../../catalogue/system';
import type { ExporterFacts } from './definition';

/** The ports on which an exporter is sent something, without the one that serves the metrics too. */
export function ownIntake({ intake = [], port: metrics }: ExporterFacts): readonly IntakePort[] {
  return intake.filter(({ port }) => port !== metrics);
}
