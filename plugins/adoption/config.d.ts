export interface Config {
  adoption?: {
    /**
     * Whether what people search for is sent, to be counted by day and term. Off by default.
     * @visibility frontend
     */
    searchTerms?: boolean;
  };
}
