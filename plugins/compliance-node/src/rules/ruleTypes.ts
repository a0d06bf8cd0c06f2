import { catalogInfo } from './catalogInfo';
import { fileContains, fileLacks } from './contents';
import { dockerfile } from './dockerfile';
import {
  binaryFiles,
  executableFiles,
  fileAbsent,
  fileExists,
  largeFiles,
  symlinkEscape,
} from './files';
import { githubWorkflow } from './githubWorkflow';
import { jsonSchema } from './jsonSchema';
import type { RuleType } from './RuleType';
import { secrets } from './secrets';

/** All ways to look at a tree of files, by id. */
export const ruleTypes: ReadonlyMap<string, RuleType> = new Map(
  [
    binaryFiles,
    catalogInfo,
    dockerfile,
    executableFiles,
    fileAbsent,
    fileContains,
    fileExists,
    fileLacks,
    githubWorkflow,
    jsonSchema,
    largeFiles,
    secrets,
    symlinkEscape,
  ].map(type => [type.id, type]),
);
