import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** What software is checked by, when, and against which frameworks. */
  compliance?: {
    /** Policies that come along and are in force: none without. `baseline`, `containers`, `ci-hardening`, `catalog`. */
    packs?: string[];
    /** Where policies are written down: files or folders of this machine, or addresses. None by default. */
    policies?: Array<{
      /** Needed without `url`: a YAML file or a folder of them, relative to where the backend runs. */
      file?: string;
      /** Needed without `file`: the address of a YAML file, read through the integrations. */
      url?: string;
    }>;
    /** How long a waiver may be in force at most. 180 days by default. */
    longestWaiver?: HumanDuration | string;
    /** How long one rule may take. 10 seconds by default. */
    ruleTimeout?: HumanDuration | string;
    /** Folders of this machine in which sources of software may be read. None by default. */
    localFolders?: string[];
    /** Checking the repositories of software again. */
    recheck?: {
      /** Which software, as a predicate over entities. All components by default. */
      filter?: object;
      /** How often each of them. Once a day by default. */
      every?: HumanDuration | string;
      /** How often to look for those whose turn it is. Every 5 minutes by default. */
      frequency?: HumanDuration | string;
    };
    /** Trying what software templates would make. */
    conformance?: {
      /** When: at half past two every night by default. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** How long single runs are kept. 400 days by default. Evidence and what is counted stays. */
    retention?: HumanDuration | string;
    /** What rules are evidence for, beside the OSPS Baseline. None by default. */
    frameworks?: Array<{
      /** What it is called in addresses and in rules. */
      id: string;
      /** Its name. */
      title: string;
      /** Where it can be read. No link by default. */
      url?: string;
      /** What it asks for. */
      controls: Array<{
        /** As the framework numbers it. */
        id: string;
        /** Its name; the id alone by default. */
        title?: string;
        /** Controls of the OSPS Baseline that it follows from. */
        osps: string[];
      }>;
    }>;
  };
}
