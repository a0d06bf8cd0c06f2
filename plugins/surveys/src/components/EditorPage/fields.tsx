import { useState } from 'react';
import { NumberField, Text, TextAreaField, TextField } from '@backstage/ui';
import type { SurveyText } from '@thrive/backstage-plugin-surveys-common';
import { parse, stringify } from 'yaml';
import { useTexts } from '../../hooks/useTexts';
import { textIn, withText } from './surveyText';

interface FieldProps<T> {
  label: string;
  description?: string;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** A text that may be left out. */
export function WordField(
  props: FieldProps<string> & { placeholder?: string },
) {
  const { value = '', onChange, ...rest } = props;
  return (
    <TextField
      size="small"
      {...rest}
      value={value}
      onChange={text => onChange(text === '' ? undefined : text)}
    />
  );
}

/** A text of a survey, in its language. */
export function SurveyTextField(
  props: FieldProps<SurveyText> & { language: string | undefined },
) {
  const { language, value, onChange, ...rest } = props;
  return (
    <WordField
      {...rest}
      value={textIn(value, language)}
      onChange={text => onChange(withText(value, text ?? '', language))}
    />
  );
}

/** A number that may be left out. Whether it makes sense is said below the form, as of all else. */
export function AmountField(
  props: FieldProps<number> & { placeholder?: string },
) {
  const { value = NaN, onChange, ...rest } = props;
  return (
    <NumberField
      {...rest}
      value={value}
      onChange={amount => onChange(Number.isNaN(amount) ? undefined : amount)}
    />
  );
}

/** Several words, one per line. */
export function ListField(
  props: FieldProps<readonly string[]> & { placeholder?: string },
) {
  const { value = [], onChange, ...rest } = props;
  const [text, setText] = useState('');
  // As it is typed, while it says what is there.
  const isTyped = wordsOf(text).join() === value.join();
  return (
    <TextAreaField
      {...rest}
      value={isTyped ? text : value.join('\n')}
      onChange={written => {
        setText(written);
        const words = wordsOf(written);
        onChange(words.length === 0 ? undefined : words);
      }}
      rows={Math.min(8, value.length + 1)}
    />
  );
}

/**
 * What has no fixed form, as YAML. What cannot be read yet is given on as the text that it is, so that
 * it is kept, and nothing is published without it.
 */
export function YamlField(props: FieldProps<object | string>) {
  const { value, onChange, ...rest } = props;
  const t = useTexts();
  const [text, setText] = useState(
    typeof value === 'object' ? stringify(value).trimEnd() : value ?? '',
  );
  return (
    <div>
      <TextAreaField
        {...rest}
        value={text}
        onChange={written => {
          setText(written);
          onChange(readKeys(written));
        }}
        rows={3}
      />
      {typeof readKeys(text) === 'string' && (
        <Text role="alert" variant="body-small" color="danger">
          {t('editor.notYaml')}
        </Text>
      )}
    </div>
  );
}

function wordsOf(text: string): string[] {
  return text.split(/[,\s]+/).filter(Boolean);
}

/** The text itself when it has no keys. */
function readKeys(text: string): object | string | undefined {
  try {
    const read: unknown = parse(text) ?? undefined;
    if (read === undefined) return undefined;
    return typeof read === 'object' && !Array.isArray(read) ? read! : text;
  } catch {
    return text;
  }
}
