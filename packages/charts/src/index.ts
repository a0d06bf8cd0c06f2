/**
 * Small accessible charts with one look.
 *
 * @packageDocumentation
 */
export * from './palette';
export * from './csv';
export * from './saveFile';
export * from './LevelBadge/LevelBadge';
export * from './LevelBadge/LevelShape';
export * from './DistributionBar/DistributionBar';
export * from './TrendChart/TrendChart';
export type { Bounds } from './TrendChart/layers';
export type { TrendMark } from './TrendChart/marks';
export * from './CurveChart/CurveChart';
export * from './DataNote/DataNote';
export * from './IntervalBar/IntervalBar';
export * from './Sparkline/Sparkline';
export * from './StepChart/StepChart';
export * from './ChartFrame/ChartFrame';
export * from './ChartFrame/DataTable';
export * from './DivergingBars/DivergingBars';
export * from './DownloadButton/DownloadButton';
export * from './Legible/Legible';
export * from './DistributionBar/Legend';
