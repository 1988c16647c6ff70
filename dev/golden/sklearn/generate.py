"""Random cases of what scikit-learn computes, in the format of cases.json, one JSON object a line.

    pip install scikit-learn
    python dev/golden/sklearn/generate.py --cases 20 --seed 1
    python dev/golden/sklearn/generate.py --seed 4 --only 15 137

`npm run golden -- --fuzz 1000` runs this and compares every case with packages/core/src. The second line writes chosen
cases, as those of bootstrap.json.

A case: `X` holds the columns (null = NaN), `scale` says whether a StandardScaler comes first, `params` are
scikit-learn's names (`max_samples_is_fraction` and `max_features_is_fraction` tell 1.0, all, from 1, one). Under
`expected`: `depth_sum` is, for each sample, the sum over the trees of the depth that isolates it, before the power of
two; `score_samples` is scikit-learn's; `exact_minus_score_ulp` lists [row, k] where the correctly rounded score is k
steps of the 64-bit pattern away from it; `offset_from_exact_scores` is the offset of the correctly rounded scores;
`flagged` are the rows that these scores and that offset flag. `trees` hold all trees as in scikit-learn's `tree_`.
`X_new` holds other samples, and `expected.new` what the fitted scaler, forest and offset say of them.
"""

import argparse
import json
from decimal import Decimal, getcontext

import numpy as np
import sklearn
from sklearn.ensemble import IsolationForest
from sklearn.ensemble._iforest import _average_path_length
from sklearn.preprocessing import StandardScaler

getcontext().prec = 60


def draw_samples(random):
    """Samples of a random size, with the awkward columns that data hold."""
    n = int(random.choice([random.randint(1, 20), random.randint(20, 256), random.randint(256, 260), random.randint(260, 3000)]))
    X = np.empty((n, random.randint(1, 9)), order="F")
    for j in range(X.shape[1]):
        X[:, j] = draw_column(random, n)
    if random.rand() < 0.25:
        X[random.rand(*X.shape) < random.choice([0.01, 0.3])] = np.nan
    return X


def draw_column(random, n):
    kind = random.randint(7)
    if kind == 0:
        return random.randint(0, random.choice([2, 5, 50]), n).astype(float)
    if kind == 1:
        return np.full(n, random.normal())
    if kind == 2:
        return 1e6 + random.normal(size=n) * 1e-3
    if kind == 3:
        return np.exp(3 * random.normal(size=n))
    if kind == 4:
        return random.normal() + 1e-7 * random.rand(n)
    return random.normal(size=n) * 10.0 ** random.randint(-3, 5)


def draw_new_samples(random, X):
    """Some values that were seen in fitting, some that were not, and now and then none."""
    n = random.randint(1, 40)
    seen = X[random.randint(0, len(X), n)]
    unseen = np.column_stack([draw_column(random, n) for _ in range(X.shape[1])])
    X_new = np.where(random.rand(*seen.shape) < 0.5, seen, unseen)
    if random.rand() < 0.25:
        X_new[random.rand(*X_new.shape) < 0.2] = np.nan
    return X_new


def draw_params(random, d):
    is_fraction = bool(random.rand() < 0.5)
    max_samples = ["auto", int(random.randint(1, 300)), float(0.05 + 0.95 * random.rand())][random.randint(3)]
    return {
        "n_estimators": int(random.randint(1, 25)),
        "max_samples": max_samples,
        "max_samples_is_fraction": isinstance(max_samples, float),
        "max_features": float(0.1 + 0.9 * random.rand()) if is_fraction else int(random.randint(1, d + 1)),
        "max_features_is_fraction": is_fraction,
        "bootstrap": bool(random.rand() < 0.25),
        "random_state": int(random.randint(0, 2**32, dtype=np.uint64)),
        "contamination": "auto" if random.rand() < 0.3 else float(0.001 + 0.499 * random.rand()),
    }


def fit_case(name, random):
    X = draw_samples(random)
    params = draw_params(random, X.shape[1])
    if params["max_samples_is_fraction"] and int(params["max_samples"] * len(X)) == 0:
        params["max_samples"] = 1.0
    scale = bool(random.rand() < 0.5)
    X_new = draw_new_samples(random, X)
    scaler = StandardScaler().fit(X) if scale else None
    prepare = scaler.transform if scale else np.array
    known = {key: value for key, value in params.items() if not key.endswith("_is_fraction")}
    forest = IsolationForest(**known, n_jobs=1).fit(prepare(X))
    return {
        "name": name,
        "scale": scale,
        "params": params,
        "X": columns(X),
        "X_new": columns(X_new),
        "expected": expected(forest, scaler, prepare(X), prepare(X_new)),
    }


def expected(forest, scaler, Z, Z_new):
    denominator = len(forest.estimators_) * float(_average_path_length([forest._max_samples])[0])
    offset = exact_offset(forest, Z, denominator)
    return {
        "scaler": scaler and {key: numbers(getattr(scaler, f"{key}_")) for key in ("mean", "var", "scale")},
        "max_samples_": int(forest.max_samples_),
        "max_depth": int(np.ceil(np.log2(max(forest._max_samples, 2)))),
        "denominator": denominator,
        **expected_scores(forest, Z, denominator, offset),
        "offset_": float(forest.offset_),
        "offset_from_exact_scores": offset,
        "new": expected_scores(forest, Z_new, denominator, offset),
        "trees": [tree_of(*pair) for pair in zip(forest.estimators_, forest.estimators_features_)],
    }


def expected_scores(forest, Z, denominator, offset):
    scores = forest.score_samples(Z)
    exact = exact_scores(forest, Z, denominator)
    return {
        "depth_sum": sum_depths(forest, Z).tolist(),
        "score_samples": scores.tolist(),
        "exact_minus_score_ulp": steps_between(scores, exact),
        "flagged": np.flatnonzero(exact - offset < 0).tolist(),
    }


def exact_offset(forest, Z, denominator):
    if forest.contamination == "auto":
        return -0.5
    return float(np.percentile(exact_scores(forest, Z, denominator), 100.0 * forest.contamination))


def exact_scores(forest, Z, denominator):
    return np.array([exact_score(depth, denominator) for depth in sum_depths(forest, Z)])


def sum_depths(forest, Z):
    """scikit-learn's own sum, in its order of additions."""
    Z = Z.astype(np.float32)
    total = np.zeros(len(Z))
    for estimator, features in zip(forest.estimators_, forest.estimators_features_):
        tree = estimator.tree_
        depths = np.asarray(tree.compute_node_depths(), dtype=float)
        leaves = tree.apply(np.ascontiguousarray(Z[:, features]))
        total += (depths + _average_path_length(tree.n_node_samples) - 1.0)[leaves]
    return total


def exact_score(depth_sum, denominator):
    exponent = -1.0 if denominator == 0 else -(depth_sum / denominator)
    return -float(Decimal(2) ** Decimal(exponent))


def steps_between(scores, exact):
    steps = exact.view(np.int64) - scores.view(np.int64)
    return [[int(row), int(steps[row])] for row in np.flatnonzero(steps)]


def tree_of(estimator, features):
    """The nodes; `features` names the columns of X that the tree's own feature numbers stand for."""
    tree = estimator.tree_
    return {
        "features": np.asarray(features).tolist(),
        "feature": tree.feature.tolist(),
        "threshold": tree.threshold.tolist(),
        "children_left": tree.children_left.tolist(),
        "children_right": tree.children_right.tolist(),
        "n_node_samples": tree.n_node_samples.tolist(),
        "missing_go_to_left": np.asarray(tree.missing_go_to_left).astype(int).tolist(),
    }


def columns(X):
    return [numbers(X[:, j]) for j in range(X.shape[1])]


def numbers(values):
    return [None if np.isnan(value) else float(value) for value in values]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, nargs="+", help="the numbers of the cases to write")
    arguments = parser.parse_args()
    print(json.dumps({"scikit_learn": sklearn.__version__, "numpy": np.__version__}))
    np.seterr(all="ignore")
    for i in arguments.only or range(arguments.cases):
        case = fit_case(f"seed {arguments.seed}, case {i}", np.random.RandomState([arguments.seed, i]))
        print(json.dumps(case), flush=True)
