using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Sealing;

/// <summary>Creates the cipher that the services of an application share, which seals (encrypts) and opens (decrypts) order IDs.</summary>
internal static class CipherFactory
{
    public static OrderIdCipher Create(IServiceProvider services, string? key)
    {
        OrderIdSealingOptions options = services.GetRequiredService<IOptionsMonitor<OrderIdSealingOptions>>()
            .Get(key ?? Options.DefaultName);
        int[] slots = options.KeySlots();
        int current = options.KeySlot ?? slots.Single();
        var times = new OrderIdCipherOptions { IssuedSince = options.IssuedSince, Tolerance = options.Tolerance };
        times.TimeProvider = services.GetService<TimeProvider>() ?? times.TimeProvider;
        OrderIdCipher cipher = WithKey(current, bytes => new OrderIdCipher(bytes, current, times));
        try
        {
            foreach (int slot in slots.Where(slot => slot != current))
            {
                WithKey(slot, bytes =>
                {
                    cipher.AddKey(slot, bytes);
                    return true;
                });
            }
        }
        catch
        {
            cipher.Dispose();
            throw;
        }

        ILogger logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<OrderIdCipher>();
        string list = string.Join(", ", slots);
        logger.CipherReady(key ?? "default", list, current);
        return cipher;

        T WithKey<T>(int slot, Func<byte[], T> use)
        {
            if (options.KeyReaders.TryGetValue(slot, out Func<IServiceProvider, byte[]>? reader))
            {
                return Use(slot, reader(services) ?? [], use);
            }

            byte[] bytes = ReadFile(slot, options.KeyFiles[slot]);
            try
            {
                return Use(slot, bytes, use);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(bytes);
            }
        }

        static byte[] ReadFile(int slot, string path)
        {
            try
            {
                return OrderIdKeyFile.Read(path);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new InvalidOperationException(HostingMessages.KeyFileMissing(slot, path), exception);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                throw new InvalidOperationException(HostingMessages.KeyFileNotRead(slot, path, exception.Message), exception);
            }
        }

        static T Use<T>(int slot, byte[] bytes, Func<byte[], T> use) =>
            bytes.Length is 16 or 24 or 32 ? use(bytes)
                : throw new InvalidOperationException(HostingMessages.KeyLength(slot, bytes.Length));
    }

    /// <summary>Returns the slots that have a key, in ascending order.</summary>
    public static int[] KeySlots(this OrderIdSealingOptions options) => [.. options.KeyFiles.Keys.Union(options.KeyReaders.Keys).Order()];
}
