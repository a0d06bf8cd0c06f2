import { type FormEvent, useState } from 'react';
import { Button, ButtonIcon, Flex, Text, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiCloseLine } from '@remixicon/react';
import {
  adoptionAdminPermission,
  type Marker,
} from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import { dayText } from '@thrive/locale';
import { Confirm, Section } from '@thrive/pages';
import { adoptionApiRef } from '../../api/AdoptionApi';
import { useAttempt } from '../../hooks/useAttempt';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import styles from './Markers.module.css';

export interface MarkersProps {
  markers: readonly Marker[];
  /** The capability that new ones concern. */
  capability?: string;
  onChanged: () => void;
}

/** What happened to the platform, as its owners wrote it down; it stands on every picture over time. */
export function Markers(props: MarkersProps) {
  const { markers, capability, onChanged } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const api = useApi(adoptionApiRef);
  const attempt = useAttempt();
  const { allowed } = usePermission({ permission: adoptionAdminPermission });
  if (markers.length === 0 && !allowed) return null;
  const remove = async ({ id }: Marker) => {
    const gone = await attempt(() => api.deleteMarker(id), {
      done: t('markers.deleted'),
      failed: t('markers.deleteFailed'),
    });
    if (gone) onChanged();
  };
  return (
    <Section
      title={t('markers.title')}
      text={t('markers.text')}
      actions={
        markers.length > 0 && (
          <DownloadButton
            label={texts.download}
            of={t('markers.title')}
            fileName="markers"
            data={{
              columns: [
                { id: 'day', label: t('markers.day') },
                { id: 'title', label: t('markers.what') },
                { id: 'capability', label: t('overview.capability') },
              ],
              rows: markers.map(marker => [
                marker.day,
                marker.title,
                marker.capability,
              ]),
            }}
          />
        )
      }
    >
      {markers.length > 0 && (
        <ul className={styles.list}>
          {markers.map(marker => (
            <li key={marker.id} className={styles.marker}>
              <Text>
                {dayText(marker.day)}: {marker.title}
              </Text>
              {allowed && (
                <Confirm
                  texts={{
                    title: t('markers.deleteTitle', { title: marker.title }),
                    text: t('markers.deleteText'),
                    confirm: t('markers.confirm'),
                    cancel: t('markers.keep'),
                  }}
                  onConfirm={() => remove(marker)}
                >
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    aria-label={t('markers.delete', { title: marker.title })}
                    icon={<RiCloseLine />}
                  />
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {allowed && <NewMarker capability={capability} onAdded={onChanged} />}
    </Section>
  );
}

function NewMarker(props: { capability?: string; onAdded: () => void }) {
  const { capability, onAdded } = props;
  const t = useTexts();
  const api = useApi(adoptionApiRef);
  const attempt = useAttempt();
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const [title, setTitle] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = await attempt(
      () => api.addMarker({ day, title, capability }),
      { done: t('markers.added'), failed: t('markers.addFailed') },
    );
    if (!added) return;
    setTitle('');
    onAdded();
  };
  return (
    <form onSubmit={add}>
      <Flex align="end" gap="3" className={styles.form}>
        <TextField
          size="small"
          label={t('markers.day')}
          // BUI names no field for a day, and hands its type on to the browser's own.
          type={'date' as 'text'}
          value={day}
          onChange={setDay}
        />
        <TextField
          size="small"
          label={t('markers.what')}
          placeholder={t('markers.example')}
          value={title}
          onChange={setTitle}
          maxLength={100}
        />
        <Button
          type="submit"
          size="small"
          variant="secondary"
          isDisabled={title.trim() === '' || day === ''}
        >
          {t('markers.add')}
        </Button>
      </Flex>
    </form>
  );
}
