"""Contestants from Python, by name, one thread unless told otherwise. The protocol is in dev/bench/contestant.ts."""

import json
import resource
import sys
import time

import numpy as np


def scikit_learn(X):
    from sklearn.ensemble import IsolationForest

    return IsolationForest(n_estimators=100, max_samples=256, random_state=1, n_jobs=1).fit(X).score_samples(X)


def isotree(X, nthreads=1):
    from isotree import IsolationForest

    forest = IsolationForest(
        ntrees=100, sample_size=256, max_depth=8, ndim=1, missing_action="fail", random_seed=1, nthreads=nthreads
    )
    return forest.fit(X).predict(X)


CONTESTANTS = {
    "scikit-learn": scikit_learn,
    "isotree": isotree,
    "isotree-2": lambda X: isotree(X, nthreads=2),
}


def main():
    fit_and_score = CONTESTANTS[sys.argv[1]]
    for line in sys.stdin:
        request = json.loads(line)
        values = np.fromfile(request["file"], dtype=np.float64)
        X = np.ascontiguousarray(values.reshape(request["nFeatures"], -1).T)
        milliseconds = []
        for _ in range(request["nRuns"]):
            start = time.perf_counter()
            fit_and_score(X)
            milliseconds.append(1000 * (time.perf_counter() - start))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"milliseconds": milliseconds, "peakMegabytes": peak}), flush=True)


main()
