"""Reads and writes order IDs as FORMAT.md says, from its constants, and checks every vector. Python 3 with its standard library only.

    python3 format_proof.py FORMAT.md wire-format-1.csv sealed-1.csv
"""

import csv
import random
import re
import sys
import uuid

import aes

WHITE_SPACE = set(map(chr, [*range(9, 14), 32, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]))
SORTABLE, FIRST_SEALED = 19, 24


class Refused(Exception):
    """A text, bytes or a UUID that is not an order ID."""

    def __init__(self, error, position=-1):
        super().__init__(f"{error} at {position}")
        self.error, self.position = error, position


class Codec:
    def __init__(self, document):
        block = re.search(r"## Constants\n\n```text\n(.*?)```", document, re.S).group(1)
        constants = {name: values for name, *values in map(str.split, block.splitlines())}
        self.alphabet = constants.pop("alphabet")[0]
        numbers = {name: [int(value) for value in values] for name, values in constants.items()}
        (self.epoch,), (self.polynomial,) = numbers["epoch"], numbers["polynomial"]
        self.start, self.x, self.y, self.solution = (numbers[name] for name in ("start", "x", "y", "solution"))
        self.symbols = {character: value for value, character in enumerate(self.alphabet)} | {"O": 0, "I": 1, "L": 1}
        self.symbols |= {character.lower(): value for character, value in self.symbols.items()}

    # Check symbols

    def multiply(self, a, b):
        product = 0
        for bit in range(4, -1, -1):
            product <<= 1
            if product >= 32:
                product ^= self.polynomial
            if b >> bit & 1:
                product ^= a
        return product

    def sums(self, symbols):
        x, y = self.start
        for i, symbol in enumerate(symbols):
            x ^= self.multiply(symbol, self.x[i])
            y ^= self.multiply(symbol, self.y[i])
        return x, y

    def checks(self, symbols):
        x, y = self.sums(symbols)
        a, b, c, d = self.solution
        return [self.multiply(a, x) ^ self.multiply(b, y), self.multiply(c, x) ^ self.multiply(d, y)]

    # Numbers of 85 bits

    def make(self, payload, kind):
        symbols = digits(payload, 14)
        symbols[3:3] = [kind]
        return number(symbols + self.checks(symbols))

    def create(self, unix_milliseconds, node, sequence):
        return self.make((unix_milliseconds - self.epoch) << 29 | node << 16 | sequence, SORTABLE)

    def parts(self, value):
        payload = payload_of(value)
        return (payload >> 29) + self.epoch, payload >> 16 & 0x1FFF, payload & 0xFFFF

    def judge(self, value):
        symbols = digits(value, 17)
        kind = symbols[3]
        if kind == SORTABLE or kind >= FIRST_SEALED:
            first, second = self.checks(symbols[:15])
            if first != symbols[15]:
                raise Refused("check mismatch", 15)
            if second != symbols[16]:
                raise Refused("check mismatch", 16)
        elif kind >= 10:
            raise Refused("unknown kind", 3)
        else:
            letters = [i for i in range(1, 17) if symbols[i] >= 10]
            if len(letters) > 1:
                raise Refused("unknown kind", 3)
            if letters or symbols[0] == SORTABLE:
                raise Refused("invalid character", letters[0] if letters else 0)
            if symbols[:3] == [0, 0, 0] and value:
                raise Refused("unknown kind", 3)
        return value

    # Text, bytes, UUIDs

    def write(self, value):
        return "".join(self.alphabet[symbol] for symbol in digits(value, 17))

    def read(self, text):
        units = text.encode("utf-16-le")
        text = "".join(chr(units[i] | units[i + 1] << 8) for i in range(0, len(units), 2))
        begin, end = 0, len(text)
        while begin < end and text[begin] in WHITE_SPACE:
            begin += 1
        while begin < end and text[end - 1] in WHITE_SPACE:
            end -= 1
        places = list(range(begin, end))
        n, h = len(places), text[begin:end][:24].count("-")
        if n == 0:
            raise Refused("empty")
        if n != 17 or h:
            if n not in (17, 19) and not (h and n - h == 17):
                raise Refused("wrong length")
            belong = () if n == 17 else (3, 11)
            for i, place in enumerate(places):
                if (text[place] == "-") != (i in belong):
                    raise Refused("misplaced hyphen", place)
            places = [place for place in places if text[place] != "-"]
        for place in places:
            if text[place] not in self.symbols:
                raise Refused("invalid character", place)
        try:
            return self.judge(number([self.symbols[text[place]] for place in places]))
        except Refused as refused:
            raise Refused(refused.error, places[refused.position]) from None

    def read_bytes(self, data):
        if len(data) != 11:
            raise Refused("wrong length")
        if data[0] >> 5:
            raise Refused("fixed bits mismatch")
        return self.judge(int.from_bytes(data, "big"))

    def write_uuid(self, value):
        return uuid.UUID(int=value >> 37 << 80 | 8 << 76 | (value >> 25 & 0xFFF) << 64 | 2 << 62 | (value & 0x1FFFFFF) << 37)

    def read_uuid(self, value):
        bits = value.int
        if bits >> 76 & 15 != 8 or bits >> 62 & 3 != 2 or bits & (1 << 37) - 1:
            raise Refused("fixed bits mismatch")
        return self.judge(bits >> 80 << 37 | (bits >> 64 & 0xFFF) << 25 | bits >> 37 & 0x1FFFFFF)

    # Sealed IDs

    def seal(self, value, key, slot):
        a, b = halves(value)
        for added in rounds(key):
            a, b = b, (a + added(b)) % 2**35
        return self.make(a << 35 | b, FIRST_SEALED + slot)

    def open(self, value, key):
        a, b = halves(value)
        for added in reversed(rounds(key)):
            a, b = (b - added(a)) % 2**35, a
        return self.make(a << 35 | b, SORTABLE)


def rounds(key):
    encrypt = aes.encryptor(key)
    prefix = encrypt(bytes.fromhex("0102010000200a070000000e00000000"))

    def round_of(index):
        def added(half):
            block = bytes(10) + bytes([index]) + half.to_bytes(5, "big")
            return int.from_bytes(encrypt(bytes(p ^ q for p, q in zip(prefix, block)))[:12], "big")
        return added

    return [round_of(index) for index in range(10)]


def digits(value, count):
    return [value >> 5 * (count - 1 - i) & 31 for i in range(count)]


def number(symbols):
    value = 0
    for symbol in symbols:
        value = value << 5 | symbol
    return value


def payload_of(value):
    symbols = digits(value, 17)
    return number(symbols[:3] + symbols[4:15])


def halves(value):
    return divmod(payload_of(value), 2**35)


# The proof

def table(document, heading):
    """Returns the cells of the first table below a line."""
    rows = re.search(r"(?:^\|.*\n)+", document.split(f"\n{heading}\n")[1], re.M).group().splitlines()
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows[2:]]


def same(found, expected, what):
    global compared
    compared += 1
    if found != expected:
        sys.exit(f"Expected {expected!r}, but found {found!r}: {what}.")


def outcome(read, source):
    try:
        return read(source), ""
    except Refused as refused:
        return None, str(refused)


def check_wire(codec, rows):
    previous = (-1, b"", "", "")
    for milliseconds, node, sequence, text, grouped, data, identifier in sorted(rows, key=lambda row: row[3]):
        parts = int(milliseconds), int(node), int(sequence)
        value = codec.create(*parts)
        written = codec.write(value)
        forms = written, value.to_bytes(11, "big").hex(), str(codec.write_uuid(value))
        same(forms, (text, data, identifier), f"the forms of {parts}")
        same("-".join((written[:3], written[3:10], written[10:])), grouped, "the groups")
        for read, source in ((codec.read, text), (codec.read, grouped), (codec.read_bytes, bytes.fromhex(data)), (codec.read_uuid, uuid.UUID(identifier))):
            same(outcome(read, source), (value, ""), f"{source} read back")
        same(codec.parts(value), parts, f"the parts of {text}")
        order = value, value.to_bytes(11, "big"), text, identifier
        same([a < b for a, b in zip(previous, order)], [True] * 4, f"the order of {text}")
        previous = order


def check_sealed(codec, rows):
    for text, key, slot, sealed in rows:
        same(codec.write(codec.seal(codec.read(text), bytes.fromhex(key), int(slot))), sealed, f"{text} sealed")
        same(codec.write(codec.open(codec.read(sealed), bytes.fromhex(key))), text, f"{sealed} opened")


def check_errors(codec, texts):
    """No error of one or two characters passes, and swaps and twins nearby never look like a single wrong character."""
    def trace(place, added):
        return codec.multiply(added, codec.x[place]), codec.multiply(added, codec.y[place])

    # The sums are linear: what an error adds to them does not depend on the ID.
    singles = {trace(place, added) for place in range(17) for added in range(1, 32)}
    same(len(singles | {(0, 0)}), 17 * 31 + 1, "the number of different traces of one wrong character, and none")
    for place in range(17):
        for other in range(place + 1, min(place + 3, 17)):
            for added in range(1, 32):
                both = tuple(a ^ b for a, b in zip(trace(place, added), trace(other, added)))
                same(both in singles, False, f"a swap of {place} and {other} taken for one wrong character")

    chance = random.Random(20250101)
    for text in texts:
        symbols = digits(codec.read(text), 17)
        for _ in range(100):
            wrong = list(symbols)
            for place in chance.sample(range(17), 2):
                wrong[place] ^= chance.randrange(1, 32)
            same(codec.sums(wrong) == (0, 0), False, f"{wrong} for {symbols}")


def main(document_path, wire_path, sealed_path):
    with open(document_path, encoding="utf-8") as file:
        document = file.read()
    with open(wire_path, newline="", encoding="utf-8") as file:
        wire = list(csv.reader(file))[1:]
    with open(sealed_path, newline="", encoding="utf-8") as file:
        sealed = list(csv.reader(file))[1:]
    codec = Codec(document)
    check_wire(codec, wire)
    check_sealed(codec, sealed)
    check_errors(codec, [row[3] for row in wire + sealed])
    for a, b, product in re.findall(r"(\d+) × (\d+) = (\d+)", document):
        same(codec.multiply(int(a), int(b)), int(product), f"{a} × {b}")
    for row in table(document, "## Vectors"):
        same(row in [line[:4] + line[5:] for line in wire], True, f"{row[3]} as in the list")
    for row in table(document, "Sealed IDs, whose kind letter contains the slot:"):
        same(row in [line[:2] + line[3:] for line in sealed], True, f"{row[0]} sealed as in the list")
    for text, meant in table(document, "Other spellings that are accepted:"):
        same(codec.write(codec.read(text)), meant, f"{text!r} read")
    for text, error, position in table(document, "Texts that are rejected:"):
        same(outcome(codec.read, text), (None, f"{error} at {position}"), f"{text!r} refused")
    print(f"{len(wire)} IDs, {len(sealed)} sealed IDs: {compared} comparisons.")


compared = 0

if __name__ == "__main__":
    main(*sys.argv[1:])
