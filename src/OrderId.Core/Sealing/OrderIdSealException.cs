using System.Security.Cryptography;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>The exception that is thrown when an order ID cannot be sealed (encrypted) or opened (decrypted).</summary>
/// <remarks>The message describes the error. It never contains the ID, which is personal data, or any part of a key.</remarks>
public sealed class OrderIdSealException : CryptographicException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdSealException"/> class with a general message.</summary>
    public OrderIdSealException()
        : base(SealingMessages.General)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdSealException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public OrderIdSealException(string? message)
        : base(message ?? SealingMessages.General)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdSealException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdSealException(string? message, Exception? innerException)
        : base(message ?? SealingMessages.General, innerException)
    {
    }

    internal OrderIdSealException(OrderIdSealError error, int index, string message)
        : base(message)
    {
        Error = error;
        Index = index;
    }

    /// <summary>
    /// Gets the reason why an ID was rejected, or <see cref="OrderIdSealError.None"/> if the exception was created with only a message.
    /// </summary>
    public OrderIdSealError Error { get; }

    /// <summary>Gets the 0-based index of the first rejected ID in a batch, or -1 if the call was not for a batch.</summary>
    public int Index { get; } = -1;
}
