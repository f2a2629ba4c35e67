namespace OrderIds.Hosting;

/// <summary>
/// Holds the keys that an application's order IDs are sealed and opened with. It can be bound to a section of the configuration.
/// </summary>
/// <remarks>
/// <para>
/// Up to eight keys lie in slots 0 to 7. New IDs are sealed with the key of <see cref="KeySlot"/>; every ID is opened with the key of the
/// slot that it names. To rotate: first give every process the new key in a free slot, then set <see cref="KeySlot"/> to it, and keep the
/// old key for as long as its IDs are shown to you.
/// </para>
/// <para>
/// The options are read once, when the cipher is made, and verified when the host starts. Keep keys out of the configuration itself: name
/// files, or ask a secret store.
/// </para>
/// </remarks>
public sealed class OrderIdSealingOptions
{
    /// <summary>
    /// Gets or sets the slot of the key that new IDs are sealed with, 0 to 7. The default, <see langword="null"/>, means the only key there
    /// is.
    /// </summary>
    public int? KeySlot { get; set; }

    /// <summary>
    /// Gets the files that hold keys, by slot: 32, 48 or 64 hexadecimal digits, white space around them, as <c>orderid key new</c> writes
    /// them.
    /// </summary>
    public IDictionary<int, string> KeyFiles { get; } = new SortedDictionary<int, string>();

    /// <summary>
    /// Gets or sets the time of the first order ID issued. The default is 2025-01-01T00:00:00Z, before which no ID can be.
    /// </summary>
    /// <remarks>
    /// IDs that open to an earlier time, or to the future, are refused: they are made up, or were sealed with another key. See
    /// <see cref="OrderIdCipherOptions.IssuedSince"/>.
    /// </remarks>
    public DateTimeOffset IssuedSince { get; set; } = new OrderIdCipherOptions().IssuedSince;

    /// <summary>
    /// Gets or sets how far outside the range from <see cref="IssuedSince"/> to now a time may lie, zero or more. The default is one day.
    /// </summary>
    public TimeSpan Tolerance { get; set; } = new OrderIdCipherOptions().Tolerance;

    /// <summary>Gets what reads the keys that are in no file, by slot.</summary>
    internal IDictionary<int, Func<IServiceProvider, byte[]>> KeyReaders { get; } =
        new SortedDictionary<int, Func<IServiceProvider, byte[]>>();

    /// <summary>Adds a key that a file holds.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <param name="path">The path of the file: 32, 48 or 64 hexadecimal digits, white space around them.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public void UseKeyFile(int keySlot, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        KeyFiles[keySlot] = path;
    }

    /// <summary>Adds a key that comes from elsewhere, such as a secret store.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <param name="read">
    /// Gives the key, 16, 24 or 32 bytes. It is called once, before the host has started, and may block; the array is copied and not
    /// changed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public void UseKey(int keySlot, Func<IServiceProvider, byte[]> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        KeyReaders[keySlot] = read;
    }
}
