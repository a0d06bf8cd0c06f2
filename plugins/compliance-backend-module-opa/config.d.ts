export interface Config {
  compliance?: {
    /** The Open Policy Agent that rules of the type `opa` ask. */
    opa?: {
      /** Its address, such as http://opa:8181 */
      url: string;
    };
  };
}
