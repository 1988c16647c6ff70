/** `a - b`, element by element. @param difference - Where it is put, which may be one of the two. */
export function minus(
  a: Float64Array,
  b: Float64Array,
  difference: Float64Array = new Float64Array(a.length)
): Float64Array {
  for (let i = 0; i < a.length; i++) {
    difference[i] = a[i] - b[i];
  }
  return difference;
}

/** `a + b`, element by element. @param sum - Where it is put, which may be one of the two. */
export function plus(a: Float64Array, b: Float64Array, sum: Float64Array = new Float64Array(a.length)): Float64Array {
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
