/** Stands in for the code editor (5 MB), which no option of this panel uses. */
export default function CodeEditorIsNotOffered(): null {
  return null;
}

export const loader = { config: (): void => undefined };
export const languages = {};
