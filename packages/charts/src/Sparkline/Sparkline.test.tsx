import { render, screen } from '@testing-library/react';
import { Sparkline } from './Sparkline';

function shapes() {
  const picture = screen.getByRole('img', { name: 'Up from 1 to 3' });
  return {
    lines: picture.querySelectorAll('polyline').length,
    dots: picture.querySelectorAll('circle').length,
  };
}

describe('Sparkline', () => {
  it('draws one line with a dot at its end', () => {
    render(<Sparkline label="Up from 1 to 3" values={[1, 2, 3]} />);
    expect(shapes()).toEqual({ lines: 1, dots: 1 });
  });

  it('does not bridge days without a value', () => {
    render(
      <Sparkline label="Up from 1 to 3" values={[1, 2, undefined, 2, 3]} />,
    );
    expect(shapes()).toEqual({ lines: 2, dots: 1 });
  });

  it.each([[[5]], [[]], [[undefined]]])(
    'bears %j without broken coordinates',
    values => {
      const { container } = render(
        <Sparkline label="Up from 1 to 3" values={values} />,
      );
      expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
    },
  );
});
