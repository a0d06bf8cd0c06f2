import { useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import type { Question } from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import { AmountField, SurveyTextField } from './fields';
import { partsOf } from './questionDraft';

/** What few questions need to say: key, help, ends and size of the scale, bounds. */
export function QuestionMore(props: {
  question: Question;
  language: string | undefined;
  set: (changes: Partial<Question>) => void;
  onKey: (key: string) => boolean;
}) {
  const { question, language, set, onKey } = props;
  const t = useTexts();
  const { type } = question;
  const has = partsOf(type);
  const textField = (field: 'help' | 'low' | 'high') => (
    <SurveyTextField
      label={t(`editor.fields.${field}`)}
      language={language}
      value={question[field]}
      onChange={text => set({ [field]: text })}
    />
  );
  const amountField = (
    field: 'points' | 'min' | 'max' | 'maxLength',
    placeholder?: string,
  ) => (
    <AmountField
      label={t(`editor.fields.${field}`)}
      placeholder={placeholder}
      value={question[field]}
      onChange={amount => set({ [field]: amount })}
    />
  );
  return (
    <>
      <KeyField value={question.key} onKey={onKey} />
      {type !== 'statement' && textField('help')}
      {has.ends && textField('low')}
      {has.ends && textField('high')}
      {has.points && amountField('points', '5')}
      {type === 'number' && amountField('min')}
      {type === 'number' && amountField('max')}
      {type === 'text' && amountField('maxLength', '5000')}
    </>
  );
}

/** A key takes effect when it is written to its end: others refer to it. */
function KeyField(props: { value: string; onKey: (key: string) => boolean }) {
  const { value, onKey } = props;
  const t = useTexts();
  const [text, setText] = useState<string>();
  const [isTaken, setTaken] = useState(false);
  const leave = () => {
    const key = text?.trim();
    const isNew = key !== undefined && key !== '' && key !== value;
    setTaken(isNew && !onKey(key));
    setText(undefined);
  };
  return (
    <>
      <TextField
        size="small"
        label={t('editor.fields.key')}
        description={t('editor.hints.key')}
        value={text ?? value}
        onChange={setText}
        onBlur={leave}
      />
      {isTaken && (
        <Text role="alert" variant="body-small" color="danger">
          {t('editor.keyTaken')}
        </Text>
      )}
    </>
  );
}
