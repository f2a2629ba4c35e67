namespace OrderIds.Testing;

/// <summary>
/// Represents a mistyped order ID: a text with a mistake, which <see cref="OrderId.TryParse(string, out OrderId)"/> refuses.
/// </summary>
public sealed class OrderIdNearMiss
{
    internal OrderIdNearMiss(OrderId original, string text)
    {
        Original = original;
        Text = text;
    }

    /// <summary>Gets the ID without the mistake.</summary>
    public OrderId Original { get; }

    /// <summary>Gets the text with the mistake.</summary>
    public string Text { get; }

    /// <summary>Returns the text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
