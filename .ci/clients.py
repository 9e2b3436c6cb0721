#!/usr/bin/env python3
"""Reads the exports of a folder with programs that are not ours: the csv module, networkx, ogrinfo.

usage: clients.py FOLDER   (files named by their format: acled.csv, ucdp.csv, gdelt.tsv, …)
"""
import csv, json, os, re, subprocess, sys

folder = sys.argv[1]


def path(name):
    return os.path.join(folder, name)


def table(name, columns, delimiter=',', header=True):
    with open(path(name), encoding='utf-8', newline='') as f:
        rows = list(csv.reader(f, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == '\t' else csv.QUOTE_MINIMAL))
    assert rows, f'{name} is empty'
    for n, row in enumerate(rows):
        assert len(row) == columns, f'{name} line {n + 1}: {len(row)} columns, {columns} wanted'
        for cell in row:
            assert not (cell[:1] in '=+@\t\r' and cell[:1]), f'{name} line {n + 1}: a formula: {cell[:40]}'
    return rows[0] if header else None, rows[1 if header else 0:]


def columns(rows, head, name, pattern):
    at = head.index(name)
    for row in rows:
        assert re.fullmatch(pattern, row[at]), f'{name}: {row[at]!r}'


head, rows = table('acled.csv', 31)
columns(rows, head, 'event_date', r'\d{4}-\d{2}-\d{2}')
columns(rows, head, 'time_precision', '[123]')
columns(rows, head, 'latitude', r'-?\d+\.\d{4}')
columns(rows, head, 'longitude', r'-?\d+\.\d{4}')
columns(rows, head, 'fatalities', r'\d+')
counts = {'acled': len(rows)}

head, rows = table('ucdp.csv', 49)
columns(rows, head, 'best', '[1-9][0-9]*')
for row in rows:
    value = dict(zip(head, row))
    parts = sum(int(value[k]) for k in ('deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'))
    assert parts == int(value['best']) or parts > int(value['best']), f"{value['id']}: parts {parts}, best {value['best']}"
    assert int(value['low']) <= int(value['best']) <= int(value['high']), value['id']
counts['ucdp'] = len(rows)
counts['gdelt'] = len(table('gdelt.tsv', 61, '\t', header=False)[1])
counts['ftm-statements'] = len(table('ftm-statements.csv', 14)[1])
counts['timemap'] = len(table('timemap.csv', 13)[1])
table('timemap.sources.csv', 8)
counts['csv'] = len(table('csv.csv', 26)[1])

for name in ('plover.jsonl', 'ftm.ftm.jsonl', 'claims.jsonl', 'jsonl.jsonl'):
    with open(path(name), encoding='utf-8') as f:
        counts[name] = sum(1 for line in f if json.loads(line))

for name in os.listdir(folder):
    if name.endswith('.loss.json'):
        with open(path(name), encoding='utf-8') as f:
            loss = json.load(f)
        assert loss['format'] and isinstance(loss['rows'], int), name

for name, driver in (('geojson.geojson', 'GeoJSON'), ('kml.kml', 'KML')):
    out = subprocess.run(['ogrinfo', '-ro', '-al', '-so', path(name)], capture_output=True, text=True)
    assert out.returncode == 0, out.stderr
    counts[name] = int(re.search(r'Feature Count: (\d+)', out.stdout).group(1))

import networkx
for name, read in (('graphml.graphml', networkx.read_graphml), ('gexf.gexf', networkx.read_gexf)):
    graph = read(path(name))
    counts[name] = graph.number_of_edges()
    assert graph.number_of_nodes() > 1 and graph.number_of_edges() > 0, name
assert counts['graphml.graphml'] == counts['gexf.gexf'], counts
assert all(counts[k] > 0 for k in counts), counts
print('read by other programs:', ', '.join(f'{k} {v}' for k, v in sorted(counts.items())))
