#!/usr/bin/env bash
# A moving standard deviation over 60 samples of noise around 100 (standard deviation 1), with one sample of 1e9 at 500.
# Once it has left the window, at 560, everything should be as before. Then the same with one infinite sample.
# Guess: all libraries agree with the standard deviation of the last 60 samples.
# Seen: bottleneck (xarray's rolling windows use it) is off by half, 1,400 samples later, and after an
# infinite sample its mean is NaN to the end; pandas and polars recover.
# Seen on 2026-11-30 with bottleneck 1.6.0, pandas 3.1.1, polars 2.1.0, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  bottleneck==1.6.0 pandas==3.1.1 polars==2.1.0 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import bottleneck, numpy as np, pandas as pd, polars as pl
noise = np.random.default_rng(0).normal(100, 1, 2000)
spiked, infinite = noise.copy(), noise.copy()
spiked[500], infinite[500] = 1e9, np.inf
print(f"last 60 samples themselves: spread {noise[-60:].std(ddof=1):.1f}, mean {noise[-60:].mean():.1f}")
for name, spread, mean in [
    (f"bottleneck {bottleneck.__version__}", bottleneck.move_std(spiked, 60, ddof=1), bottleneck.move_mean(infinite, 60)),
    (f"pandas {pd.__version__}", pd.Series(spiked).rolling(60).std().values, pd.Series(infinite).rolling(60).mean().values),
    (f"polars {pl.__version__}", pl.Series(spiked).rolling_std(60).to_numpy(), pl.Series(infinite).rolling_mean(60).to_numpy()),
]:
    print(f"{name}: spread {spread[-1]:.1f}, mean after infinity {mean[-1]:.1f}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='last 60 samples themselves: spread 1.0, mean 99.9
bottleneck 1.6.0: spread 1.5, mean after infinity nan
pandas 3.1.1: spread 1.0, mean after infinity 99.9
polars 2.1.0: spread 1.0, mean after infinity 99.9'
echo 'guess: spread 1.0 and mean 99.9 from all three'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
