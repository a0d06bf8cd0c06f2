export interface Config {
  /** What only the demo portal reads. */
  demo?: {
    /**
     * Groups whose members may do everything. Everybody else is a developer.
     */
    platformOwners?: string[];

    /** How many made-up people use the portal. None by default. */
    simulatedPeople?: number;

    /**
     * Where templates make git repositories, relative to the folder the
     * backend runs in. Default: ../../.data/repositories
     */
    repositories?: string;

    sampleCatalog?: {
      /**
       * The folder of installed npm packages that becomes the sample catalog,
       * relative to the folder the backend runs in. Default: ../../node_modules
       */
      folder?: string;
    };

    personas?: {
      /**
       * Lets anybody come in as one of the personas although `auth.environment`
       * is not `development`. Never for a portal with real data.
       */
      dangerouslyAllowOutsideDevelopment?: boolean;
    };
  };

  auth?: {
    providers?: {
      'demo-developer'?: {
        /** The catalog user one becomes, for example `user:default/dora`. */
        userEntityRef: string;
      };
      'demo-author'?: {
        /** The catalog user one becomes, for example `user:default/arthur`. */
        userEntityRef: string;
      };
    };
  };
}
