import { catalogInfo } from './catalogInfo';
import { externalSarif } from './externalSarif';
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
import { gitlabCi } from './gitlabCi';
import { githubWorkflow } from './githubWorkflow';
import { jsonSchema } from './jsonSchema';
import { kubernetes } from './kubernetes';
import { npmDependencies } from './npmDependencies';
import type { RuleType } from './RuleType';
import { secrets } from './secrets';

/** All ways to look at a tree of files, by id. */
export const ruleTypes: ReadonlyMap<string, RuleType> = new Map(
  [
    binaryFiles,
    catalogInfo,
    dockerfile,
    executableFiles,
    externalSarif,
    fileAbsent,
    fileContains,
    fileExists,
    fileLacks,
    githubWorkflow,
    gitlabCi,
    jsonSchema,
    kubernetes,
    largeFiles,
    npmDependencies,
    secrets,
    symlinkEscape,
  ].map(type => [type.id, type]),
);
