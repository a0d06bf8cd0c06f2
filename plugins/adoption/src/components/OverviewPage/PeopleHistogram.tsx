import { Card, CardBody, Text } from '@backstage/ui';
import { ChartFrame, DivergingBars, rankLooks } from '@thrive/charts';
import { language } from '@thrive/locale';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { type Bin, type CountStep, histogramBins } from './histogramBins';

export interface PeopleHistogramProps {
  title: string;
  unit: string;
  definition: string;
  fileName: string;
  /** What is counted of each person. */
  counted: string;
  steps: readonly CountStep[];
  /** The last step stands for so many or more. */
  open?: boolean;
}

/** How wide the name of a bar is. */
const LABEL_WIDTH = 34;

/** People by how often something is so of them. */
export function PeopleHistogram(props: PeopleHistogramProps) {
  const { title, counted, steps, open } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const last = steps[steps.length - 1]?.times;
  const nameOf = (from: number, to: number) => {
    if (open && to === last && last > 1) return `${from}+`;
    return from === to ? String(from) : `${from}–${to}`;
  };
  const inWords = ({ from, to, people }: Bin) => {
    const known = { counted, people: people.toLocaleString(language()) };
    if (from === to) return t('habits.same', { ...known, times: String(from) });
    return open && to === last
      ? t('habits.oneOpen', { ...known, from: String(from) })
      : t('habits.one', { ...known, from: String(from), to: String(to) });
  };
  // Who used only what few people use is shown when there are any.
  const bins = histogramBins(steps).filter(
    ({ from, people }) => from > 0 || people > 0,
  );
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={title}
          unit={props.unit}
          definition={props.definition}
          texts={texts}
          fileName={props.fileName}
          data={{
            columns: [
              { id: 'times', label: counted, numeric: true },
              { id: 'exactly', label: t('habits.exactly'), numeric: true },
              { id: 'atLeast', label: t('habits.atLeast'), numeric: true },
            ],
            rows: steps.map(({ times, exactly, atLeast }) => [
              times,
              exactly,
              atLeast,
            ]),
          }}
        >
          {bins.length === 0 && (
            <Text color="secondary">{t('habits.tooFew')}</Text>
          )}
          {bins.length === 1 && (
            // A picture of one bar says nothing that words do not.
            <Text color="secondary">{inWords(bins[0])}</Text>
          )}
          {bins.length > 1 && (
            <DivergingBars
              label={title}
              height={200}
              labelWidth={LABEL_WIDTH}
              bars={bins.map(({ from, to }) => nameOf(from, to))}
              series={[
                {
                  id: 'people',
                  label: t('overview.people'),
                  look: rankLooks[2],
                  values: bins.map(({ people }) => people),
                },
              ]}
            />
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
