import { expect, test } from './fixtures';

test.describe('the panel editor', () => {
  test('changes the verdict, and the panel follows at once', async ({ editScratchPanel, scratchPanel }) => {
    const editor = await editScratchPanel();
    await expect(scratchPanel.findings).toContainText('970 normal, 30 anomalous');
    await editor.getCustomOptions('Detection').getRadioGroup('Verdict').check('Watch');
    await expect(scratchPanel.findings).not.toContainText('anomalous');
    await expect(await scratchPanel.details()).toContainText('watch');
  });

  test('says what is wrong with an option, and what is expected', async ({ editScratchPanel, scratchPanel }) => {
    const editor = await editScratchPanel();
    const contamination = editor.getCustomOptions('Detection').getTextInput('Contamination');
    await contamination.fill('a few');
    await contamination.blur();
    await expect(scratchPanel.root).toContainText('got "a few", expected auto or a share above 0, at most 0.5');
    await contamination.fill('0.05');
    await contamination.blur();
    await expect(scratchPanel.findings).toContainText('950 normal, 50 anomalous');
  });

  test('grows the forest that is asked for', async ({ editScratchPanel, scratchPanel }) => {
    const editor = await editScratchPanel();
    const forest = editor.getCustomOptions('Forest');
    const before = await scratchPanel.markedMinutes();
    await forest.getNumberInput('Trees').fill('3');
    await forest.getTextInput('Seed').fill('7');
    await forest.getTextInput('Seed').blur();
    await expect.poll(() => scratchPanel.markedMinutes()).not.toEqual(before);
    await expect(await scratchPanel.details()).toContainText(/3 trees.*seed 7/);
  });

  for (const view of ['Scatter', 'Incidents'] as const) {
    test(`shows the view ${view}`, async ({ editScratchPanel, scratchPanel }) => {
      const editor = await editScratchPanel();
      await editor.getCustomOptions('Anomaly Forest').getSelect('View').selectOption(view);
      const shown = view === 'Scatter' ? scratchPanel.labelCounts.first() : scratchPanel.incidentTable;
      await expect(shown).toBeVisible();
    });
  }
});
