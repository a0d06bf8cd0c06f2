import type { ReactNode } from 'react';
import {
  Sidebar,
  SidebarGroup,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from '@backstage/core-components';
import {
  RiAddCircleLine,
  RiAwardLine,
  RiBox3Line,
  RiHomeLine,
  RiMenuLine,
  RiSeedlingLine,
  RiSettings3Line,
  RiShieldCheckLine,
  RiSurveyLine,
} from '@remixicon/react';

/** The sidebar, and the page beside it. */
export function Root(props: { children: ReactNode }) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarGroup label="Menu" icon={<RiMenuLine />}>
          <SidebarItem icon={() => <RiHomeLine />} to="/" text="Home" />
          <SidebarItem
            icon={() => <RiBox3Line />}
            to="/catalog"
            text="Catalog"
          />
          <SidebarItem
            icon={() => <RiAddCircleLine />}
            to="/create"
            text="Create"
          />
          <SidebarItem
            icon={() => <RiSeedlingLine />}
            to="/adoption"
            text="Adoption"
          />
          <SidebarItem
            icon={() => <RiShieldCheckLine />}
            to="/compliance"
            text="Compliance"
          />
          <SidebarItem
            icon={() => <RiAwardLine />}
            to="/scorecards"
            text="Scorecards"
          />
          <SidebarItem
            icon={() => <RiSurveyLine />}
            to="/surveys"
            text="Surveys"
          />
        </SidebarGroup>
        <SidebarSpace />
        <SidebarGroup
          label="Settings"
          icon={<RiSettings3Line />}
          to="/settings"
        >
          <SidebarItem
            icon={() => <RiSettings3Line />}
            to="/settings"
            text="Settings"
          />
        </SidebarGroup>
      </Sidebar>
      {props.children}
    </SidebarPage>
  );
}
