/**
 * A panel plugin in AMD that draws nothing and leaves the frames that it is given on `window.recorded`. It is served in
 * place of this repository's module.js, so that answers are recorded as a panel gets them: after what the data source does
 * in the browser, before any field config.
 */
export const recorderModule = `define(['@grafana/data'], (data) => ({
  plugin: new data.PanelPlugin((props) => {
    if (props.data.state === 'Done' || props.data.state === 'Error') {
      window.recorded = props.data.series.map((frame) => data.dataFrameToJSON(frame));
    }
    return null;
  }),
}));`;
