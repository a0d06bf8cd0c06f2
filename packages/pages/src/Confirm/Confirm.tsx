import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';

/** @public */
export interface ConfirmProps {
  /** The button that asks. */
  children: ReactNode;
  texts: {
    /** The question. */
    title: string;
    /** What is lost. */
    text: string;
    confirm: string;
    cancel: string;
  };
  onConfirm: () => void;
}

/** Asks before something is done that cannot be undone. @public */
export function Confirm({ children, texts, onConfirm }: ConfirmProps) {
  return (
    <DialogTrigger>
      {children}
      <Dialog>
        <DialogHeader>{texts.title}</DialogHeader>
        <DialogBody>
          <Text>{texts.text}</Text>
        </DialogBody>
        <DialogFooter>
          {/* The theme's red cannot be read well: as text in the light, under text in the dark. */}
          <Button slot="close" variant="secondary" onPress={onConfirm}>
            {texts.confirm}
          </Button>
          <Button slot="close">{texts.cancel}</Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
