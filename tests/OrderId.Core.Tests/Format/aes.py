"""AES (FIPS 197) for single blocks, encryption only: Python's standard library has none. Slow, and not safe against timing; for tests."""


def _double(byte):
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def _substitutions():
    """The S-box: the inverse in GF(2^8), then the affine map."""
    powers, logarithms, value = [], {}, 1
    for exponent in range(255):
        powers.append(value)
        logarithms[value] = exponent
        value ^= _double(value)
    box = []
    for byte in range(256):
        inverse = powers[-logarithms[byte] % 255] if byte else 0
        box.append(0x63)
        for turn in range(5):
            box[byte] ^= ((inverse << turn) | (inverse >> (8 - turn))) & 0xFF
    return box


_BOX = _substitutions()


def _round_keys(key):
    words = [list(key[i:i + 4]) for i in range(0, len(key), 4)]
    count, constant = len(words), 1
    for i in range(count, 4 * (count + 7)):
        word = words[-1]
        if i % count == 0:
            word = [_BOX[byte] for byte in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _double(constant)
        elif count > 6 and i % count == 4:
            word = [_BOX[byte] for byte in word]
        words.append([a ^ b for a, b in zip(words[-count], word)])
    return [sum(words[i:i + 4], []) for i in range(0, len(words), 4)]


def _mix(column):
    total = column[0] ^ column[1] ^ column[2] ^ column[3]
    return [column[i] ^ total ^ _double(column[i] ^ column[(i + 1) % 4]) for i in range(4)]


def encryptor(key):
    """Returns the function that encrypts a block of 16 bytes."""
    keys = _round_keys(key)

    def encrypt(block):
        state = [a ^ b for a, b in zip(block, keys[0])]
        for number, round_key in enumerate(keys[1:], 1):
            state = [_BOX[state[5 * i % 16]] for i in range(16)]
            if number < len(keys) - 1:
                state = sum((_mix(state[i:i + 4]) for i in range(0, 16, 4)), [])
            state = [a ^ b for a, b in zip(state, round_key)]
        return bytes(state)

    return encrypt
