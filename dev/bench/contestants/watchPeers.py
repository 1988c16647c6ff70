"""What a user would run instead of the watch verdict, by name, signal by signal where the method has one signal.

CPU time of the process, all threads. The protocol is in dev/bench/contestant.ts; each pair of columns is a service.
"""

import json
import logging
import resource
import sys
import time
import warnings

import numpy as np

DAY = 1440
HOUR = 60


def period_of(n):
    """A day of minutes if there are two of them, else an hour."""
    return DAY if n >= 2 * DAY else HOUR


def robust_z(residuals):
    centre = np.median(residuals)
    spread = 1.4826 * np.median(np.abs(residuals - centre))
    return np.abs(residuals - centre) > 3 * spread


def stl(X):
    from statsmodels.tsa.seasonal import STL

    return [robust_z(STL(x, period=period_of(len(x))).fit().resid) for x in X.T]


def ecod(X):
    from pyod.models.ecod import ECOD

    return ECOD(contamination=0.03).fit(X).labels_


def iforest(X):
    from pyod.models.iforest import IForest

    return IForest(n_estimators=100, contamination=0.03, random_state=1, n_jobs=1).fit(X).labels_


def series_of(x):
    import pandas as pd

    return pd.Series(x, index=pd.date_range("2024-01-01", periods=len(x), freq="min"))


def adtk(X):
    from adtk.detector import SeasonalAD

    return [SeasonalAD(freq=period_of(len(x))).fit_detect(series_of(x)) for x in X.T]


def prophet(X):
    import pandas as pd
    from prophet import Prophet

    flags = []
    for x in X.T:
        frame = pd.DataFrame({"ds": series_of(x).index, "y": x})
        forecast = Prophet(interval_width=0.99).fit(frame).predict(frame)
        flags.append((x < forecast["yhat_lower"].to_numpy()) | (x > forecast["yhat_upper"].to_numpy()))
    return flags


CONTESTANTS = {"stl": stl, "ecod": ecod, "iforest": iforest, "adtk": adtk, "prophet": prophet}


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    judge = CONTESTANTS[sys.argv[1]]
    for line in sys.stdin:
        request = json.loads(line)
        values = np.fromfile(request["file"], dtype=np.float64)
        columns = values.reshape(request["nFeatures"], -1)
        services = [np.ascontiguousarray(columns[g : g + 2].T) for g in range(0, len(columns), 2)]
        milliseconds = []
        for _ in range(request["nRuns"]):
            start = cpu()
            for X in services:
                judge(X)
            milliseconds.append(1000 * (cpu() - start))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"milliseconds": milliseconds, "peakMegabytes": peak}), flush=True)


def cpu():
    """Of this process and of those that it started and that have ended (Prophet fits in one of its own)."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


main()
