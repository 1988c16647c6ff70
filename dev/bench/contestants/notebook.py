"""The notebook's steps on a CSV file, as a script: the same rows and columns in as `detect`, as many numbers out."""

import sys

import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.preprocessing import StandardScaler

samples = pd.read_csv(sys.argv[1], parse_dates=["Time"])
X = StandardScaler().fit_transform(samples[["RPM", "Latency"]])
forest = IsolationForest(n_estimators=100, contamination=0.03, random_state=42).fit(X)
samples["score"] = forest.score_samples(X)
samples["label"] = forest.predict(X)
samples[["score", "label"]].to_json(sys.stdout, orient="split", index=False)
