import { useState } from 'react';
import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import { RiEyeLine } from '@remixicon/react';
import { portalTranslationRef } from '../translation';
import { readChosenPersona, switchPersona } from './chosenPersona';
import { PERSONAS, PersonaId } from './personas';
import styles from './ViewAs.module.css';

/** A sidebar entry that lets one look at the portal as somebody else. */
export function ViewAs() {
  const { t } = useTranslationRef(portalTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <SidebarItem
        icon={() => <RiEyeLine size={24} />}
        text={t('viewAs.title')}
        onClick={() => setOpen(true)}
      />
      <Dialog className={styles.dialog} isOpen={isOpen} onOpenChange={setOpen}>
        <PersonaChoice onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PersonaChoice({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslationRef(portalTranslationRef);
  const current = readChosenPersona().id;
  const [selected, setSelected] = useState<PersonaId>(current);
  return (
    <>
      <DialogHeader>{t('viewAs.title')}</DialogHeader>
      <DialogBody>
        <RadioGroup
          label={t('viewAs.description')}
          value={selected}
          onChange={value => setSelected(value as PersonaId)}
        >
          {PERSONAS.map(({ id }) => (
            <Radio key={id} value={id}>
              <Flex direction="column" gap="0.5">
                <Text weight="bold">{t(`personas.${id}.name`)}</Text>
                <Text color="secondary">{t(`personas.${id}.description`)}</Text>
              </Flex>
            </Radio>
          ))}
        </RadioGroup>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onCancel}>
          {t('viewAs.cancel')}
        </Button>
        <Button
          isDisabled={selected === current}
          onPress={() => switchPersona(selected)}
        >
          {t('viewAs.confirm')}
        </Button>
      </DialogFooter>
    </>
  );
}
