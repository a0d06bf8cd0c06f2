import { useRef } from 'react';
import { ButtonIcon, Button, Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { QuestionOption } from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './Question.module.css';

export interface RankingProps {
  options: readonly QuestionOption[];
  /** Keys of what is ranked, first one first. */
  order: readonly string[];
  onOrder: (order: string[]) => void;
}

/** Puts options in order with buttons: nothing has to be dragged. */
export function Ranking({ options, order, onOrder }: RankingProps) {
  const t = useTexts();
  const titleOf = (key: string) =>
    String(options.find(option => option.key === key)?.text ?? key);
  const list = useRef<HTMLOListElement>(null);
  const unranked = useRef<HTMLDivElement>(null);
  const move = (index: number, by: number) => {
    const next = [...order];
    [next[index], next[index + by]] = [next[index + by], next[index]];
    onOrder(next);
    // A button at its end can be pressed no more: whoever moves by keyboard goes on with the other one.
    const isAtEnd = index + by === 0 || index + by === order.length - 1;
    if (isAtEnd) setTimeout(() => focusIn(list.current, index + by, -by));
  };
  /** The button that was pressed goes away: whoever is there by keyboard goes on at what is left. */
  const change = (next: string[]) => {
    onOrder(next);
    setTimeout(() => {
      const left = unranked.current?.querySelector('button');
      if (left) left.focus();
      else focusIn(list.current, next.length - 1, -1);
    });
  };
  const rest = options.filter(({ key }) => !order.includes(key));
  return (
    <div className={styles.ranking}>
      <ol className={styles.ranked} ref={list}>
        {order.map((key, index) => (
          <li key={key} className={styles.rank}>
            <Text>{titleOf(key)}</Text>
            <span className={styles.moves}>
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiArrowUpLine />}
                aria-label={t('form.rankUp', { option: titleOf(key) })}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiArrowDownLine />}
                aria-label={t('form.rankDown', { option: titleOf(key) })}
                isDisabled={index === order.length - 1}
                onPress={() => move(index, 1)}
              />
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('form.rankRemove', { option: titleOf(key) })}
                onPress={() => change(order.filter(one => one !== key))}
              >
                {t('form.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <div className={styles.unranked} ref={unranked}>
          <Text variant="body-small" color="secondary">
            {t('form.rankNext', { place: String(order.length + 1) })}
          </Text>
          {rest.map(({ key }) => (
            <Button
              key={key}
              size="small"
              variant="secondary"
              onPress={() => change([...order, key])}
            >
              {titleOf(key)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The button of an option that moves it up (-1) or down (1). */
function focusIn(list: HTMLElement | null, place: number, by: number) {
  const buttons = list?.children[place]?.querySelectorAll('button');
  buttons?.[by < 0 ? 0 : 1]?.focus();
}
