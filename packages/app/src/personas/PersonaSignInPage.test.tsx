import { renderInTestApp } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { PERSONA_STORAGE_KEY } from './chosenPersona';
import { PersonaSignInPage } from './PersonaSignInPage';

function answerSignIns() {
  return jest.spyOn(global, 'fetch').mockImplementation(async () =>
    Response.json({
      profile: {},
      providerInfo: {},
      backstageIdentity: {
        token: 'header.e30.signature',
        identity: {
          type: 'user',
          userEntityRef: 'user:default/somebody',
          ownershipEntityRefs: [],
        },
      },
    }),
  );
}

describe('PersonaSignInPage', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    window.localStorage.clear();
  });

  it.each([
    [undefined, 'guest'],
    ['developer', 'demo-developer'],
    ['author', 'demo-author'],
    ['no longer known', 'guest'],
  ])('signs in without a click after choosing %p', async (chosen, provider) => {
    if (chosen) {
      window.localStorage.setItem(PERSONA_STORAGE_KEY, chosen);
    }
    const requests = answerSignIns();
    const onSignInSuccess = jest.fn();
    renderInTestApp(<PersonaSignInPage onSignInSuccess={onSignInSuccess} />);
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(String(requests.mock.calls[0][0])).toMatch(
      new RegExp(`/auth/${provider}/refresh$`),
    );
  });
});
