using OrderIds.Text;

namespace OrderIds;

/// <summary>Represents the result of validating a text: the order ID, or what is wrong with the text and where.</summary>
/// <remarks>
/// The default value is the result for no text: it is not valid, and its <see cref="Error"/> is <see cref="OrderIdError.Empty"/>.
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

    /// <param name="error">What is wrong.</param>
    /// <param name="position">Where, or -1.</param>
    /// <param name="found">What was found there, as <see cref="OrderIdMessages.Describe"/> takes it.</param>
    internal OrderIdValidation(OrderIdError error, int position, int found)
    {
        _error = error;
        _position = position;
        _found = found;
    }

    /// <summary>Gets a value indicating whether the text is an order ID.</summary>
    public bool IsValid => _isValid;

    /// <summary>Gets what is wrong, or <see cref="OrderIdError.None"/> if the text is an order ID.</summary>
    public OrderIdError Error => _isValid ? OrderIdError.None : _error == OrderIdError.None ? OrderIdError.Empty : _error;

    /// <summary>Gets the 0-based position of the first character that is wrong, or -1 if no single one is.</summary>
    /// <remarks>
    /// Counted in the text as it was given, white space and hyphens included: in <see cref="char"/>s, or in bytes for UTF-8.
    /// For <see cref="OrderIdError.CheckMismatch"/> it is the first check character that does not fit, which shows that there is a typo;
    /// the typo may be anywhere. Bytes and UUIDs are counted by the characters they stand for.
    /// </remarks>
    public int Position => Error == OrderIdError.Empty ? -1 : _position;

    /// <summary>Gets the order ID, or <see cref="OrderId.None"/> if the text is not valid.</summary>
    public OrderId Id => _id;

    /// <summary>Gets what was expected, what was found and where, or an empty string if the text is an order ID.</summary>
    /// <remarks>It never repeats the text: it shows one character of it at most.</remarks>
    public string Message => OrderIdMessages.Describe(Error, Position, _found);

    /// <summary>Indicates whether two results are the same.</summary>
    /// <param name="left">The first result.</param>
    /// <param name="right">The second result.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public static bool operator ==(OrderIdValidation left, OrderIdValidation right) => left.Equals(right);

    /// <summary>Indicates whether two results differ.</summary>
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
