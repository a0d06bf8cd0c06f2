/**
 * What is wrong with a packed manifest that a registry would take all the same.
 *
 * @returns sentences, none when it is sound
 */
export function problemsOfPacked(manifest, version) {
  const problems = [];
  if (manifest.version !== version)
    problems.push(`${manifest.name} is ${manifest.version}, not ${version}`);
  const ranges = ['dependencies', 'peerDependencies'].flatMap(kind =>
    Object.entries(manifest[kind] ?? {}),
  );
  for (const [name, range] of ranges) {
    if (range.startsWith('workspace:'))
      problems.push(`${manifest.name} asks for ${name} of a workspace`);
    else if (name.startsWith('@thrive/') && range !== `^${version}`)
      problems.push(`${manifest.name} asks for ${name} ${range}`);
  }
  if (JSON.stringify(manifest.exports ?? manifest.main ?? '').includes('src/'))
    problems.push(`${manifest.name} leads to its sources`);
  return problems;
}
