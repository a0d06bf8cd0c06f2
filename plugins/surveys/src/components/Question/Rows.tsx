import { Select, Text } from '@backstage/ui';
import {
  pointsOf,
  type Question,
  scaleOf,
} from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import { ScaleField } from './ScaleField';
import styles from './Question.module.css';

type Levels = { current?: number; target?: number };

/** A question that is asked of several things: a scale for each, or a level today and one to reach. */
export function Rows(props: {
  question: Question;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
}) {
  const { question, answer, onAnswer } = props;
  const given = (answer ?? {}) as Record<string, unknown>;
  const set = (row: string, value: unknown) => {
    const { [row]: _, ...others } = given;
    const next = value === undefined ? others : { ...others, [row]: value };
    onAnswer(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className={styles.rows}>
      {question.rows!.map(({ key, text }) => (
        <div key={key} className={styles.row}>
          <Text as="p" className={styles.rowText}>
            {String(text)}
          </Text>
          {question.type === 'matrix' ? (
            <ScaleField
              label={String(text)}
              points={pointsOf(scaleOf(question)!)}
              low={
                question.low === undefined ? undefined : String(question.low)
              }
              high={
                question.high === undefined ? undefined : String(question.high)
              }
              value={given[key] as number | undefined}
              onChange={value => set(key, value)}
              isOptional={!question.required}
            />
          ) : (
            <LevelFields
              question={question}
              row={String(text)}
              levels={(given[key] ?? {}) as Levels}
              onLevels={levels => set(key, levels)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function LevelFields(props: {
  question: Question;
  row: string;
  levels: Levels;
  onLevels: (levels: Levels) => void;
}) {
  const { question, levels, onLevels } = props;
  const t = useTexts();
  const options = question.options!.map(({ text }, index) => ({
    id: String(index + 1),
    label: `${index + 1}. ${String(text)}`,
  }));
  return (
    <div className={styles.levels}>
      {(['current', 'target'] as const).map(key => (
        <Select
          key={key}
          size="small"
          label={t(`form.levels.${key}`)}
          placeholder={t('form.choose')}
          options={options}
          value={levels[key] === undefined ? null : String(levels[key])}
          onChange={chosen => onLevels({ ...levels, [key]: Number(chosen) })}
        />
      ))}
    </div>
  );
}
