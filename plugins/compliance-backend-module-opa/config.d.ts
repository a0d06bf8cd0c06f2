export interface Config {
  /** What software is checked by. */
  compliance?: {
    /** The Open Policy Agent that rules of the type `opa` ask. Needed: without it the portal does not start. */
    opa?: {
      /** Its address, such as http://opa:8181 */
      url: string;
    };
  };
}
