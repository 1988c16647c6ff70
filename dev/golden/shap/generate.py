"""Writes cases.json: Shapley values that shap's TreeExplainer gives for scikit-learn's IsolationForest.

    pip install scikit-learn shap
    python dev/golden/shap/generate.py

A case holds the training samples as columns, the parameters of the forest, the explained rows, and per row the Shapley
value of each feature (path-dependent, of the average path length); `expected_depth` is what they count from.
"""

import json
from pathlib import Path

import numpy as np
import shap
import sklearn
from sklearn.ensemble import IsolationForest

# shap 0.51 stops with an IndexError on a single feature.
SHAPES = [  # name, samples, features, trees, samples a tree, features a tree
    ("two-signals", 300, 2, 20, 256, 1.0),
    ("eight-signals", 200, 8, 10, 128, 1.0),
    ("five-signals-three-a-tree", 120, 5, 10, 64, 3),
    ("ties", 80, 3, 10, 80, 1.0),
]


def samples(name, n, d, random):
    X = random.normal(size=(n, d)) * np.arange(1, d + 1)
    if name == "ties":
        X = np.round(X)
    X[:3] += 6  # some anomalies, so that there is something to explain
    return X.astype(np.float32).astype(float)


def case(name, n, d, trees, max_samples, max_features):
    X = samples(name, n, d, np.random.RandomState(len(name)))
    forest = IsolationForest(n_estimators=trees, max_samples=max_samples, max_features=max_features, random_state=42)
    forest.fit(X)
    explainer = shap.TreeExplainer(forest)
    rows = list(range(8))
    return {
        "name": name,
        "X": X.T.tolist(),
        "params": {
            "n_estimators": trees,
            "max_samples": max_samples,
            "max_features": max_features,
            "max_features_is_fraction": isinstance(max_features, float),
            "random_state": 42,
        },
        "rows": rows,
        "expected_depth": float(np.ravel(explainer.expected_value)[0]),
        "shapley_values": np.asarray(explainer.shap_values(X[rows])).tolist(),
    }


if __name__ == "__main__":
    cases = [case(*shape) for shape in SHAPES]
    header = {"scikit_learn": sklearn.__version__, "shap": shap.__version__, "numpy": np.__version__}
    text = json.dumps({"header": header, "cases": cases})
    Path(__file__).with_name("cases.json").write_text(text + "\n")
