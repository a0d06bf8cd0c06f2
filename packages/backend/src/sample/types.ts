/** What is read of a package.json. Anything else in it is ignored. */
export type Manifest = {
  name: string;
  version: string;
  description?: string;
  /** The page about the package, an http(s) URL. */
  homepage?: string;
  /** The repository's page, an http(s) URL without `.git`. */
  repository?: string;
  keywords: string[];
  /** Names of the packages it needs at run time. */
  dependencies: string[];
  deprecated: boolean;
};

/** A package and where it is. */
export type InstalledPackage = {
  /** The name it is installed under; differs from the manifest's for an npm alias. */
  installedName: string;
  /** Absolute path of its folder. */
  folder: string;
  manifest: Manifest;
};
