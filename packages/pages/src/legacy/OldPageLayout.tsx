import { Header } from '@backstage/core-components';
import type { PageLayoutProps } from '@backstage/frontend-plugin-api';
import { Tab, TabList, Tabs } from '@backstage/ui';
import styles from './OldPageLayout.module.css';

/** The layout of pages in portals on the old frontend system: the header of their other pages, and tabs. */
export function OldPageLayout(props: PageLayoutProps) {
  const { title, headerActions, tabs = [], children } = props;
  return (
    <>
      <Header title={title} />
      <div className={styles.bar}>
        <Tabs>
          <TabList>
            {tabs.map(({ id, label, href }) => (
              <Tab key={id} id={id} href={href} matchStrategy="prefix">
                {label}
              </Tab>
            ))}
          </TabList>
        </Tabs>
        <div className={styles.actions}>{headerActions}</div>
      </div>
      {children}
    </>
  );
}
