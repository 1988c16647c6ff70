import { css } from '@emotion/css';
import { PanelPlugin, type PanelProps, renderMarkdown } from '@grafana/data';
import React, { type ReactElement } from 'react';
import { panelPluginMeta } from './panelPluginMeta';

interface TextOptions {
  mode?: 'markdown' | 'html' | 'code';
  content?: string;
}

/** Our own small text panel: Grafana's core panels are not on npm. */
export function createTextPanel(): PanelPlugin<TextOptions> {
  const plugin = new PanelPlugin<TextOptions>(TextPanel);
  plugin.meta = panelPluginMeta('text', 'Text', { skipDataQuery: true });
  return plugin;
}

function TextPanel({ options, replaceVariables }: PanelProps<TextOptions>): ReactElement {
  const text = replaceVariables(options.content ?? '');
  return (
    <div className={scrolling} tabIndex={0}>
      {options.mode === 'code' ? (
        <pre>{text}</pre>
      ) : (
        // renderMarkdown sanitises what it returns.
        <div className="markdown-html" dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />
      )}
    </div>
  );
}

const scrolling = css({ height: '100%', overflow: 'auto' });
