#!/usr/bin/env python3
"""Makes the game's cues: python3 assets/sounds/make_sounds.py [FOLDER]

Every sound is computed here, from nothing: damped modes for wood, filtered noise for felt and paper, a plucked string,
a held note. Standard library only. The noise has its own generator and the result is rounded to 16 bits, so a run gives
the same bytes everywhere; a test compares them with the files that are kept. Mono, 44.1 kHz.

The notes are of one family (D major): what sounds together, when motion is reduced, goes together.
"""

import math
import struct
import sys
from pathlib import Path

RATE = 44100
A4, D4, FS4, D5, D3 = 440.0, 293.665, 369.994, 587.330, 146.832


# --- pieces

def silence(milliseconds):
    return [0.0] * (RATE * milliseconds // 1000)


def noise(count, seed):
    """Even noise from -1 to 1: the upper bits of a 64-bit linear congruential generator."""
    state = (seed * 0x9E3779B97F4A7C15 + 1) & 0xFFFFFFFFFFFFFFFF
    out = []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        out.append((state >> 33) / float(1 << 30) - 1.0)
    return out


def low_pass(samples, hertz, times=1):
    keep = math.exp(-2 * math.pi * hertz / RATE)
    for _ in range(times):
        value, out = 0.0, []
        for sample in samples:
            value = sample + (value - sample) * keep
            out.append(value)
        samples = out
    return samples


def high_pass(samples, hertz, times=1):
    for _ in range(times):
        samples = [s - low for s, low in zip(samples, low_pass(samples, hertz))]
    return samples


def swept_band(samples, begin_hertz, end_hertz, width):
    """A resonant band whose middle glides (state-variable filter); width: 0.3 narrow to 1.5 wide."""
    low = band = 0.0
    out = []
    for i, sample in enumerate(samples):
        middle = begin_hertz * (end_hertz / begin_hertz) ** (i / len(samples))
        step = 2 * math.sin(math.pi * min(middle, 7000.0) / RATE)
        low += step * band
        high = sample - low - width * band
        band += step * high
        out.append(band)
    return out


def decaying(samples, attack_ms, fall_ms):
    """A soft rise, then an exponential fall to 1/e every `fall_ms`."""
    attack = max(1, int(RATE * attack_ms / 1000))
    fall = math.exp(-1000 / (fall_ms * RATE))
    level, out = 1.0, []
    for i, sample in enumerate(samples):
        if i < attack:
            out.append(sample * (0.5 - 0.5 * math.cos(math.pi * i / attack)))
        else:
            level *= fall
            out.append(sample * level)
    return out


def swelling(samples, top, sharpness=1.0):
    """Rises to its loudest at `top` (0 to 1 of its length) and falls away again."""
    out = []
    for i, sample in enumerate(samples):
        at = i / len(samples)
        part = at / top if at < top else (1 - at) / (1 - top)
        out.append(sample * math.sin(0.5 * math.pi * part) ** (2 * sharpness))
    return out


def modes(count, parts, attack_ms=1.0):
    """What is struck: (hertz, loudness, fall in ms) each, fading on its own."""
    out = [0.0] * count
    for hertz, loudness, fall_ms in parts:
        wave = [math.sin(2 * math.pi * hertz * i / RATE) for i in range(count)]
        for i, sample in enumerate(decaying(wave, attack_ms, fall_ms)):
            out[i] += loudness * sample
    return out


def plucked(hertz, milliseconds, seed, soft_hertz=2600.0, ring=0.996):
    """Karplus and Strong: a burst of noise runs round a delay and is averaged a little each time.

    The averaging delays by half a sample; an all-pass filter makes up the rest, so that the note is in tune.
    """
    period = RATE / hertz - 0.5
    length = int(period - 0.2)
    rest = period - length
    turn = (1 - rest) / (1 + rest)
    burst = low_pass(noise(length, seed), soft_hertz, 2)
    middle = sum(burst) / length
    line = [sample - middle for sample in burst]
    count = RATE * milliseconds // 1000
    out, last, through, before = [], 0.0, 0.0, 0.0
    for i in range(count):
        at = i % length
        now = line[at]
        average = ring * 0.5 * (now + last)
        last = now
        through = turn * (average - through) + before
        before = average
        line[at] = through
        out.append(now)
    return decaying(out, 3, milliseconds * 0.42)


def bar(hertz, milliseconds):
    """A small wooden bar with a soft stick: a note and a little of its two overtones."""
    return modes(RATE * milliseconds // 1000,
                 [(hertz, 1.0, 105), (3.93 * hertz, 0.13, 26), (2 * hertz, 0.10, 60), (9.2 * hertz, 0.03, 8)], 3)


def held(hertz, milliseconds):
    """Low and warm: few overtones, two strings that beat slowly, in and out without an edge."""
    count = RATE * milliseconds // 1000
    out = []
    for i in range(count):
        at = i / RATE
        sample = 0.0
        for part, loudness in ((1, 1.0), (2, 0.52), (3, 0.24), (4, 0.08), (5, 0.03)):
            for apart in (-0.12, 0.12):
                sample += loudness * math.sin(2 * math.pi * (part * hertz + apart * part) * at)
        out.append(sample)
    begin, end = int(0.075 * RATE), int(0.42 * RATE)
    for i in range(begin):
        out[i] *= 0.5 - 0.5 * math.cos(math.pi * i / begin)
    for i in range(end):
        out[count - 1 - i] *= (0.5 - 0.5 * math.cos(math.pi * i / end)) ** 1.3
    return low_pass(out, 1400)


def mixed(base, *layers):
    """Lays (samples, at ms, loudness) over the base; what reaches past its end is cut (and faded later)."""
    out = list(base)
    for samples, at_ms, loudness in layers:
        begin = RATE * at_ms // 1000
        for i, sample in enumerate(samples[:len(out) - begin]):
            out[begin + i] += loudness * sample
    return out


def levelled(samples):
    """Pieces of one sound made equally strong before they are mixed."""
    peak = max(abs(s) for s in samples)
    return [s / peak for s in samples]


# --- the cues

def select():
    felt = low_pass(noise(RATE * 110 // 1000, 11), 1100, 2)
    return mixed(silence(110), (levelled(decaying(felt, 2, 9)), 0, 0.7),
                 (modes(len(felt), [(196, 1.0, 17), (331, 0.5, 11), (720, 0.12, 6)], 2), 0, 0.8))


def paper(milliseconds, seed, begin, end, top, grain):
    """A sheet that moves: a gliding band of noise, torn into small rustles."""
    count = RATE * milliseconds // 1000
    rustle = low_pass([abs(n) ** 6 for n in noise(count, seed + 1)], grain, 2)
    level = max(rustle)
    air = swept_band(noise(count, seed), begin, end, 0.9)
    torn = [s * (0.35 + 0.65 * r / level) for s, r in zip(air, rustle)]
    return levelled(swelling(torn, top, 0.8))


def lift():
    return low_pass(paper(170, 23, 1500, 4200, 0.38, 130), 6500)


def drop():
    knock = modes(RATE * 150 // 1000, [(438, 1.0, 24), (983, 0.55, 14), (1742, 0.28, 8), (2890, 0.12, 4)], 1)
    body = modes(RATE * 150 // 1000, [(147, 0.7, 28)], 3)
    tap = decaying(low_pass(noise(RATE * 20 // 1000, 31), 2500), 1, 3)
    return mixed(silence(150), (knock, 0, 0.8), (body, 0, 0.7), (levelled(tap), 0, 0.3))


def page():
    return low_pass(mixed(silence(360), (paper(270, 41, 900, 3600, 0.55, 90), 0, 0.8),
                          (paper(130, 47, 3000, 1300, 0.22, 160), 220, 1.0)), 6000)


def decide():
    brush = low_pass(paper(120, 53, 700, 1500, 0.7, 110), 2200)
    peg = modes(RATE * 260 // 1000, [(233, 1.0, 46), (392, 0.6, 32), (655, 0.3, 18), (1270, 0.14, 9)], 1.5)
    thump = modes(RATE * 260 // 1000, [(98, 0.8, 48)], 5)
    return mixed(silence(340), (levelled(brush), 0, 0.35), (peg, 75, 0.8), (thump, 75, 0.75))


def short_term():
    return mixed(silence(560), (levelled(plucked(D5, 560, 61)), 0, 1.0),
                 (modes(RATE * 560 // 1000, [(D5, 1.0, 130)], 4), 0, 0.35))


def long_term():
    return held(D3, 870)


def tick():
    return mixed(silence(70), (modes(RATE * 70 // 1000, [(1320, 1.0, 8), (2110, 0.5, 5), (3480, 0.2, 3)], 1.5), 0, 1.0),
                 (levelled(decaying(low_pass(noise(RATE * 30 // 1000, 71), 3000), 1.5, 3)), 0, 0.18))


def knock():
    felt = decaying(low_pass(noise(RATE * 60 // 1000, 73), 420, 2), 3, 12)
    return mixed(silence(190), (modes(RATE * 190 // 1000, [(172, 1.0, 34), (268, 0.6, 24), (401, 0.3, 14)], 3), 0, 1.0),
                 (levelled(felt), 0, 0.45))


def trust(first, second):
    return mixed(silence(520), (bar(first, 400), 0, 0.85), (bar(second, 350), 165, 1.0))


def done():
    return mixed(silence(880), *[(levelled(plucked(hertz, 870 - at, 80 + n, 2200.0)), at, loudness) for n, (hertz, at, loudness)
                                 in enumerate([(D4, 0, 1.0), (FS4, 38, 0.8), (A4, 76, 0.8), (D5, 114, 0.75)])],
                 (held(D3, 800), 0, 0.10))


# name: how it is made, its peak in dBFS. Loud at the same peak is what lasts and what lies in the ear's middle, so short
# and low sounds stand higher; none is above -9.
CUES = {
    "select": (select, -11.0),
    "lift": (lift, -16.0),
    "drop": (drop, -10.5),
    "page": (page, -15.5),
    "decide": (decide, -9.0),
    "short_term": (short_term, -10.5),
    "long_term": (long_term, -13.0),
    "tick": (tick, -11.0),
    "knock": (knock, -11.5),
    "trust_up": (lambda: trust(A4, D5), -12.0),
    "trust_down": (lambda: trust(D5, A4), -12.0),
    "done": (done, -9.5),
}


def finished(samples, peak_db):
    """No hum, no click at either end, the wanted peak, 16 bits."""
    samples = high_pass(samples, 35)
    fade_in, fade_out = RATE // 1000, RATE * 12 // 1000
    for i in range(fade_in):
        samples[i] *= i / fade_in
    for i in range(fade_out):
        samples[-1 - i] *= (0.5 - 0.5 * math.cos(math.pi * i / fade_out))
    peak = max(abs(s) for s in samples)
    size = 10 ** (peak_db / 20) * 32767 / peak
    return [int(math.floor(s * size + 0.5)) for s in samples]


def wav(samples):
    data = struct.pack("<%dh" % len(samples), *samples)
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16,
                       b"data", len(data))
    return head + data


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, peak_db) in CUES.items():
        (folder / (name + ".wav")).write_bytes(wav(finished(make(), peak_db)))


if __name__ == "__main__":
    main()
