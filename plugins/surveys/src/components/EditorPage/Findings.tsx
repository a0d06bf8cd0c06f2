import { Text } from '@backstage/ui';
import type {
  CheckedDefinition,
  DefinitionProblem,
} from '@thrive/backstage-plugin-surveys-common';
import { type Texts, useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';
import { placeText } from './placeText';

/** What keeps a survey from being published, and what its author may not have meant. */
export function Findings({
  problems,
  warnings,
}: Pick<CheckedDefinition, 'problems' | 'warnings'>) {
  const t = useTexts();
  return (
    <>
      <FindingList findings={problems} color="danger" />
      {warnings.length > 0 && (
        <>
          <Text as="p" weight="bold" className={styles.heading}>
            {t(problems.length === 0 ? 'editor.warnings' : 'editor.alsoMeant')}
          </Text>
          <FindingList findings={warnings} color="warning" />
        </>
      )}
    </>
  );
}

function FindingList(props: {
  findings: readonly DefinitionProblem[];
  color: 'danger' | 'warning';
}) {
  const t = useTexts();
  if (props.findings.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {props.findings.map(({ message, path, line }) => (
        <li key={`${path}:${message}`}>
          <Text color={props.color} variant="body-small">
            {whereOf({ path, line }, t)} {message}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** By its line in the YAML, or by the names that the forms have for it. */
function whereOf(
  { path, line }: Pick<DefinitionProblem, 'path' | 'line'>,
  t: Texts,
): string {
  if (line !== undefined) return t('editor.line', { line: String(line) });
  return path ? `${placeText(path, t)}:` : '';
}
