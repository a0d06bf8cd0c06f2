import { type ReactNode, useId, useState } from 'react';
import {
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
  Flex,
  Text,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { RiInformationLine, RiTableLine } from '@remixicon/react';
import type { DataSet } from '../csv';
import { DownloadButton } from '../DownloadButton/DownloadButton';
import { DataTable } from './DataTable';
import styles from './ChartFrame.module.css';

/** The words on a frame's buttons. @public */
export interface ChartFrameTexts {
  /** Names the button that opens the definition. */
  definition: string;
  showTable: string;
  download: string;
}

/** @public */
export interface ChartFrameProps {
  /** What the picture shows. */
  title: string;
  /** The heading's place among the page's headings. */
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** What is counted, and how many: "entities, n = 410". */
  unit: string;
  /** How the numbers come about; shown on request. */
  definition: ReactNode;
  data: DataSet;
  /** Name of the CSV file, without its ending. */
  fileName: string;
  texts: ChartFrameTexts;
  /** The picture. */
  children: ReactNode;
}

/**
 * What every picture has around it: title, unit and n, definition, table, CSV.
 *
 * @public
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, headingLevel = 'h3', texts, data } = props;
  const [tabular, setTabular] = useState(false);
  const titleId = useId();
  return (
    <section className={styles.frame} aria-labelledby={titleId}>
      <Flex justify="between" align="start" gap="2">
        <div className={styles.titles}>
          <Text
            as={headingLevel}
            id={titleId}
            variant="title-x-small"
            weight="bold"
          >
            {title}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {props.unit}
          </Text>
        </div>
        <Flex gap="1" align="center" className={styles.actions}>
          <DialogTrigger>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={`${texts.definition}: ${title}`}
              icon={<RiInformationLine />}
            />
            <Dialog isDismissable width="32rem">
              <DialogHeader>{title}</DialogHeader>
              <DialogBody>{props.definition}</DialogBody>
            </Dialog>
          </DialogTrigger>
          <TooltipTrigger>
            <ToggleButton
              size="small"
              aria-label={`${texts.showTable}: ${title}`}
              isSelected={tabular}
              onChange={setTabular}
              iconStart={<RiTableLine />}
            />
            <Tooltip>{texts.showTable}</Tooltip>
          </TooltipTrigger>
          <DownloadButton
            label={texts.download}
            of={title}
            fileName={props.fileName}
            data={data}
          />
        </Flex>
      </Flex>
      {tabular ? <DataTable caption={title} data={data} /> : props.children}
    </section>
  );
}
