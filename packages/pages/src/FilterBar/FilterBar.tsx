import type { ReactNode } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Tag,
  TagGroup,
  useBreakpoint,
} from '@backstage/ui';
import styles from './FilterBar.module.css';

/** A filter in force, in words. @public */
export interface FilterChip {
  key: string;
  label: string;
}

/** The words on a filter bar. @public */
export interface FilterBarTexts {
  /** Names the fields. */
  label: string;
  /** Unfolds the fields on a small screen. */
  show: string;
  /** Names the chips. */
  active: string;
  clear: string;
}

/** @public */
export interface FilterBarProps {
  /** The fields. */
  children: ReactNode;
  chips: readonly FilterChip[];
  onRemove: (key: string) => void;
  onClear: () => void;
  texts: FilterBarTexts;
}

/** The filters of a list, and what is in force as chips. On small screens the fields fold away. @public */
export function FilterBar(props: FilterBarProps) {
  const { children, chips, onRemove, onClear, texts } = props;
  const wide = useBreakpoint().up('sm');
  const fields = (
    <div role="group" aria-label={texts.label} className={styles.fields}>
      {children}
    </div>
  );
  return (
    <Flex direction="column" gap="3">
      {wide ? (
        fields
      ) : (
        <Accordion>
          <AccordionTrigger title={texts.show} />
          <AccordionPanel>{fields}</AccordionPanel>
        </Accordion>
      )}
      {chips.length > 0 && (
        <Flex align="center" gap="2" className={styles.chips}>
          <TagGroup
            aria-label={texts.active}
            onRemove={keys => keys.forEach(key => onRemove(String(key)))}
          >
            {chips.map(chip => (
              <Tag key={chip.key} id={chip.key} textValue={chip.label}>
                {chip.label}
              </Tag>
            ))}
          </TagGroup>
          <Button size="small" variant="tertiary" onPress={onClear}>
            {texts.clear}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
