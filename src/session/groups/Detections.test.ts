import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import type { DetectionListener } from '../worker/detector';
import { turnsOfThePage } from '../turns/Turns';
import { Detections } from './Detections';

jest.unmock('../turns/ownTask');

const [samples, options] = [someSamples(3), someOptions()];
const query = { samples, options };
const outcome = { detection: calmDetection(samples, options), notices: [] };

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.runAllTimers(); // All turns end.
  jest.useRealTimers();
});

const nextTask = (): unknown => jest.advanceTimersByTime(0);

/** Asks for one verdict; `answer` is how the background tells of it. */
function asked() {
  let listener: DetectionListener | undefined;
  const detections = new Detections(() => ({
    detect: (_samples, _options, given) => (listener = given),
    cancel: jest.fn(),
  }));
  const heard = jest.fn();
  detections.subscribe(heard);
  detections.ask(new Map([['A', query]]));
  return { detections, heard, answer: () => listener?.onOutcome(outcome) };
}

it('a verdict is told in a task after the one that brought it', () => {
  const { detections, heard, answer } = asked();
  answer();
  expect(heard).not.toHaveBeenCalled();
  nextTask();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(detections.snapshot().get('A')?.settled).toEqual({ query, outcome });
});

it('who asks for a turn while the verdict is drawn gets it in a task of its own', () => {
  const { heard, answer } = asked();
  const draw = jest.fn((turn) => turn.end());
  heard.mockImplementation(() => void turnsOfThePage.ask(draw));
  answer();
  nextTask();
  expect(draw).not.toHaveBeenCalled();
  jest.advanceTimersByTime(10);
  expect(draw).toHaveBeenCalledTimes(1);
});

it('nothing is told any more once all is given up', () => {
  const { detections, heard, answer } = asked();
  answer();
  detections.stop();
  jest.runAllTimers();
  expect(heard).not.toHaveBeenCalled();
});
