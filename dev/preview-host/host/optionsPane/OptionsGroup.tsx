import { css } from '@emotion/css';
import { type GrafanaTheme2, type StandardEditorContext } from '@grafana/data';
import { Field, Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactElement, useId, useState } from 'react';
import { type PaneItem } from './paneItems';

interface OptionsGroupProps {
  category: string;
  items: PaneItem[];
  context: StandardEditorContext<unknown>;
}

/** A collapsible section of the options pane, with the test ids that Grafana's own pane has. */
export function OptionsGroup({ category, items, context }: OptionsGroupProps): ReactElement {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(true);
  const contentId = useId();
  return (
    <section className={styles.group} data-testid={`data-testid Options group ${category}`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={contentId}
          data-testid={`data-testid Options group ${category} toggle`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'angle-down' : 'angle-right'} /> {category}
        </button>
      </h2>
      <div id={contentId} className={styles.items}>
        {isOpen && items.map((item) => <OptionField key={item.id} paneItem={item} context={context} />)}
      </div>
    </section>
  );
}

interface OptionFieldProps {
  paneItem: PaneItem;
  context: StandardEditorContext<unknown>;
}

function OptionField({ paneItem, context }: OptionFieldProps): ReactElement {
  const { id, category, name, description, item, editor: Editor, value, onChange } = paneItem;
  return (
    <div data-testid={`data-testid ${category} ${name} field property editor`}>
      <Field label={name} description={description} htmlFor={id}>
        <Editor id={id} value={value} onChange={onChange} item={item} context={context} />
      </Field>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'group' | 'heading' | 'toggle' | 'items', string> => ({
  group: css({ borderBottom: `1px solid ${theme.colors.border.weak}` }),
  heading: css({ margin: 0, fontSize: theme.typography.body.fontSize }),
  toggle: css({
    alignItems: 'center',
    background: 'none',
    border: 'none',
    color: theme.colors.text.primary,
    display: 'flex',
    fontWeight: theme.typography.fontWeightMedium,
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 1),
    width: '100%',
    '&:hover': { background: theme.colors.action.hover },
  }),
  items: css({ padding: theme.spacing(0, 2, 1, 4) }),
});
