import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';

/** @public */
export interface SearchFilterProps {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
}

const TYPING_PAUSE_MS = 300;

/** A search field that asks once people pause, not with every key. @public */
export function SearchFilter(props: SearchFilterProps) {
  const { label, placeholder, value, onChange } = props;
  const [text, setText] = useState(value);
  const settled = useRef(value);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  // The address changed from elsewhere: a chip was removed, or "back" was pressed.
  useEffect(() => {
    if (value !== settled.current) {
      settled.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === settled.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      settled.current = text;
      latestOnChange.current(text);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchField
      size="small"
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={setText}
    />
  );
}
