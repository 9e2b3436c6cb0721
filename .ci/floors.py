#!/usr/bin/env python3
"""Fails when a layer's F1 or an accuracy drops below its recorded floor. usage: floors.py FLOORS.json NAME=SCORE.json ..."""
import json
import sys

floors = json.load(open(sys.argv[1], encoding="utf-8"))
failed = []
for argument in sys.argv[2:]:
    name, path = argument.split("=", 1)
    score = json.load(open(path, encoding="utf-8"))
    found = {layer: row["f1"] for layer, row in score["layers"].items()} | score["more"]
    for key, floor in floors[name].items():
        value = found.get(key, 0.0)
        if value + 1e-9 < floor:
            failed.append(f"{name}: {key} is {value:.3f}, its floor is {floor:.3f}")
print("\n".join(failed) if failed else "every layer holds its floor")
sys.exit(1 if failed else 0)
