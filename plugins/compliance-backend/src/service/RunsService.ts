import type {
  ComplianceOverview,
  ComplianceRun,
  GateDecision,
  GateQuestion,
  NewRun,
  RecordedRun,
  ReportFormat,
  RunKind,
  RunSummary,
} from '@thrive/backstage-plugin-compliance-common';
import type { Verdict } from '@thrive/backstage-plugin-compliance-node';
import type { ServiceOptions } from './ServiceOptions';

export interface RunQuery {
  verdict?: Verdict;
  kind?: RunKind;
  templateRef?: string;
  entityRef?: string;
  taskId?: string;
  /** Part of what software or a template is called. */
  search?: string;
  cursor?: string;
  limit: number;
}

/** Checks that were made, and what follows from them. */
export interface RunsService {
  recordRun(request: NewRun, options: ServiceOptions): Promise<RecordedRun>;
  listRuns(
    request: RunQuery,
    options: ServiceOptions,
  ): Promise<{ items: RunSummary[]; nextCursor?: string }>;
  getRun(
    request: { runId: string },
    options: ServiceOptions,
  ): Promise<ComplianceRun>;
  getReport(
    request: { runId: string; format: ReportFormat },
    options: ServiceOptions,
  ): Promise<{ text: string; contentType: string }>;
  listDocuments(
    request: { taskId: string },
    options: ServiceOptions,
  ): Promise<{ sha256: string[] }>;
  decideGate(
    request: GateQuestion,
    options: ServiceOptions,
  ): Promise<GateDecision>;
  getOverview(
    request: {},
    options: ServiceOptions,
  ): Promise<ComplianceOverview>;
}
