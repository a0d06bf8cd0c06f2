export interface Config {
  /** How the use of the platform is counted. */
  adoption?: {
    /**
     * Whether what people search for is sent, to be counted by day and term. Off by default.
     * @visibility frontend
     */
    searchTerms?: boolean;
  };
}
