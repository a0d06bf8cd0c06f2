import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** What people are asked, how often, and how long answers are kept. */
  surveys?: {
    /** Where surveys are written down: files or folders of this machine, or addresses. None by default. */
    definitions?: Array<{
      /** Needed without `url`: a YAML file or a folder of them, relative to where the backend runs. */
      file?: string;
      /** Needed without `file`: the address of a YAML file, read through the integrations. */
      url?: string;
    }>;
    /** The least time between two surveys that somebody is asked, whichever they are. 14 days by default. */
    askAtMostEvery?: HumanDuration | string;
    /**
     * For so long after a start a wave opens only when the catalog names as many people for 45 seconds: while it
     * still loads, it would ask some of them only. 5 minutes by default.
     */
    settleFor?: HumanDuration | string;
    /** How people become pseudonyms. One of `key` and `keyFile` is needed. */
    pseudonyms?: {
      /**
       * At least 32 characters that nobody knows. Whoever has it can find out who a pseudonym is. It stays the
       * same for as long as there are answers: with another one the plugin does not start. Needed without `keyFile`.
       * @visibility secret
       */
      key?: string;
      /** Needed without `key`: a file that holds it, made when it is not there. For development, as replicas need the same. */
      keyFile?: string;
    };
    /** What comments are about, by words. What developers write about by default. */
    themes?: Array<{
      /** What it is called in results. */
      theme: string;
      /** Any of them makes a comment one of the theme. */
      words: string[];
    }>;
    /** How long single answers are kept after a wave: 730 days by default. What is released stays. */
    retention?: HumanDuration | string;
  };
}
