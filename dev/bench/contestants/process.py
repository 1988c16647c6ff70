"""Runs a command to its end; prints the CPU time of all its threads in milliseconds and its peak memory in megabytes."""

import json
import os
import subprocess
import sys

with open(os.devnull, "w") as nowhere:
    child = subprocess.Popen(sys.argv[1:], stdout=nowhere)
    _, status, usage = os.wait4(child.pid, 0)
if status != 0:
    sys.exit(f"{' '.join(sys.argv[1:])} ended with {status}.")
print(json.dumps({"milliseconds": 1000 * (usage.ru_utime + usage.ru_stime), "peakMegabytes": usage.ru_maxrss / 1024}))
