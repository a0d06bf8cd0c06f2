import { catalogInfo } from './catalogInfo';
import { externalSarif } from './externalSarif';
import { fileContains, fileLacks } from './contents';
import { dockerfile } from './dockerfile';
import {
  expressionRule,
  parametersExpression,
  parametersSchema,
} from './expressions';
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
import { licenceExpression, licenceFile } from './licences';
import { npmDependencies } from './npmDependencies';
import type { RuleType } from './RuleType';
import { secrets } from './secrets';
import { templateSteps } from './templateSteps';

/** All ways to look at a tree of files, by id. @public */
export const ruleTypes: ReadonlyMap<string, RuleType> = new Map(
  [
    binaryFiles,
    catalogInfo,
    dockerfile,
    executableFiles,
    expressionRule,
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
    licenceExpression,
    licenceFile,
    npmDependencies,
    parametersExpression,
    parametersSchema,
    secrets,
    symlinkEscape,
    templateSteps,
  ].map(type => [type.id, type]),
);
