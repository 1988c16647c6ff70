import { firstMinutes, scenarioPanel } from '../gallery/scenario';
import { states } from '../gallery/states';
import { type Dashboard, type GridPos, textPanel } from './dashboard';

const introduction = `Every panel gets data of another kind. None may stay blank: each says what it took, what it left out, or what is missing and would help.`;

/** What the panel says to data of every kind. */
export function statesDashboard(): Dashboard {
  return {
    uid: 'anomaly-forest-states',
    title: 'Anomaly Forest: states',
    description: 'What the panel says to missing, odd and large data.',
    time: firstMinutes(240),
    panels: [
      textPanel('What is shown', { x: 0, y: 0, w: 24, h: 3 }, introduction),
      ...states.map((shown, i) => scenarioPanel(shown, place(i))),
    ],
  };
}

/** Three to a row, below the introduction. */
function place(i: number): GridPos {
  return { x: 8 * (i % 3), y: 3 + 9 * Math.floor(i / 3), w: 8, h: 9 };
}
