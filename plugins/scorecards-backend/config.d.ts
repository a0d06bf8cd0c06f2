import type { FilterPredicate } from '@backstage/filter-predicates';
import type { HumanDuration } from '@backstage/types';
import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** What software is asked for, and from where its facts come. */
  scorecards?: {
    /**
     * Where definitions of checks and scorecards are read from, again and again, without a restart. None by default.
     */
    definitions?: Array<
      | {
          /** A YAML file, or a folder whose YAML files are read. */
          file: string;
        }
      | {
          /** The URL of a YAML file that an integration can read. */
          url: string;
        }
    >;
    /**
     * Which entities can have scorecards. By default APIs, Components, Domains, Groups, Resources,
     * Systems and Templates; people never.
     */
    entities?: FilterPredicate;
    /**
     * Folders on the backend's own disk whose files may be read for entities with a `file:` source
     * location. None by default.
     */
    localFolders?: string[];
    /** Settings of the built-in fact sources. */
    sources?: {
      /** The id of the source: catalog, files or npm. */
      [source: string]: {
        /** When facts are collected. By default every 5 minutes for catalog, every hour for the others. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How long a fact is good for; older ones make results unknown. 7 days by default. */
        ttl?: HumanDuration | string;
      };
    };
    /** How long what was found is kept. */
    retention?: {
      /** How long changes of results are kept. 400 days by default. */
      history?: HumanDuration | string;
      /** How long daily roll-ups are kept. 1,100 days by default. */
      rollups?: HumanDuration | string;
    };
  };
}
