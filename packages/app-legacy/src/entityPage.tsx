import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import Grid from '@material-ui/core/Grid';
import {
  EntityUseCard,
  isEntityUseAvailable,
} from '@thrive/backstage-plugin-adoption/legacy';
import {
  EntityComplianceContent,
  isComplianceAvailable,
} from '@thrive/backstage-plugin-compliance/legacy';
import {
  EntityScorecardsCard,
  EntityScorecardsContent,
  isScorecardsAvailable,
} from '@thrive/backstage-plugin-scorecards/legacy';
import {
  EntityFeedbackCard,
  isEntityFeedbackAvailable,
} from '@thrive/backstage-plugin-surveys/legacy';

const cards = [
  { isAvailable: isScorecardsAvailable, card: <EntityScorecardsCard /> },
  { isAvailable: isEntityUseAvailable, card: <EntityUseCard /> },
  { isAvailable: isEntityFeedbackAvailable, card: <EntityFeedbackCard /> },
];

/** The page of every entity, with what each feature adds to it. */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
        {cards.map(({ isAvailable, card }) => (
          <EntitySwitch key={card.type.name}>
            <EntitySwitch.Case if={isAvailable}>
              <Grid item xs={12} md={6}>
                {card}
              </Grid>
            </EntitySwitch.Case>
          </EntitySwitch>
        ))}
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/scorecards"
      title="Scorecards"
      if={isScorecardsAvailable}
    >
      <EntityScorecardsContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/compliance"
      title="Compliance"
      if={isComplianceAvailable}
    >
      <EntityComplianceContent />
    </EntityLayout.Route>
  </EntityLayout>
);
