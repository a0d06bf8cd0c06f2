import type { FilterPredicate } from '@backstage/filter-predicates';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** How the use of the platform is counted. */
  adoption?: {
    /** Where the platform counts its days, for example Europe/Berlin. UTC by default. */
    timeZone?: string;
    /** Numbers of fewer people are not told. 5 by default, 3 at least. */
    minimumGroupSize?: number;
    /** Which users of the catalog could use the platform: a filter predicate. All of them by default. */
    eligible?: FilterPredicate;
    /**
     * Whether what people search for is counted, by day and term. Nobody's searches are stored, and a
     * term is told of weeks in which at least `minimumGroupSize` people searched for it. Off by default.
     * @visibility frontend
     */
    searchTerms?: boolean;
    /** Parts of the people whose numbers are worth comparing, beside the teams of the catalog. None by default. */
    segments?: Array<{
      /** Small letters, digits and dashes. */
      id: string;
      /** Its name; the id by default. */
      title?: string;
      /** A filter predicate over User entities, e.g. `spec.role: staff`. */
      filter: FilterPredicate;
    }>;
    /** How people become pseudonyms. One of `key` and `keyFile` is needed. */
    pseudonyms?: {
      /**
       * At least 32 characters that nobody knows. Whoever has it can find out who a pseudonym is.
       * Needed without `keyFile`.
       * @visibility secret
       */
      key?: string;
      /**
       * Keys that were used before, so that people keep their history under a new one. None by default.
       * @visibility secret
       */
      formerKeys?: string[];
      /** Needed without `key`: a file that holds it, made when it is not there. For development, as replicas need the same. */
      keyFile?: string;
    };
    /** How long what is stored of people is kept. Their very first day is kept for ever. */
    retention?: {
      /** Single events: 90 days by default. On Postgres a month goes when all of it is past. */
      events?: HumanDuration | string;
      /** On which days someone used what: 400 days by default. */
      days?: HumanDuration | string;
    };
    /**
     * How long numbers at most serve that take long to count from single events: of templates, searches
     * and paths. 10 minutes by default; what is counted quickly is always counted anew.
     */
    keepCountsFor?: HumanDuration | string;
    /** What the platform offers. None by default: a plugin that none of them names is a capability by itself. */
    capabilities?: Array<{
      /** What it is called in addresses and in events. */
      id: string;
      /** Its name; the id by default. */
      title?: string;
      /** Entity ref of who looks after it. Nobody by default. */
      owner?: string;
      /** Whether people have no choice but to use it. They have by default. */
      mandated?: boolean;
      /** Entity refs of what it is in the catalog. None by default. */
      entities?: string[];
      /** Ids of the plugins whose use is use of it. None by default. */
      plugins?: string[];
      /** Entity refs of the software templates whose use is use of it. None by default. */
      templates?: string[];
      /** Beginnings of addresses, e.g. `/docs`. None by default. */
      routes?: string[];
      /** Names of services that send events of their use, e.g. `external:our-cli`. None by default. */
      sources?: string[];
    }>;
    /** Steps that people take one after another. None by default. */
    funnels?: Array<{
      /** What it is called in addresses. */
      id: string;
      /** Its name; the id by default. */
      title?: string;
      /** How much time there is from the first step to the last. 7 by default. */
      windowDays?: number;
      /** Whether other events may come between two steps: loose by default. */
      order?: 'strict' | 'loose';
      /** What is counted: person by default. */
      per?: 'person' | 'visit';
      /** From 2 to 10. */
      steps: Array<{
        /** What people do in this step, in words. */
        title: string;
        /** The action of its events. Any by default, as of all that follow here. */
        action?: string;
        /** Id of the plugin whose events they are. Any by default. */
        plugin?: string;
        /** Id of the capability that they are use of. Any by default. */
        capability?: string;
        /** An entity ref or a route that they are about. Any by default. */
        subject?: string;
      }>;
    }>;
    /**
     * What people come for. The first time someone does one of these ends their time to first value.
     * By default: a completed task of a template, an opened search result, a page of documentation.
     */
    valueEvents?: Array<{
      /** The action of the event. Any by default. */
      action?: string;
      /** Id of the plugin whose event it is. Any by default. */
      plugin?: string;
    }>;
  };
}
