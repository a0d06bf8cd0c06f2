import { useState } from 'react';
import { Button, Text, TextAreaField, TextField } from '@backstage/ui';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';
import { textIn } from './surveyText';
import {
  languageTag,
  nameOfLanguage,
  textsOf,
  translate,
  translationsOf,
} from './translations';
import type { FormProps } from './types';

const LONG = 60;

/** Every text of the survey in another language, below the words that it has. */
export function TranslationsForm(
  props: FormProps & {
    /** The one that is written, and previewed. */
    language: string | undefined;
    onLanguage: (language: string | undefined) => void;
  },
) {
  const { definition, onChange, isReadOnly, language, onLanguage } = props;
  const { language: own = 'en' } = definition;
  const t = useTexts();
  const texts = textsOf(definition);
  const done =
    language === undefined
      ? []
      : texts.filter(({ text }) => hasWords(text, language));
  const known = translationsOf(definition);
  const choices =
    language === undefined || known.includes(language)
      ? known
      : [...known, language];
  return (
    <div className={styles.fields}>
      <Text as="p" color="secondary">
        {t('editor.translations.text', { language: nameOfLanguage(own) })}
      </Text>
      {choices.length > 0 && (
        <ChoiceFilter
          label={t('editor.translations.language')}
          anyLabel={t('editor.translations.none')}
          choices={choices.map(id => ({ id, label: nameOfLanguage(id) }))}
          value={language}
          onChange={onLanguage}
        />
      )}
      {!isReadOnly && <NewLanguage own={own} onAdd={onLanguage} />}
      {language !== undefined && (
        <>
          <Text as="p">
            {t('editor.translations.done', {
              count: done.length,
              of: String(texts.length),
            })}
          </Text>
          {texts.map(({ path, text }) => {
            const words = textIn(text, own);
            const field = {
              label: words,
              value: hasWords(text, language) ? textIn(text, language) : '',
              onChange: (value: string) =>
                onChange(translate(definition, { path, language }, value)),
              isReadOnly,
            };
            return words.length > LONG ? (
              <TextAreaField key={path} {...field} rows={3} />
            ) : (
              <TextField key={path} {...field} />
            );
          })}
        </>
      )}
    </div>
  );
}

function hasWords(text: string | object, language: string): boolean {
  return typeof text !== 'string' && Object.hasOwn(text, language);
}

function NewLanguage(props: {
  own: string;
  onAdd: (language: string) => void;
}) {
  const t = useTexts();
  const [written, setWritten] = useState('');
  const tag = languageTag(written);
  const isNew = tag !== undefined && tag !== props.own;
  return (
    <div className={styles.adding}>
      <TextField
        size="small"
        label={t('editor.translations.add')}
        placeholder="de"
        value={written}
        onChange={setWritten}
      />
      <Button
        size="small"
        variant="secondary"
        isDisabled={!isNew}
        onPress={() => {
          props.onAdd(tag!);
          setWritten('');
        }}
      >
        {t('editor.translations.begin')}
      </Button>
    </div>
  );
}
