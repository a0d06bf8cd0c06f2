import type { Measure } from '@thrive/measures';

/** The numbers that adoption publishes for outcomes, digests and people's own tools. */
export const publishedMeasures: readonly Measure[] = [
  {
    id: 'reach',
    title: 'Reach',
    unit: '%',
    direction: 'up',
    category: 'ease',
    formula:
      'people active in the 28 days up to the day who could use the platform / all who could',
    grains: ['platform', 'group'],
  },
  {
    id: 'monthly-active-people',
    title: 'People active in 28 days',
    unit: 'people',
    direction: 'up',
    category: 'ease',
    formula: 'people with at least one event in the 28 days up to the day',
    grains: ['platform', 'group'],
  },
  {
    id: 'weekly-active-people',
    title: 'People active in 7 days',
    unit: 'people',
    direction: 'up',
    category: 'ease',
    formula: 'people with at least one event in the 7 days up to the day',
    grains: ['platform'],
  },
  {
    id: 'calendar-week-active-people',
    title: 'People active in a calendar week',
    unit: 'people',
    direction: 'up',
    category: 'ease',
    formula:
      'people with at least one event in the ISO week that ends with the day, Monday to Sunday',
    grains: ['platform'],
  },
  {
    id: 'calendar-month-active-people',
    title: 'People active in a calendar month',
    unit: 'people',
    direction: 'up',
    category: 'ease',
    formula:
      'people with at least one event in the month that ends with the day',
    grains: ['platform'],
  },
  {
    id: 'four-week-retention',
    title: 'Back in the fourth week',
    unit: '%',
    direction: 'up',
    category: 'thriving',
    formula:
      'of people whose first week was four weeks before the week that ends with the day, those active in that week',
    grains: ['platform'],
  },
  {
    id: 'template-success',
    title: 'Template tasks that are completed',
    unit: '%',
    direction: 'up',
    category: 'quality',
    formula:
      'completed tasks / completed and failed tasks of the week that ends with the day',
    grains: ['platform'],
  },
  {
    id: 'template-minutes-saved',
    title: 'Minutes saved by templates, estimated',
    unit: 'minutes',
    direction: 'up',
    category: 'speed',
    formula:
      'estimates of the templates’ authors, summed over completed tasks of the week that ends with the day',
    grains: ['platform'],
  },
];
