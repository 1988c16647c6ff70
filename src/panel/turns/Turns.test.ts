import { Turns } from './Turns';

const asked = (turns: Turns, log: string[], name: string): (() => void) => turns.ask(() => log.push(name));

it('the first one starts at once, each other when the one before has ended, in the order in which they asked', () => {
  const [turns, log] = [new Turns(), [] as string[]];
  const [endA, endB] = ['a', 'b', 'c'].map((name) => asked(turns, log, name));
  expect(log).toEqual(['a']);
  endA();
  expect(log).toEqual(['a', 'b']);
  endB();
  expect(log).toEqual(['a', 'b', 'c']);
});

it('who gives up while waiting is passed over', () => {
  const [turns, log] = [new Turns(), [] as string[]];
  const [endA, giveUpB] = ['a', 'b', 'c'].map((name) => asked(turns, log, name));
  giveUpB();
  endA();
  expect(log).toEqual(['a', 'c']);
});

it('ending a turn twice ends nobody else’s', () => {
  const [turns, log] = [new Turns(), [] as string[]];
  const [endA] = ['a', 'b', 'c'].map((name) => asked(turns, log, name));
  endA();
  endA();
  expect(log).toEqual(['a', 'b']);
});

it('starts at once again after all have ended', () => {
  const [turns, log] = [new Turns(), [] as string[]];
  asked(turns, log, 'a')();
  asked(turns, log, 'b');
  expect(log).toEqual(['a', 'b']);
});
