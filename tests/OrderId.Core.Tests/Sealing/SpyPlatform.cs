using System.Security.Cryptography;

namespace OrderIds.Tests.Sealing;

/// <summary>Hands out AES instances that encrypt like the platform's, or wrongly, or not at all, and remembers what was cleared.</summary>
internal sealed class SpyPlatform
{
    private readonly List<byte[]> _keys = [];
    private int _steps;

    /// <summary>Gets or sets whether the last bit taken from each block is wrong.</summary>
    public bool FlipBit { get; set; }

    /// <summary>Gets or sets which of the steps fails, counted from 1: setting a key, making an encryptor, and so on.</summary>
    public int FailingStep { get; set; }

    /// <summary>Gets how many AES instances and encryptors were made and not disposed yet.</summary>
    public int OpenCount { get; private set; }

    public Aes Create() => new SpyAes(this);

    public void AssertEverythingIsCleared()
    {
        Assert.NotEmpty(_keys);
        Assert.All(_keys, key => Assert.All(key, value => Assert.Equal(0, value)));
        Assert.Equal(0, OpenCount);
    }

    private void Step()
    {
        _steps++;
        if (_steps == FailingStep)
        {
            throw new CryptographicException("A made-up failure.");
        }
    }

    private sealed class SpyAes : Aes
    {
        private readonly SpyPlatform _platform;
        private readonly Aes _inner = Aes.Create();
        private int _disposed;

        public SpyAes(SpyPlatform platform)
        {
            _platform = platform;
            _platform.OpenCount++;
        }

        public override byte[] Key
        {
            get => _inner.Key;
            set
            {
                _platform._keys.Add(value);
                _platform.Step();
                _inner.Key = value;
            }
        }

        public override ICryptoTransform CreateEncryptor()
        {
            _platform.Step();
            _inner.Mode = Mode;
            _inner.Padding = Padding;
            return new SpyEncryptor(_platform, _inner.CreateEncryptor());
        }

        public override ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[]? rgbIV) => throw new NotSupportedException();

        public override ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[]? rgbIV) => throw new NotSupportedException();

        public override void GenerateIV() => throw new NotSupportedException();

        public override void GenerateKey() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                _inner.Dispose();
                _platform.OpenCount--;
            }

            base.Dispose(disposing);
        }
    }

    private sealed class SpyEncryptor : ICryptoTransform
    {
        private readonly SpyPlatform _platform;
        private readonly ICryptoTransform _inner;
        private int _disposed;

        public SpyEncryptor(SpyPlatform platform, ICryptoTransform inner)
        {
            _platform = platform;
            _inner = inner;
            _platform.OpenCount++;
        }

        public bool CanReuseTransform => _inner.CanReuseTransform;

        public bool CanTransformMultipleBlocks => _inner.CanTransformMultipleBlocks;

        public int InputBlockSize => _inner.InputBlockSize;

        public int OutputBlockSize => _inner.OutputBlockSize;

        public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
        {
            int written = _inner.TransformBlock(inputBuffer, inputOffset, inputCount, outputBuffer, outputOffset);
            outputBuffer[outputOffset + 11] ^= (byte)(_platform.FlipBit ? 1 : 0);
            return written;
        }

        public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) => throw new NotSupportedException();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                _inner.Dispose();
                _platform.OpenCount--;
            }
        }
    }
}
