const HEADING = /^## .*\(not released\)$/m;

/**
 * The list of changes with its next version dated.
 *
 * @throws when there is no heading that ends with "(not released)"
 */
export function dateChanges(text, version, date) {
  if (!HEADING.test(text))
    throw new Error(
      'CHANGELOG.md has no heading "## <version> (not released)": say there what this release brings.',
    );
  return text.replace(HEADING, `## ${version} (${date})`);
}

/** Changesets among the files of `.changeset`. */
export function changesetsAmong(names) {
  return names.filter(name => name.endsWith('.md') && name !== 'README.md');
}
