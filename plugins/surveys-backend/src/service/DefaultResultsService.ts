import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type Results,
  type Trend,
} from '@thrive/backstage-plugin-surveys-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import { thresholdsOf } from '../definitions/checkSuccessor';
import {
  isComparable,
  presentVariable,
  type SurveyVariable,
  variablesOf,
} from '../scoring/variables';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexReleaseStore, StoredCell } from '../store/ReleaseStore';
import type { StoredVersion, SurveyStore } from '../store/SurveyStore';
import type { KnexWaveStore, StoredWave, WaveHead } from '../store/WaveStore';
import { changeBetween } from './changeBetween';
import { inLanguage } from './inLanguage';
import { measuresOf, teamDimensionOf } from './measuresOf';
import { NamedAnswersReader } from './NamedAnswersReader';
import { presentWave } from './presentWave';
import type { ResultsService } from './ResultsService';
import type { ServiceOptions } from './ServiceOptions';

export interface DefaultResultsServiceOptions {
  answers: KnexAnswerStore;
  releases: KnexReleaseStore;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

export class DefaultResultsService implements ResultsService {
  readonly #options: DefaultResultsServiceOptions;
  readonly #named: NamedAnswersReader;

  constructor(options: DefaultResultsServiceOptions) {
    this.#options = options;
    this.#named = new NamedAnswersReader(options);
  }

  async getResults(
    request: { waveId: string; dimension?: string },
    options: ServiceOptions,
  ): Promise<Results> {
    const { releases } = this.#options;
    const { wave, version } = await this.#released(request.waveId);
    const dimension = request.dimension ?? wave.dimensions[0]?.id;
    const known = [
      ...wave.dimensions.map(({ id }) => id),
      ...(version.definition.pairs ?? []).map(pair => pair.join('&')),
    ];
    if (dimension !== undefined && !known.includes(dimension)) {
      throw new InputError(
        `This survey is not told apart by "${dimension}"; it is by ${
          known.join(', ') || 'nothing'
        }.`,
      );
    }
    const keys = ['all', ...(dimension === undefined ? [] : [dimension])];
    const cells = await releases.readCells([wave.id], keys);
    const everybody = cells.find(one => one.dimension === 'all');
    if (!everybody) throw new NotFoundError('The results are not there yet.');
    const definition = inLanguage(version.definition, options);
    const dimensions = wave.dimensions.map(({ id, title }) => ({
      id,
      title:
        (definition.dimensions?.find(one => one.id === id)?.title as
          | string
          | undefined) ?? title,
    }));
    return {
      wave: presentWave(wave, undefined, Infinity),
      title: String(definition.title),
      mode: definition.mode,
      variables: variablesOf(definition).map(presentVariable),
      everybody: presentCell(everybody),
      cells: cells.filter(one => one.dimension !== 'all').map(presentCell),
      dimensions: [
        ...dimensions,
        ...(definition.pairs ?? []).map(pair => ({
          id: pair.join('&'),
          title: pair
            .map(id => dimensions.find(one => one.id === id)?.title ?? id)
            .join(' × '),
        })),
      ],
      dimension,
      thresholds: thresholdsOf(definition),
      drivers: everybody.body.drivers ?? [],
    };
  }

  async getTrend(
    { surveyId }: { surveyId: string },
    options: ServiceOptions,
  ): Promise<Trend> {
    const { waves } = await this.#releasedWaves([surveyId], options);
    const latest = waves[waves.length - 1];
    if (!latest) return { items: [] };
    return {
      items: latest.variables.map(variable => {
        const points = waves.flatMap(({ wave, variables, cell }) => {
          // Only what was asked in the same way is one line.
          const same = variables.some(other => isComparable(other, variable));
          const figure = cell?.body.figures[variable.id];
          return same && figure
            ? [
                {
                  wave: wave.id,
                  number: wave.number,
                  closedAt: wave.closesAt,
                  figure,
                },
              ]
            : [];
        });
        return {
          variable: presentVariable(variable),
          points: points.map((point, index) => ({
            ...point,
            change:
              index === 0
                ? undefined
                : changeBetween(
                    variable.score,
                    points[index - 1].figure,
                    point.figure,
                  ),
          })),
        };
      }),
    };
  }

  async listComments({ waveId }: { waveId: string }) {
    const { wave } = await this.#released(waveId);
    const items = await this.#options.releases.readComments(wave.id);
    const counts = new Map<string, number>();
    for (const { themes } of items)
      for (const theme of themes)
        counts.set(theme, (counts.get(theme) ?? 0) + 1);
    return {
      items,
      themes: [...counts]
        .map(([theme, comments]) => ({ theme, comments }))
        .sort(
          (a, b) => b.comments - a.comments || (a.theme < b.theme ? -1 : 1),
        ),
    };
  }

  async listNamedAnswers(
    request: { waveId: string; cursor?: string },
    options: ServiceOptions,
  ) {
    return this.#named.read(request, options);
  }

  async setThemes(request: {
    waveId: string;
    commentId: string;
    themes: readonly string[];
  }): Promise<void> {
    const themes = [
      ...new Set(request.themes.map(theme => theme.trim()).filter(Boolean)),
    ];
    const isThere = await this.#options.releases.setThemes(
      request.waveId,
      request.commentId,
      themes,
    );
    if (!isThere) throw new NotFoundError('There is no such comment.');
  }

  async addOutcome(request: {
    surveyId: string;
    said: string;
    did: string;
    link?: string;
  }) {
    const { surveyId, said, did, link } = request;
    const outcome = {
      id: randomUUID(),
      said,
      did,
      link,
      on: new Date().toISOString().slice(0, 10),
    };
    await this.#options.releases.addOutcome(surveyId, outcome);
    return outcome;
  }

  async deleteOutcome({
    surveyId,
    outcomeId,
  }: {
    surveyId: string;
    outcomeId: string;
  }): Promise<void> {
    const gone = await this.#options.releases.deleteOutcome(
      surveyId,
      outcomeId,
    );
    if (!gone) throw new NotFoundError('There is no such note.');
  }

  async listMeasures(
    _: {},
    options: ServiceOptions,
  ): Promise<{ items: Measure[] }> {
    const versions = await this.#options.surveys.latestVersions();
    return {
      items: versions.flatMap(({ definition }) =>
        measuresOf(inLanguage(definition, options)),
      ),
    };
  }

  async getMeasureSeries(request: {
    measureId: string;
    from?: string;
    to?: string;
    by?: string;
  }): Promise<{ points: MeasurePoint[] }> {
    const { releases } = this.#options;
    const separator = request.measureId.indexOf('.');
    const surveyId = request.measureId.slice(0, separator);
    const id = request.measureId.slice(separator + 1);
    const { waves } = await this.#releasedWaves([surveyId]);
    const points: MeasurePoint[] = [];
    for (const { wave, variables, cell, team } of waves) {
      const variable = variables.find(one => one.id === id);
      const day = wave.closesAt.slice(0, 10);
      if (
        !variable ||
        (request.from && day < request.from) ||
        (request.to && day > request.to)
      )
        continue;
      const cells =
        request.by === 'group'
          ? await releases.readCells([wave.id], team ? [team] : [])
          : [cell!];
      for (const one of cells) {
        const figure = one?.body.figures[id];
        if (figure?.state !== 'shown') continue;
        points.push({
          day,
          key:
            one.dimension === 'all'
              ? 'platform'
              : one.cell.slice(one.cell.indexOf('=') + 1),
          value: (figure.score ?? figure.mean)!.value,
          // Of few answers it is not known exactly: no fewer than this.
          n: figure.n!.from,
        });
      }
    }
    return { points };
  }

  async #released(
    waveId: string,
  ): Promise<{ wave: StoredWave; version: StoredVersion }> {
    const { surveys, waves } = this.#options;
    const wave = await waves.getWave(waveId);
    const version =
      wave && (await surveys.getVersion(wave.surveyId, wave.version));
    if (!wave || !version) throw new NotFoundError('There is no such wave.');
    if (wave.state !== 'released') {
      throw new ConflictError(
        'Results are released when the wave is closed, all at once, so that no single answer shows.',
      );
    }
    return { wave, version };
  }

  /** Released waves of surveys, oldest first, with what they say of everybody. */
  async #releasedWaves(
    surveyIds: readonly string[],
    options: Pick<ServiceOptions, 'language'> = {},
  ) {
    const { releases, surveys, waves } = this.#options;
    const stored = (
      await waves.listWaves({ surveyIds, states: ['released'] })
    ).reverse();
    const cells = await releases.readCells(
      stored.map(({ id }) => id),
      ['all'],
    );
    const found: {
      wave: WaveHead;
      variables: SurveyVariable[];
      cell?: StoredCell;
      /** The dimension whose values are groups. */
      team?: string;
    }[] = [];
    for (const wave of stored) {
      const version = await surveys.getVersion(wave.surveyId, wave.version);
      found.push({
        wave,
        variables: version
          ? variablesOf(inLanguage(version.definition, options))
          : [],
        cell: cells.find(({ waveId }) => waveId === wave.id),
        team: version && teamDimensionOf(version.definition),
      });
    }
    return { waves: found };
  }
}

function presentCell({ cell, body }: StoredCell) {
  const { title, responseRate, figures } = body;
  return { id: cell, title, responseRate, figures };
}
