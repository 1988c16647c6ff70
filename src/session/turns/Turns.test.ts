import { type Turn, Turns } from './Turns';

jest.unmock('./ownTask');

let turns: Turns;
let log: string[];
beforeEach(() => {
  jest.useFakeTimers();
  [turns, log] = [new Turns(), []];
});
afterEach(() => {
  jest.useRealTimers();
});

const asked = (name: string): Turn => turns.ask(() => log.push(name));
const nextTask = (): unknown => jest.advanceTimersByTime(0);

it('the first one starts at once, each other in a task after the one before has ended, in the order in which they asked', () => {
  const [a, b] = ['a', 'b', 'c'].map(asked);
  expect(log).toEqual(['a']);
  a.end();
  expect(log).toEqual(['a']);
  nextTask();
  expect(log).toEqual(['a', 'b']);
  nextTask();
  expect(log).toEqual(['a', 'b']);
  b.end();
  nextTask();
  expect(log).toEqual(['a', 'b', 'c']);
});

it('who gives up while waiting is passed over', () => {
  const [a, b] = ['a', 'b', 'c'].map(asked);
  b.end();
  a.end();
  nextTask();
  expect(log).toEqual(['a', 'c']);
});

it('who gives up just before the turn comes is passed over, and everybody starts once', () => {
  const [a, b] = ['a', 'b', 'c'].map(asked);
  a.end();
  b.end();
  nextTask();
  expect(log).toEqual(['a', 'c']);
});

it('ending a turn twice ends nobody else’s', () => {
  const [a] = ['a', 'b', 'c'].map(asked);
  a.end();
  nextTask();
  a.end();
  nextTask();
  expect(log).toEqual(['a', 'b']);
});

it('starts at once again after all have ended', () => {
  asked('a').end();
  expect(asked('b').hasStarted).toBe(true);
});

const askedLater = (name: string): Turn => turns.ask(() => log.push(name), 'later');
const painted = (): unknown => jest.advanceTimersByTime(50);

it('what may come later starts after the page was painted, not in the next task', () => {
  askedLater('a');
  nextTask();
  expect(log).toEqual([]);
  painted();
  expect(log).toEqual(['a']);
});

it('what may come later starts also in a hidden page, which is not painted', () => {
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation(() => 0);
  askedLater('a').end();
  askedLater('b');
  jest.advanceTimersByTime(200);
  expect(log).toEqual(['b']);
  jest.restoreAllMocks();
});

it('what may come later lets the urgent ones pass, also those that ask after it', () => {
  const a = asked('a');
  ['menu', 'list'].map(askedLater);
  const b = asked('b');
  a.end();
  nextTask();
  expect(log).toEqual(['a', 'b']);
  b.end();
  nextTask();
  expect(log).toEqual(['a', 'b']);
  painted();
  expect(log).toEqual(['a', 'b', 'menu']);
});

it('a turn that never ends holds the others up for a second, no longer', () => {
  ['a', 'b'].map(asked);
  jest.advanceTimersByTime(900);
  expect(log).toEqual(['a']);
  jest.advanceTimersByTime(200);
  expect(log).toEqual(['a', 'b']);
});

it('turns that have ended leave no timer', () => {
  asked('a').end();
  nextTask();
  expect(jest.getTimerCount()).toBe(0);
});
