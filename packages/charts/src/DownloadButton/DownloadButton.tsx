import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { type DataSet, downloadCsv } from '../csv';
import { useNoted } from '../DataNote/DataNote';

/** @public */
export interface DownloadButtonProps {
  /** What the button does, e.g. "Download CSV". */
  label: string;
  /** What is in the file; told to screen readers with the label. */
  of: string;
  /** Name of the file, without its ending. */
  fileName: string;
  data: DataSet;
}

/** Gives numbers as a CSV file. @public */
export function DownloadButton(props: DownloadButtonProps) {
  const { label, of, fileName } = props;
  const data = useNoted(props.data);
  return (
    <TooltipTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={`${label}: ${of}`}
        icon={<RiDownload2Line />}
        onPress={() => downloadCsv(fileName, data)}
      />
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
