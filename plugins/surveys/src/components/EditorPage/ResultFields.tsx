import { Switch } from '@backstage/ui';
import type {
  ScoreBlock,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { AmountField, ListField, SurveyTextField, WordField } from './fields';
import { filled } from './filled';
import { ItemList } from './ItemList';
import { freshName } from './questionDraft';
import { textIn } from './surveyText';
import type { PartProps } from './types';

const BLOCKS = ['umuxLite', 'usabilityScale', 'productMarketFit'] as const;
const MOST_DIMENSIONS = 3;
const MOST_BLOCKS = 10;

type Dimension = NonNullable<SurveyDefinition['dimensions']>[number];
type Thresholds = NonNullable<SurveyDefinition['thresholds']>;

/** From how many answers what is shown, told apart by what, and which questions make one score. */
export function ResultFields({ definition, set }: PartProps) {
  const t = useTexts();
  const { blocks, destroyKey, language, mode, thanks, thresholds } = definition;
  const { dimensions, pairs } = definition;
  const change = (changes: Partial<Thresholds>) =>
    set({ thresholds: filled({ ...thresholds, ...changes }) });
  return (
    <>
      <AmountField
        label={t('editor.fields.respondents')}
        placeholder="5"
        value={thresholds?.respondents}
        onChange={respondents => change({ respondents })}
      />
      <AmountField
        label={t('editor.fields.comments')}
        placeholder="10"
        value={thresholds?.comments}
        onChange={comments => change({ comments })}
      />
      <ItemList<Dimension>
        heading={t('editor.dimensions')}
        title={t('editor.dimension')}
        addLabel={t('editor.addDimension')}
        items={dimensions}
        most={MOST_DIMENSIONS}
        fresh={() => freshDimension(dimensions)}
        onChange={changed => set({ dimensions: changed })}
      >
        {(dimension, setDimension) => (
          <>
            <WordField
              label={t('editor.fields.id')}
              value={dimension.id}
              onChange={(id = '') => setDimension({ id })}
            />
            <SurveyTextField
              label={t('editor.fields.name')}
              language={language}
              value={dimension.title}
              onChange={title => setDimension({ title })}
            />
            <WordField
              label={t('editor.fields.from')}
              placeholder="spec.role"
              value={dimension.from}
              onChange={from => setDimension({ from })}
            />
          </>
        )}
      </ItemList>
      {pairsOf(dimensions).map(([first, second]) => {
        const isPair = (pair: readonly string[]) =>
          pair.includes(first.id) && pair.includes(second.id);
        const others = pairs?.filter(pair => !isPair(pair)) ?? [];
        return (
          <Switch
            key={`${first.id} ${second.id}`}
            label={t('editor.pair', {
              first: textIn(first.title, language) || first.id,
              second: textIn(second.title, language) || second.id,
            })}
            isSelected={pairs?.some(isPair) ?? false}
            onChange={isTold =>
              set({
                pairs: isTold
                  ? [...others, [first.id, second.id]]
                  : listed(others),
              })
            }
          />
        );
      })}
      <ItemList<ScoreBlock>
        heading={t('editor.blocks')}
        title={t('editor.block')}
        addLabel={t('editor.addBlock')}
        items={blocks}
        most={MOST_BLOCKS}
        fresh={() => freshBlock(blocks)}
        onChange={changed => set({ blocks: changed })}
      >
        {(block, setBlock) => (
          <>
            <WordField
              label={t('editor.fields.id')}
              value={block.id}
              onChange={(id = '') => setBlock({ id })}
            />
            <SurveyTextField
              label={t('editor.fields.name')}
              language={language}
              value={block.title}
              onChange={title => setBlock({ title })}
            />
            <ChoiceFilter
              label={t('editor.fields.blockKind')}
              choices={BLOCKS.map(id => ({ id, label: t(`blocks.${id}`) }))}
              value={block.kind}
              onChange={kind => setBlock({ kind: kind as ScoreBlock['kind'] })}
            />
            <ListField
              label={t('editor.fields.blockQuestions')}
              value={block.questions}
              onChange={(questions = []) =>
                setBlock({ questions: [...questions] })
              }
            />
          </>
        )}
      </ItemList>
      {(mode === 'confidential' || destroyKey) && (
        <Switch
          label={t('editor.fields.destroyKey')}
          isSelected={destroyKey === true}
          onChange={isDestroyed =>
            set({ destroyKey: isDestroyed ? true : undefined })
          }
        />
      )}
      <SurveyTextField
        label={t('editor.fields.thanks')}
        language={language}
        value={thanks}
        onChange={text => set({ thanks: text })}
      />
    </>
  );
}

function pairsOf(dimensions: readonly Dimension[] = []) {
  return dimensions.flatMap((first, index) =>
    dimensions.slice(index + 1).map(second => [first, second] as const),
  );
}

/** Nothing where nothing is left. */
function listed<T>(items: T[]): T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function freshDimension(dimensions: readonly Dimension[] = []): Dimension {
  const taken = dimensions.map(({ id }) => id);
  return taken.includes('team')
    ? { id: freshName('dimension', taken) }
    : { id: 'team' };
}

function freshBlock(blocks: readonly ScoreBlock[] = []): ScoreBlock {
  const id = freshName(
    'score',
    blocks.map(block => block.id),
  );
  return { id, kind: 'umuxLite', questions: [] };
}
