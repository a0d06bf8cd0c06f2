import { Arg, DockerfileParser, Env, From, Instruction } from 'dockerfile-ast';
import { z } from 'zod';
import { ruleType, type RawFinding } from './RuleType';

const CHECKS = [
  'pinned-image',
  'no-latest',
  'non-root',
  'no-secrets',
  'no-remote-add',
] as const;

const SECRET =
  /(^|_)(password|passwd|secret|token|api_?key|private_?key)($|_)/i;
/** What `USER` says of root. */
const ROOT = /^(root|0)(:|$)/;

/**
 * What is known to go wrong in Dockerfiles. The same things are told by rules DL3002, DL3006, DL3007
 * and DL3020 of hadolint.
 */
export const dockerfile = ruleType({
  id: 'dockerfile',
  description:
    'Images are pinned, the last stage does not run as root, and no secret or address is built in.',
  options: z.strictObject({
    files: z
      .array(z.string())
      .default([
        '**/Dockerfile',
        '**/*.Dockerfile',
        '**/Dockerfile.*',
        '**/Containerfile',
      ]),
    checks: z
      .array(z.enum(CHECKS))
      .min(1)
      .default([...CHECKS]),
  }),
  evaluate: (tree, { files, checks }) => {
    const found = tree.texts(files);
    if (found.length === 0) return { notApplicable: 'There is no Dockerfile.' };
    const wanted = new Set<string>(checks);
    return {
      findings: found.flatMap(({ path, text }) =>
        problemsOf(text)
          .filter(({ check }) => wanted.has(check))
          .map(({ check, ...problem }) => ({
            ...problem,
            path,
            identity: `${check} ${problem.identity}`,
          })),
      ),
    };
  },
});

interface Problem extends Omit<RawFinding, 'path'> {
  check: (typeof CHECKS)[number];
}

function problemsOf(text: string): Problem[] {
  const parsed = DockerfileParser.parse(text);
  const instructions = parsed.getInstructions();
  const froms = parsed.getFROMs();
  const stages = new Set(
    froms.flatMap(from => from.getBuildStage()?.toLowerCase() ?? []),
  );
  return [
    ...froms.flatMap(from => problemsOfImage(from, stages)),
    ...problemsOfUser(instructions, froms.at(-1)),
    ...instructions.flatMap(problemsOfInstruction),
  ];
}

function at(instruction: Instruction): Pick<Problem, 'line' | 'identity'> {
  return {
    line: instruction.getRange().start.line + 1,
    identity: instruction.getTextContent(),
  };
}

function problemsOfImage(from: From, stages: ReadonlySet<string>): Problem[] {
  const image = from.getImage();
  // An earlier stage, nothing at all, or what the build is told.
  if (!image || stages.has(image.toLowerCase()) || image === 'scratch')
    return [];
  if (image.includes('$') || from.getImageDigest()) return [];
  const tag = from.getImageTag();
  if (tag === null || tag === undefined) {
    return [
      {
        check: 'pinned-image',
        message: `The image ${image} has neither a tag nor a digest: it is another one tomorrow.`,
        ...at(from),
      },
    ];
  }
  return tag === 'latest'
    ? [
        {
          check: 'no-latest',
          message: `The image ${image} is another one tomorrow.`,
          ...at(from),
        },
      ]
    : [];
}

/** Only the last stage is run. */
function problemsOfUser(
  instructions: readonly Instruction[],
  last: From | undefined,
): Problem[] {
  if (!last) return [];
  const from = last.getRange().start.line;
  const user = instructions
    .filter(
      one => one.getKeyword() === 'USER' && one.getRange().start.line > from,
    )
    .at(-1);
  const name = user?.getArgumentsContent()?.trim();
  if (user && name && !ROOT.test(name)) return [];
  return [
    {
      check: 'non-root',
      message: user
        ? `What is built runs as ${name}.`
        : 'What is built runs as root: no USER is set in the last stage.',
      ...at(user ?? last),
      identity: 'runs as root',
    },
  ];
}

function problemsOfInstruction(instruction: Instruction): Problem[] {
  if (instruction.getKeyword() === 'ADD') {
    return /(^|\s)https?:\/\//i.test(instruction.getArgumentsContent() ?? '')
      ? [
          {
            check: 'no-remote-add',
            message: 'ADD fetches from an address what nobody has looked at.',
            ...at(instruction),
          },
        ]
      : [];
  }
  return namesSetBy(instruction)
    .filter(name => SECRET.test(name))
    .map(name => ({
      check: 'no-secrets' as const,
      message: `${name} stays readable in the image.`,
      line: instruction.getRange().start.line + 1,
      identity: name,
    }));
}

/** Names that get a value which is kept in the image. */
function namesSetBy(instruction: Instruction): string[] {
  if (instruction instanceof Env) {
    return instruction
      .getProperties()
      .filter(property => property.getValue())
      .map(property => property.getName());
  }
  if (instruction instanceof Arg) {
    const property = instruction.getProperty();
    return property?.getValue() ? [property.getName()] : [];
  }
  return [];
}
