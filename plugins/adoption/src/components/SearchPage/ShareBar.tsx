import { Card, CardBody, Text } from '@backstage/ui';
import type { Share } from '@thrive/backstage-plugin-adoption-common';
import {
  ChartFrame,
  IntervalBar,
  rankLooks,
  stateColors,
} from '@thrive/charts';
import { language } from '@thrive/locale';
import { shareText } from '../../hooks/numbers';
import { shareCells, shareColumns } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

export interface ShareBarProps {
  title: string;
  unit: string;
  definition: string;
  share?: Share;
  /** Whether it is something to mend. */
  toFix?: boolean;
}

/** A share with the interval it lies in, as a picture with its numbers. */
export function ShareBar(props: ShareBarProps) {
  const { title, unit, definition, share, toFix } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const told = share && shareText(share);
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={title}
          unit={
            share ? `${unit}, n = ${share.n.toLocaleString(language())}` : unit
          }
          definition={definition}
          texts={texts}
          fileName={title.toLocaleLowerCase('en-US').replaceAll(' ', '-')}
          data={{
            columns: shareColumns(t, title),
            rows: share ? [shareCells(share)] : [],
          }}
        >
          {share && told ? (
            <>
              <Text as="p" variant="title-medium" weight="bold">
                {t('common.percent', { value: told.value })}
              </Text>
              <IntervalBar
                label={`${title}: ${t('common.percent', {
                  value: told.value,
                })}, ${t('common.interval', told)}`}
                look={
                  toFix
                    ? { ...rankLooks[2], color: stateColors.fail }
                    : rankLooks[2]
                }
                {...share}
              />
              <Text as="p" variant="body-small" color="secondary">
                {t('search.interval', { low: told.low, high: told.high })}
              </Text>
            </>
          ) : (
            <Text color="secondary">{t('common.notKnown')}</Text>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
