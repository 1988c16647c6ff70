/** `a - b`, element by element. */
export function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    difference[i] = a[i] - b[i];
  }
  return difference;
}

/** `a + b`, element by element. */
export function plus(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    sum[i] = a[i] + b[i];
  }
  return sum;
}

/** `a * b`, element by element; the other if one is not there. */
export function product(a: Float64Array | undefined, b: Float64Array | undefined): Float64Array | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  const products = new Float64Array(a.length);
  for (let i = 0; i < products.length; i++) {
    products[i] = a[i] * b[i];
  }
  return products;
}
