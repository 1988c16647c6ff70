#!/usr/bin/env bash
# 900 ordinary samples of two signals, and 100 that are all equal and far away: a limit that was hit, a default value, a
# failed dependency. The share to flag is 5 %, below what is truly odd.
# Guess: 50 or 100 of the far ones are flagged.
# Seen: none of the far ones, but three ordinary samples. The offset is the quantile of the scores, the far ones all have
# exactly that score, and only what lies strictly below it is flagged: a tie at the offset is normal. With a share above
# theirs, 11 %, they are flagged; PyOD's threshold does the same (strictly above).
# On call: the stranger and the more alike the samples of an incident are, the surer they escape. Take a share above, or
# contamination="auto", where there are long incidents with a constant value.
# Seen on 2026-11-30 with scikit-learn 1.9.1, PyOD 3.6.7, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check scikit-learn==1.9.1 pyod==3.6.7 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import numpy as np, pyod, sklearn
from pyod.models.iforest import IForest
from sklearn.ensemble import IsolationForest
X = np.random.default_rng(0).normal(100, 5, (1000, 2))
X[900:] = 500
print(f"scikit-learn {sklearn.__version__}, PyOD {pyod.__version__}")
for share in (0.05, 0.09, 0.11):
    labels = IsolationForest(contamination=share, random_state=0).fit_predict(X) == -1
    other = IForest(contamination=share, random_state=0).fit(X).labels_ == 1
    print(f"share {share}: {labels[900:].sum()} of the 100 far ones, {labels[:900].sum()} ordinary; "
          f"PyOD {other[900:].sum()}, {other[:900].sum()}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py" 2> "$folder/errors") || { cat "$folder/errors"; exit 1; }
recorded='scikit-learn 1.9.1, PyOD 3.6.7
share 0.05: 0 of the 100 far ones, 3 ordinary; PyOD 0, 3
share 0.09: 0 of the 100 far ones, 3 ordinary; PyOD 0, 3
share 0.11: 100 of the 100 far ones, 10 ordinary; PyOD 100, 10'
echo 'guess: 50, 90 and 100 far ones'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
