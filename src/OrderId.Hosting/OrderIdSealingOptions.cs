namespace OrderIds.Hosting;

/// <summary>
/// Contains the keys with which an application seals (encrypts) and opens (decrypts) order IDs. It can be bound to a configuration section.
/// </summary>
/// <remarks>
/// <para>
/// There can be up to eight keys, in slots 0 to 7. New IDs are sealed with the key in the slot <see cref="KeySlot"/>. A sealed ID contains
/// the number of its slot and is opened with the key in that slot. To rotate keys, first add the new key in a free slot in every process,
/// and then set <see cref="KeySlot"/> to this slot. Keep the old key as long as you need to open IDs that were sealed with it.
/// </para>
/// <para>
/// The options are read once, when the cipher is created, and validated when the host starts. Do not put keys into the configuration:
/// specify files, or read the keys from a secret store.
/// </para>
/// </remarks>
public sealed class OrderIdSealingOptions
{
    /// <summary>
    /// Gets or sets the slot, 0 to 7, of the key that new IDs are sealed (encrypted) with. The default is <see langword="null"/>, which
    /// requires that there is only one key and selects it.
    /// </summary>
    public int? KeySlot { get; set; }

    /// <summary>
    /// Gets the paths of key files by slot. A key file contains 32, 48 or 64 hexadecimal digits; white space around them is ignored. The
    /// command <c>orderid key new</c> creates such a file.
    /// </summary>
    public IDictionary<int, string> KeyFiles { get; } = new SortedDictionary<int, string>();

    /// <summary>
    /// Gets or sets the time of the first issued order ID. The default is 2025-01-01T00:00:00Z, the earliest time that an ID can contain.
    /// </summary>
    /// <remarks>
    /// An opened (decrypted) ID with an earlier time or a future time is rejected, because it was sealed with another key or is an invented
    /// ID. See <see cref="OrderIdCipherOptions.IssuedSince"/>.
    /// </remarks>
    public DateTimeOffset IssuedSince { get; set; } = new OrderIdCipherOptions().IssuedSince;

    /// <summary>
    /// Gets or sets how far a time may be before <see cref="IssuedSince"/> or after the current time, zero or more. The default is one day.
    /// </summary>
    public TimeSpan Tolerance { get; set; } = new OrderIdCipherOptions().Tolerance;

    /// <summary>Gets the functions that read keys that are not in files, by slot.</summary>
    internal IDictionary<int, Func<IServiceProvider, byte[]>> KeyReaders { get; } =
        new SortedDictionary<int, Func<IServiceProvider, byte[]>>();

    /// <summary>Adds a key that is stored in a file.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <param name="path">The path of the file, which contains 32, 48 or 64 hexadecimal digits. White space around them is ignored.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public void UseKeyFile(int keySlot, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        KeyFiles[keySlot] = path;
    }

    /// <summary>Adds a key that is not stored in a file, but for example in a secret store.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <param name="read">
    /// The function that returns the key: 16, 24 or 32 bytes. It is called once, during the start of the host, and may block. The array is
    /// copied and not changed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public void UseKey(int keySlot, Func<IServiceProvider, byte[]> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        KeyReaders[keySlot] = read;
    }
}
