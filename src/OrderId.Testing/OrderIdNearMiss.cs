namespace OrderIds.Testing;

/// <summary>Holds a text that is almost an order ID, as people mistype it: <see cref="OrderId.TryParse(string, out OrderId)"/> refuses it.</summary>
public sealed class OrderIdNearMiss
{
    internal OrderIdNearMiss(OrderId original, string text)
    {
        Original = original;
        Text = text;
    }

    /// <summary>Gets the ID that was meant.</summary>
    public OrderId Original { get; }

    /// <summary>Gets the text with the mistake.</summary>
    public string Text { get; }

    /// <summary>Returns the text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
