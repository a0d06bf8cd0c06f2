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
import { useTexts } from '../../hooks/useTexts';
import styles from './FilterBar.module.css';

/** A filter in force, in words. */
export interface FilterChip {
  key: string;
  label: string;
}

export interface FilterBarProps {
  /** The fields. */
  children: ReactNode;
  chips: readonly FilterChip[];
  onRemove: (key: string) => void;
  onClear: () => void;
}

/** The filters of a list, and what is in force as chips. On small screens the fields fold away. */
export function FilterBar(props: FilterBarProps) {
  const { children, chips, onRemove, onClear } = props;
  const t = useTexts();
  const wide = useBreakpoint().up('sm');
  const fields = (
    <div role="group" aria-label={t('filters.label')} className={styles.fields}>
      {children}
    </div>
  );
  return (
    <Flex direction="column" gap="3">
      {wide ? (
        fields
      ) : (
        <Accordion>
          <AccordionTrigger title={t('filters.show')} />
          <AccordionPanel>{fields}</AccordionPanel>
        </Accordion>
      )}
      {chips.length > 0 && (
        <Flex align="center" gap="2" className={styles.chips}>
          <TagGroup
            aria-label={t('filters.active')}
            onRemove={keys => keys.forEach(key => onRemove(String(key)))}
          >
            {chips.map(chip => (
              <Tag key={chip.key} id={chip.key} textValue={chip.label}>
                {chip.label}
              </Tag>
            ))}
          </TagGroup>
          <Button size="small" variant="tertiary" onPress={onClear}>
            {t('filters.clear')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
