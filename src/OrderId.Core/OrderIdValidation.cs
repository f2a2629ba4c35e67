using OrderIds.Text;

namespace OrderIds;

/// <summary>Represents the result of validating a text: the order ID, or the error and its position.</summary>
/// <remarks>
/// The default value equals the result for an empty text: it is not valid, and its <see cref="Error"/> is <see cref="OrderIdError.Empty"/>.
/// </remarks>
public readonly struct OrderIdValidation : IEquatable<OrderIdValidation>
{
    private readonly OrderId _id;
    private readonly int _position;
    private readonly int _found;
    private readonly OrderIdError _error;
    private readonly bool _isValid;

    internal OrderIdValidation(OrderId id)
    {
        _id = id;
        _position = -1;
        _isValid = true;
    }

    /// <param name="error">The error.</param>
    /// <param name="position">The 0-based position of the error, or -1.</param>
    /// <param name="found">
    /// The character or the length that was found, encoded as <see cref="OrderIdMessages.Describe"/> expects it.
    /// </param>
    internal OrderIdValidation(OrderIdError error, int position, int found)
    {
        _error = error;
        _position = position;
        _found = found;
    }

    /// <summary>Gets a value indicating whether the text is an order ID.</summary>
    public bool IsValid => _isValid;

    /// <summary>Gets the error, or <see cref="OrderIdError.None"/> if the text is an order ID.</summary>
    public OrderIdError Error => _isValid ? OrderIdError.None : _error == OrderIdError.None ? OrderIdError.Empty : _error;

    /// <summary>Gets the 0-based position of the first wrong character, or -1 if the error is not at a single character.</summary>
    /// <remarks>
    /// The position counts every <see cref="char"/> of the original text, or every byte of a UTF-8 text, including white space and hyphens.
    /// For <see cref="OrderIdError.CheckMismatch"/> it is the position of the first check character that does not match, although the typo
    /// may be anywhere in the text. For bytes and UUIDs it is the position in the 17 characters that they represent.
    /// </remarks>
    public int Position => Error == OrderIdError.Empty ? -1 : _position;

    /// <summary>Gets the order ID, or <see cref="OrderId.None"/> if the text is not valid.</summary>
    public OrderId Id => _id;

    /// <summary>Gets a message that describes the error, or an empty string if the text is an order ID.</summary>
    /// <remarks>The message contains at most one character of the text, because an order ID is personal data.</remarks>
    public string Message => OrderIdMessages.Describe(Error, Position, _found);

    /// <summary>Indicates whether two results are equal.</summary>
    /// <param name="left">The first result.</param>
    /// <param name="right">The second result.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public static bool operator ==(OrderIdValidation left, OrderIdValidation right) => left.Equals(right);

    /// <summary>Indicates whether two results are not equal.</summary>
    /// <param name="left">The first result.</param>
    /// <param name="right">The second result.</param>
    /// <returns><see langword="true"/> if they are not equal.</returns>
    public static bool operator !=(OrderIdValidation left, OrderIdValidation right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OrderIdValidation other) =>
        _id == other._id && _isValid == other._isValid && Error == other.Error && Position == other.Position && _found == other._found;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrderIdValidation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _id.GetHashCode() ^ ((int)Error << 16) ^ Position;
}
