import { guessSignalRole } from './signalRole';

describe('guessSignalRole', () => {
  it.each([
    ['Value', 'reqpm', 'traffic'],
    ['Value', 'ms', 'latency'],
    ['requests', 's', 'latency'],
    ['RPM', undefined, 'traffic'],
    ['Requests per second', 'short', 'traffic'],
    ['ecommerce-api-incoming-rps', undefined, 'traffic'],
    ['http_requests_total', undefined, 'traffic'],
    ['http_request_duration_seconds', undefined, 'latency'],
    ['kafka_consumer_lag_seconds', undefined, 'other'],
    ['Response_Time_ms', undefined, 'latency'],
    ['Latency', undefined, 'latency'],
    ['wait ms', undefined, 'latency'],
    ['error rate', undefined, 'errors'],
    ['http_5xx', undefined, 'errors'],
    ['failed logins', undefined, 'errors'],
    ['Success rate', 'percent', 'success'],
    ['availability', undefined, 'success'],
    ['error response time', undefined, 'latency'],
    ['CPU failure ratio', undefined, 'errors'],
    ['CPU', undefined, 'other'],
    ['Items', undefined, 'other'],
    ['load {response_code="200", zone="a"}', undefined, 'other'],
    ['{signal="latency", zone="a"}', undefined, 'latency'],
    ['value.mean {error_class: none}', undefined, 'other'],
  ])('%s in unit %s is %s', (name, unit, role) => {
    expect(guessSignalRole(name, unit)).toBe(role);
  });
});
