#!/usr/bin/env bash
# Two signals: latency as noise, and errors that are 0 in all 300 samples. Then a million errors.
# Guess: the robust distance is endless, or the fit refuses a covariance that cannot be inverted.
# Seen: the pseudo-inverse drops the direction in which nothing varied: a million errors are as near as none, for
# scikit-learn and for PyOD on top of it. The fit warns of a matrix "not full rank"; with six such samples among the
# fitted ones it says nothing at all, and they are normal, too.
# Seen on 2026-11-30 with pyod 3.6.7, scikit-learn 1.9.1, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pyod==3.6.7 scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import warnings
import numpy as np, pyod, sklearn
from pyod.models.mcd import MCD
from sklearn.covariance import EllipticEnvelope
from sklearn.ensemble import IsolationForest
latency = np.random.default_rng(0).normal(size=300)
quiet = np.c_[latency, np.zeros(300)]
failed = quiet.copy()
failed[100:106, 1] = 1e6
asked = np.array([[0, 1e6]])
print(f"scikit-learn {sklearn.__version__}, pyod {pyod.__version__}: a million errors")
def ask(name, fit, rows, outlier):
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        found = (fit().predict(rows) == outlier).all()
    print(f"{name}: {'anomaly' if found else 'normal'}, warnings {len(raised)}")
ask("EllipticEnvelope", lambda: EllipticEnvelope(random_state=0).fit(quiet), asked, -1)
ask("PyOD MCD", lambda: MCD(random_state=0).fit(quiet), asked, 1)
ask("EllipticEnvelope, six of them fitted", lambda: EllipticEnvelope(random_state=0).fit(failed), failed[100:106], -1)
ask("IsolationForest, six of them fitted", lambda: IsolationForest(random_state=0).fit(failed), failed[100:106], -1)
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='scikit-learn 1.9.1, pyod 3.6.7: a million errors
EllipticEnvelope: normal, warnings 1
PyOD MCD: normal, warnings 1
EllipticEnvelope, six of them fitted: normal, warnings 0
IsolationForest, six of them fitted: anomaly, warnings 0'
echo 'guess: anomaly, or an error of the fit'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
