import type { AssignmentRecord, FeatureRecord, ThresholdRecord } from '../telegent/records/index.js';

/** Usage thresholds and add-on features of subscriptions: the platform finds them by their own id only. */
export interface ThresholdSource {
  thresholdById(id: string): Promise<ThresholdRecord | null>;
  featureById(id: string): Promise<FeatureRecord | null>;
  /** Without assignments to subscriptions that the viewer may not see. */
  thresholdAssignments(threshold: ThresholdRecord): Promise<readonly AssignmentRecord[]>;
  featureAssignments(feature: FeatureRecord): Promise<readonly AssignmentRecord[]>;
}
