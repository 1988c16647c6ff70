import { render, screen } from '@testing-library/react';
import React from 'react';
import { LabelCountList } from './LabelCountList';

const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

describe('LabelCountList', () => {
  it("shows the notebook's counts", () => {
    render(<LabelCountList isNumbered counts={{ calledNormal: 0, normal: 970, anomaly: 30, notJudged: 0 }} />);
    expect(items()).toEqual(['Normal (1) 970', 'Anomaly (-1) 30']);
  });

  it('shows that there are no anomalies', () => {
    render(<LabelCountList isNumbered counts={{ calledNormal: 0, normal: 1000, anomaly: 0, notJudged: 0 }} />);
    expect(items()).toEqual(['Normal (1) 1,000', 'Anomaly (-1) 0']);
  });

  it('adds samples that were not judged', () => {
    render(<LabelCountList isNumbered counts={{ calledNormal: 0, normal: 5, anomaly: 1, notJudged: 2 }} />);
    expect(items()).toEqual(['Normal (1) 5', 'Anomaly (-1) 1', 'Not judged 2']);
  });

  it('adds samples that were called normal', () => {
    render(<LabelCountList isNumbered counts={{ calledNormal: 3, normal: 5, anomaly: 0, notJudged: 0 }} />);
    expect(items()).toEqual(['Normal (1) 5', 'Anomaly (-1) 0', 'Called normal 3']);
  });

  it('has no numbers outside of the classic verdict', () => {
    render(<LabelCountList isNumbered={false} counts={{ calledNormal: 0, normal: 970, anomaly: 30, notJudged: 0 }} />);
    expect(items()).toEqual(['Normal 970', 'Anomaly 30']);
  });

  it('claims no zero anomalies before there is a verdict', () => {
    render(<LabelCountList isNumbered counts={{ calledNormal: 0, normal: 0, anomaly: 0, notJudged: 8 }} />);
    expect(items()).toEqual(['Not judged 8']);
  });
});
