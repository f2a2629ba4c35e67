using System.Security.Cryptography;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>The exception that is thrown when an order ID cannot be sealed or opened.</summary>
/// <remarks>
/// The message says what was expected, what was found and where. It never repeats the ID, which is personal data, nor anything of a key.
/// </remarks>
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
    /// Gets why an ID was refused; <see cref="OrderIdSealError.None"/> if the exception was created with a message alone.
    /// </summary>
    public OrderIdSealError Error { get; }

    /// <summary>Gets the 0-based index of the first ID of a batch that was refused, or -1 if it was not a batch.</summary>
    public int Index { get; } = -1;
}
